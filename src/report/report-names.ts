import type { Figures } from '../coverage/figures';
import type { Language } from '../locales/locale';
import type { WantedReport } from './ownership';
import { reportText } from './report-text';

/** The name that a district goes by in a report, also when the workbook does not say it. */
export function districtName(name: string | null, language: Language): string {
  return name ?? reportText(language, 'district.unknown');
}

/**
 * The sheets of a report, in their order: overview, districts in the order of the figures, periods if the
 * figures have earlier ones, checks.
 * `baseName` is what each would be called in an empty workbook; `placeReports` makes the final names.
 */
export function wantedSheets(
  figures: Pick<Figures, 'districts' | 'earlier'>,
  { language }: { readonly language: Language },
): readonly WantedReport[] {
  return [
    { kind: 'overview', key: '', baseName: reportText(language, 'sheet.overview') },
    ...figures.districts.map(({ name }): WantedReport => ({
      kind: 'district',
      key: name ?? '',
      baseName: reportText(language, 'sheet.district', { district: districtName(name, language) }),
    })),
    ...(figures.earlier.length === 0
      ? []
      : [{ kind: 'periods', key: '', baseName: reportText(language, 'sheet.periods') } as const]),
    { kind: 'checks', key: '', baseName: reportText(language, 'sheet.checks') },
  ];
}

import type { Figures } from '../coverage/figures';
import type { Language } from '../locales/locale';
import type { WantedReport } from './ownership';
import { asksForPace, paceTables } from './pace-tables';
import { defaultReportOptions } from './report-options';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';

/** The name that a district goes by in a report, also when the workbook does not say it. */
export function districtName(name: string | null, language: Language): string {
  return name ?? reportText(language, 'district.unknown');
}

/** What of the report's options decides which sheets there are. */
type NamingOptions = { readonly language: Language } & Partial<ReportOptions>;

/** Whether the report has a sheet of deadlines: the user asks for some, and the figures have a way to them. */
export function wantsPace(figures: Figures, options: NamingOptions): boolean {
  return (
    asksForPace(options) && paceTables(figures, { ...defaultReportOptions, ...options }).length > 0
  );
}

/**
 * The sheets of a report, in their order: overview, districts in the order of the figures, periods if the
 * figures have earlier ones, deadlines if the user asks for some, checks.
 * `baseName` is what each would be called in an empty workbook; `placeReports` makes the final names.
 */
export function wantedSheets(figures: Figures, options: NamingOptions): readonly WantedReport[] {
  const { language } = options;
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
    ...(wantsPace(figures, options)
      ? [{ kind: 'pace', key: '', baseName: reportText(language, 'sheet.pace') } as const]
      : []),
    { kind: 'checks', key: '', baseName: reportText(language, 'sheet.checks') },
  ];
}

import type { Figures } from '../coverage/figures';
import type { Language } from '../locales/locale';
import type { WantedReport } from './ownership';
import type { ReportKind } from './sheet-plan';
import { asksForPace, paceTables } from './pace-tables';
import { defaultReportOptions } from './report-options';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import { unitName } from './unit-words';

/** What of the report's options decides which sheets there are. */
type NamingOptions = { readonly language: Language } & Partial<ReportOptions>;

/** Whether the report has a sheet of deadlines: the user asks for some, and the figures have a way to them. */
export function wantsPace(figures: Figures, options: NamingOptions): boolean {
  return (
    asksForPace(options) && paceTables(figures, { ...defaultReportOptions, ...options }).length > 0
  );
}

/** A sheet of a report. */
export interface WantedSheet extends WantedReport {
  readonly kind: ReportKind;
}

/**
 * The sheets of a report, in their order: overview, districts in the order of the figures, periods if the
 * figures have earlier ones, deadlines if the user asks for some, checks.
 * `baseName` is what each would be called in an empty workbook; `placeReports` makes the final names.
 */
export function wantedSheets(figures: Figures, options: NamingOptions): readonly WantedSheet[] {
  const { language } = options;
  return [
    { kind: 'overview', key: '', baseName: reportText(language, 'sheet.overview') },
    ...figures.districts.map(({ name }): WantedSheet => ({
      kind: 'district',
      key: name ?? '',
      baseName: reportText(language, 'sheet.district', {
        district: unitName(name, figures, language),
      }),
    })),
    ...(figures.earlier.length === 0
      ? []
      : [{ kind: 'periods', key: '', baseName: reportText(language, 'sheet.periods') } as const]),
    ...(wantsPace(figures, options)
      ? [{ kind: 'pace', key: '', baseName: reportText(language, 'sheet.pace') } as const]
      : []),
    ...(options.attention === true
      ? [{ kind: 'attention', key: '', baseName: reportText(language, 'sheet.attention') } as const]
      : []),
    { kind: 'checks', key: '', baseName: reportText(language, 'sheet.checks') },
  ];
}

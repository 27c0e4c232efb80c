import type { Figures } from '../coverage/figures';
import type { Scheme } from '../coverage/scheme';
import type { Language } from '../locales/locale';
import type { FigureWriter } from './narrative-pieces';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import type { ReportTextKey } from './report-text';
import { standings } from './standings';
import type { Standing } from './standings';
import { districtTable, overviewTable } from './summary-table';
import type { SummaryTable } from './summary-table';
import { unitName } from './unit-words';

/** Leaders, and laggards with what they still lack. */
export function standingsSentences(
  figures: Figures,
  options: ReportOptions,
  write: FigureWriter,
): string[] {
  const { language } = options;
  const table = rankedTable(figures, options);
  const { leading } = table;
  const { leaders, laggards } = standings(table);
  if (leading?.by == null || leaders.length === 0) return [];
  const { by } = leading;
  const rateOf = ({ row, rate }: Standing): string =>
    write.rate(rate, { kind: 'row', scheme: leading.scheme, column: by, row: row.schemes });
  const scheme = schemeName(leading.scheme, language);
  const leaderItems = leaders.map((one) =>
    reportText(language, 'narrative.item', { name: one.row.name, rate: rateOf(one) }),
  );
  const laggardItems = laggards.map((one) => {
    const { row } = one;
    const remaining = row.schemes[leading.scheme]?.remaining ?? null;
    const key: ReportTextKey =
      remaining === null || remaining === 0 ? 'narrative.item' : 'narrative.item.remaining';
    return reportText(language, key, {
      name: row.name,
      rate: rateOf(one),
      remaining:
        remaining === null
          ? null
          : write.count(remaining, {
              kind: 'row',
              scheme: leading.scheme,
              column: 'remaining',
              row: row.schemes,
            }),
    });
  });
  const items = (texts: readonly string[]): string => texts.join(', ');
  return [
    [
      reportText(language, `narrative.leaders.${by}`, {
        scheme,
        items: items(leaderItems),
      }),
      reportText(language, `narrative.laggards.${by}`, {
        scheme,
        items: items(laggardItems),
      }),
    ].join(' '),
  ];
}

/** What is ranked: the localities of an only district, else the districts. */
export function rankedTable(figures: Figures, options: ReportOptions): SummaryTable {
  const inSourceOrder: ReportOptions = { ...options, order: 'source' };
  const [only] = figures.districts;
  if (figures.districts.length === 1 && only !== undefined) {
    return districtTable(only, figures, inSourceOrder);
  }
  const names = figures.districts.map(({ name }) => unitName(name, figures, options.language));
  return overviewTable(figures, names, [], inSourceOrder);
}

/** In running text: lower case in English, where only abbreviations are written large. */
export function schemeName(scheme: Scheme, language: Language): string {
  const name = reportText(language, `scheme.${scheme}`);
  return language === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

import type { Figures, LocalityFigures } from '../coverage/figures';
import type { EarlierFigures } from '../coverage/locality';
import { baseOf } from '../coverage/scheme';
import type { Scheme } from '../coverage/scheme';
import { formatDate } from '../locales/locale';
import type { Language } from '../locales/locale';
import { area, letters } from './address';
import { widthBetween } from './head-block';
import type { SheetFrame } from './head-block';
import { reportText } from './report-text';
import { unitName } from './unit-words';
import type { PlanValue } from './sheet-plan';
import { tableSize } from './sheet-styles';
import { sourceLinks } from './source-link';
import { heightOf, linesIn } from './text-width';

/** Widths in characters. */
export const periodWidths = { ordinal: 5, count: 11, rate: 9.5, change: 11, base: 12 };

/** One date of the sheet; the last is the report's own. */
export interface PeriodColumn {
  readonly date: string;
  readonly heading: string;
}

interface Numbers {
  readonly people: number | null;
  readonly base: number | null;
}

/** With its district, where there are several; with its district and its group, where it is grouped. */
export function periodRowName(
  locality: LocalityFigures,
  figures: Pick<Figures, 'districts' | 'groupedBy'>,
  language: Language,
): string {
  if (figures.districts.length < 2) return locality.name;
  const unit = unitName(locality.district, figures, language);
  const { name, home } = locality;
  const isNamedByUnit = home === undefined || home === locality.district;
  return isNamedByUnit ? `${name} (${unit})` : `${name} (${home}; ${unit})`;
}

/** Writes the table of a scheme with its head and total; returns the row after it. */
export function writePeriodTable(
  frame: SheetFrame,
  top: number,
  scheme: Scheme,
  localities: readonly LocalityFigures[],
  columns: readonly PeriodColumn[],
  figures: Pick<Figures, 'districts' | 'groupedBy'>,
  language: Language,
): number {
  const { canvas, widths } = frame;
  const count = columns.length;
  const last = widths.length;
  const rateFrom = 3 + count;
  const baseFrom = last + 2;
  const first = top + 2;
  const numbers = localities.map((locality) =>
    columns.map(({ date }, index) => numbersAt(locality, scheme, date, index === count - 1)),
  );
  // Without populations (a scheme of the labour force) there is no coverage to show.
  const hasRates = numbers.some((own) => own.some(({ base }) => base !== null));
  const end = hasRates ? last : rateFrom;
  const total = first + localities.length;
  writeHead(frame, top, columns, scheme, hasRates, language);
  const at = (period: number, from: number): string => letters(from + period);
  const rateFormula = (period: number, row: number): string => {
    const [people, base] = [`${at(period, 3)}${row}`, `${at(period, baseFrom)}${row}`];
    return `IF(OR(COUNT(${people},${base})<2,${base}<=0),"",${people}/${base})`;
  };
  const [before, now] = [at(count - 2, 3), at(count - 1, 3)];
  canvas.write(
    first,
    1,
    localities.map((locality, index): PlanValue[] => {
      const row = first + index;
      const own = numbers[index] ?? [];
      const [previous, current] = [own.at(-2)?.people ?? null, own.at(-1)?.people ?? null];
      return [
        index + 1,
        periodRowName(locality, figures, language),
        ...own.map(({ people }) => people),
        ...(hasRates ? own : []).map(({ people, base }, period) => ({
          formula: rateFormula(period, row),
          value: rateOf(people, base) ?? '',
        })),
        {
          formula: `IF(COUNT(${before}${row}:${now}${row})<2,"",${now}${row}-${before}${row})`,
          value: previous === null || current === null ? '' : current - previous,
        },
      ];
    }),
  );
  if (hasRates) {
    canvas.write(
      first,
      baseFrom,
      numbers.map((own) => own.map(({ base }) => base)),
    );
    const bases = area(first, baseFrom, total - 1, baseFrom + count - 1);
    canvas.style(bases, 'helper', 'helperCount');
  }
  const range = (letter: string): string => `${letter}${first}:${letter}${total - 1}`;
  const paired = (part: string, other: string): string =>
    `SUMPRODUCT(--ISNUMBER(${range(other)}),${range(part)})`;
  const column = (period: number): Numbers[] => numbers.map((own) => own[period] ?? nothing);
  const [earlier, today] = [column(count - 2), column(count - 1)];
  const both = today.map(({ people }, index) => ({ people, base: earlier[index]?.people ?? null }));
  const none = `SUMPRODUCT(--ISNUMBER(${range(now)}),--ISNUMBER(${range(before)}))=0`;
  canvas.write(total, 1, [
    [
      reportText(language, 'row.total'),
      null,
      ...columns.map((_, period) => ({
        formula: `SUM(${range(at(period, 3))})`,
        value: column(period).reduce((sum, { people }) => sum + (people ?? 0), 0),
      })),
      ...(hasRates ? columns : []).map((_, period) => {
        const [people, base] = [at(period, 3), at(period, baseFrom)];
        const sums = pairSums(column(period));
        return {
          formula: `IF(${paired(base, people)}<=0,"",${paired(people, base)}/${paired(base, people)})`,
          value: sums === null ? '' : (rateOf(sums.people, sums.base) ?? ''),
        };
      }),
      {
        formula: `IF(${none},"",${paired(now, before)}-${paired(before, now)})`,
        value: changeOf(pairSums(both)),
      },
    ],
  ]);
  canvas.merges.push(area(total, 1, total, 2));
  canvas.style(area(first, 1, total - 1, end), 'body');
  canvas.style(area(total, 1, total, end), 'total');
  canvas.style(area(first, 1, total, 1), 'ordinal');
  canvas.style(area(first, 2, total - 1, 2), 'name', 'link');
  canvas.style(area(first, 3, total, rateFrom - 1), 'count');
  if (hasRates) canvas.style(area(first, rateFrom, total, last - 1), 'rate');
  canvas.style(area(first, end, total, end), 'change');
  canvas.style(area(total, 1, total, 2), 'totalLabel');
  localities.forEach((locality, index) => {
    const row = first + index;
    const lines = linesIn(
      periodRowName(locality, figures, language),
      (widths[1] ?? 0) - 1.2,
      tableSize,
    );
    canvas.rowHeights[row] = heightOf(lines, tableSize);
    canvas.links.push(...sourceLinks(row, locality, language));
  });
  canvas.rowHeights[total] = heightOf(1, tableSize) + 3;
  return total + 1;
}

function writeHead(
  frame: SheetFrame,
  top: number,
  columns: readonly PeriodColumn[],
  scheme: Scheme,
  hasRates: boolean,
  language: Language,
): void {
  const { canvas, widths } = frame;
  const count = columns.length;
  const last = widths.length;
  const end = hasRates ? last : 3 + count;
  const baseFrom = last + 2;
  const ordinal = reportText(language, 'column.ordinal');
  const locality = reportText(language, 'column.locality');
  canvas.span(area(top, 1, top + 1, 1), ordinal, 'head');
  canvas.span(area(top, 2, top + 1, 2), locality, 'head');
  const people = reportText(language, 'periods.people');
  canvas.span(area(top, 3, top, 2 + count), people, 'head');
  const headings = columns.map(({ heading }) => heading);
  canvas.write(top + 1, 3, [hasRates ? [...headings, ...headings] : headings]);
  if (hasRates) {
    const rates = reportText(language, 'column.coverage');
    canvas.span(area(top, 3 + count, top, 2 + 2 * count), rates, 'head');
  }
  const change = reportText(language, 'periods.change');
  canvas.span(area(top, end, top + 1, end), change, 'head');
  canvas.style(area(top, 1, top + 1, end), 'head');
  const lines = headings.map((heading) => linesIn(heading, periodWidths.rate, tableSize, true));
  const changeLines = linesIn(change, widthBetween(frame, end, end), tableSize, true);
  canvas.rowHeights[top] = heightOf(1, tableSize) + 2;
  canvas.rowHeights[top + 1] = heightOf(Math.max(...lines, changeLines - 1), tableSize) + 2;
  if (!hasRates) return;
  columns.forEach(({ date }, index) => {
    const heading = reportText(language, `periods.${baseOf(scheme)}`, {
      date: formatDate(date, language),
    });
    canvas.span(area(top, baseFrom + index, top + 1, baseFrom + index), heading, 'helperHead');
    canvas.widen(baseFrom + index, periodWidths.base);
  });
}

const nothing: Numbers = { people: null, base: null };

/** What a locality has at a date of the sheet. */
export function numbersAt(
  locality: LocalityFigures,
  scheme: Scheme,
  date: string,
  isToday: boolean,
): Numbers {
  const base = baseOf(scheme);
  if (isToday) {
    return { people: locality.schemes[scheme]?.participants ?? null, base: locality[base] };
  }
  const earlier: EarlierFigures | undefined = locality.earlier?.find(({ asOf }) => asOf === date);
  return { people: earlier?.people[scheme] ?? null, base: earlier?.[base] ?? null };
}

function rateOf(people: number | null, base: number | null): number | null {
  return people === null || base === null || base <= 0 ? null : people / base;
}

/** Sums over the rows that have both numbers. */
function pairSums(rows: readonly Numbers[]): { people: number; base: number } | null {
  const both = rows.filter(({ people, base }) => people !== null && base !== null);
  if (both.length === 0) return null;
  return {
    people: both.reduce((sum, { people }) => sum + (people ?? 0), 0),
    base: both.reduce((sum, { base }) => sum + (base ?? 0), 0),
  };
}

function changeOf(sums: { readonly people: number; readonly base: number } | null): number | '' {
  return sums === null ? '' : sums.people - sums.base;
}

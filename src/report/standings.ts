import type { Language } from '../locales/locale';
import { area, cellAt } from './address';
import { heightFor } from './head-block';
import type { SheetFrame } from './head-block';
import { partition } from './page-fit';
import { reportText } from './report-text';
import { leadingRate } from './summary-table';
import type { SummaryRow, SummaryTable } from './summary-table';

/** A row with its place in the table. */
export interface Standing {
  readonly row: SummaryRow;
  readonly index: number;
  readonly rate: number;
}

/**
 * The rows with the highest and with the lowest leading rate, at most three each and none in both.
 * Leaders best first, laggards worst first. Empty when there are fewer than two rows with a rate.
 */
export function standings(table: SummaryTable): {
  readonly leaders: readonly Standing[];
  readonly laggards: readonly Standing[];
} {
  const ranked = table.rows
    .map((row, index) => ({ row, index, rate: leadingRate(table, row) }))
    .filter((one): one is Standing => one.rate !== null)
    .sort((a, b) => b.rate - a.rate);
  const count = Math.min(3, Math.floor(ranked.length / 2));
  return {
    leaders: ranked.slice(0, count),
    laggards: ranked.slice(ranked.length - count).reverse(),
  };
}

/**
 * Leaders on the left, laggards on the right with what they still lack. Every cell refers to the table.
 *
 * @returns the row after it
 */
export function writeStandings(
  frame: SheetFrame,
  top: number,
  table: SummaryTable,
  place: { readonly firstRow: number; readonly rate: number; readonly remaining: number | null },
  language: Language,
): number {
  const { canvas, widths } = frame;
  const { leaders, laggards } = standings(table);
  const { leading } = table;
  if (leaders.length === 0 || leading?.by == null) return top;
  const parts = partition(widths, [24, 9, 7, 24, 9, 13, 14]).map(
    ([from, to]) => [from + 1, to + 1] as const,
  );
  const [leaderName, leaderRate, , laggardName, laggardRate, laggardLack] = parts;
  if (!leaderName || !leaderRate || !laggardName || !laggardRate || !laggardLack) return top;
  const scheme = reportText(language, `scheme.${leading.scheme}`);
  const heads = [
    [`leaders.title.${leading.by}`, leaderName[0], leaderRate[1]],
    [`laggards.title.${leading.by}`, laggardName[0], laggardLack[1]],
  ] as const;
  canvas.rowHeights[top] = 0;
  for (const [key, first, last] of heads) {
    const text = reportText(language, key, { scheme });
    canvas.span(area(top, first, top, last), text, 'section');
    canvas.rowHeights[top] = Math.max(
      canvas.rowHeights[top],
      heightFor(frame, text, 'section', first, last),
    );
  }
  const put = (
    row: number,
    [first, last]: readonly [number, number],
    formula: string,
    value: string | number,
    style: string,
  ): void => {
    canvas.span(area(row, first, row, last), { formula, value }, style);
  };
  leaders.forEach((leader, index) => {
    const row = top + 1 + index;
    const source = place.firstRow + leader.index;
    put(row, leaderName, cellAt(source, 2), leader.row.name, 'textName');
    put(row, leaderRate, cellAt(source, place.rate), leader.rate, 'textRate');
    const behind = laggards[index];
    if (behind === undefined) return;
    const from = place.firstRow + behind.index;
    put(row, laggardName, cellAt(from, 2), behind.row.name, 'textName');
    put(row, laggardRate, cellAt(from, place.rate), behind.rate, 'textRate');
    const lack = behind.row.schemes[leading.scheme]?.remaining ?? null;
    if (place.remaining !== null && lack !== null) {
      const reference = cellAt(from, place.remaining);
      put(row, laggardLack, reference, lack, 'textLack');
    }
    canvas.rowHeights[row] = Math.max(
      heightFor(frame, leader.row.name, 'text', ...leaderName),
      heightFor(frame, behind.row.name, 'text', ...laggardName),
    );
  });
  return top + 1 + leaders.length;
}

/** One thing that was measured, beside something else in the same run. */
export interface Figure {
  readonly section: string;
  readonly what: string;
  readonly value: number;
  /** Such as `ms` or `KB`. */
  readonly unit: string;
  /** What it is compared with, in the same unit; `null`: nothing. */
  readonly beside: { readonly what: string; readonly value: number } | null;
  /** How many runs the median is of. */
  readonly runs: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Several works in turns, so that whatever else the machine does meets all of them alike; medians, ms. */
export async function inTurns(
  runs: number,
  works: readonly (() => unknown)[],
): Promise<readonly number[]> {
  const times = works.map((): number[] => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work();
      times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

/** value / beside; `null` where there is nothing beside it. */
export function ratioOf({ value, beside }: Figure): number | null {
  return beside === null || beside.value === 0 ? null : value / beside.value;
}

/** A table in Markdown, section by section. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = [
    '| what | measured | beside it | ratio | runs |',
    '| ---- | -------: | --------- | ----: | ---: |',
  ];
  let section = '';
  for (const figure of figures) {
    if (figure.section !== section) lines.push(`| **${figure.section}** |  |  |  |  |`);
    section = figure.section;
    const { what, value, unit, beside, runs } = figure;
    const other = beside === null ? '' : `${beside.what}: ${rounded(beside.value)} ${unit}`;
    const ratio = ratioOf(figure);
    const shown = ratio === null ? '' : ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(2);
    lines.push(`| ${what} | ${rounded(value)} ${unit} | ${other} | ${shown} | ${String(runs)} |`);
  }
  return `${lines.join('\n')}\n`;
}

function rounded(value: number): string {
  const places = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: places });
}

import { readWorkbook, UnknownGroupingError } from '../../sheets/read-workbook';
import type { Grid } from '../../sheets/grid';
import type { PeriodChoices } from '../../sheets/periods/comparison';
import type { LocalityTable, ReadingOptions, WorkbookReading } from '../../sheets/reading';
import type { ReadingChoices } from './summary';

export interface ChosenReading {
  /** Of all sheets. */
  readonly whole: WorkbookReading;
  /** Of the chosen sheet with what it is compared with, or of all. */
  readonly chosen: WorkbookReading;
  /** The grouping that was asked for and that no column bears. */
  readonly unknownGrouping: string | null;
}

/** Reads a workbook as the user chose. What was chosen and is not there any more is as if never chosen. */
export function chosenReading(
  grids: readonly Grid[],
  { source, groupBy, columns, headers, periods }: ReadingChoices,
): ChosenReading {
  const options: ReadingOptions = { columns, headers, periods };
  const { reading, unknownGrouping } = readGrouped(groupBy, (grouping) =>
    readWorkbook(grids, { ...options, ...grouping }),
  );
  if (source === null || !reading.tables.some(({ sheet }) => sheet === source)) {
    return { whole: reading, chosen: reading, unknownGrouping };
  }
  const earlier = comparedWith(source, reading, periods);
  const readOnly = (sheets: readonly string[]): WorkbookReading =>
    readGrouped(unknownGrouping === null ? groupBy : null, (grouping) =>
      readWorkbook(grids, { ...options, ...grouping, sheets: [source, ...sheets] }),
    ).reading;
  const chosen = readOnly(earlier);
  // An earlier sheet of other localities is nothing to compare with.
  const others = earlier.filter((sheet) => !chosen.tables.some(isReportedOn(sheet)));
  return {
    whole: reading,
    chosen: others.length === earlier.length ? chosen : readOnly(others),
    unknownGrouping,
  };
}

const isReportedOn =
  (name: string) =>
  ({ sheet, role }: LocalityTable): boolean =>
    sheet === name && role === 'reported';

/** Sheets of earlier dates, those that the user chose, and the mergers. */
function comparedWith(
  source: string,
  { tables, ignoredSheets }: WorkbookReading,
  { samePeriodLastYear, lastDecember, baseline }: PeriodChoices,
): readonly string[] {
  const own = tables.flatMap(({ sheet, asOf }) => (sheet === source && asOf !== null ? asOf : []));
  const date = own.sort().at(-1) ?? '';
  const earlier = tables.filter(({ asOf }) => asOf !== null && asOf < date);
  const mergers = ignoredSheets.filter(({ reason }) => reason === 'mergers');
  const sheets = [
    ...[...earlier, ...mergers].map(({ sheet }) => sheet),
    ...[samePeriodLastYear, lastDecember, baseline].filter((sheet) => sheet != null),
  ];
  return [...new Set(sheets)].filter((sheet) => sheet !== source);
}

/** The choices of periods without sheets that are gone, and without the one that is reported on. */
export function knownSheets(
  { periods, source }: Pick<ReadingChoices, 'periods' | 'source'>,
  grids: readonly Grid[],
): PeriodChoices {
  const { samePeriodLastYear, lastDecember, baseline, ...answers } = periods;
  const isKnown = (name: string): boolean =>
    name !== source && grids.some(({ sheet }) => sheet === name);
  const isChosen = (name: string | null | undefined): boolean =>
    name === null || (name !== undefined && isKnown(name));
  return {
    ...answers,
    ...(samePeriodLastYear !== undefined && isChosen(samePeriodLastYear) && { samePeriodLastYear }),
    ...(lastDecember !== undefined && isChosen(lastDecember) && { lastDecember }),
    ...(baseline !== undefined && isKnown(baseline) && { baseline }),
  };
}

/** A grouping that was remembered, and whose column is gone by now, is no reason to read nothing. */
export function readGrouped(
  groupBy: string | null,
  read: (grouping: Pick<ReadingOptions, 'groupBy'>) => WorkbookReading,
): Pick<ChosenReading, 'unknownGrouping'> & { readonly reading: WorkbookReading } {
  if (groupBy === null) return { reading: read({}), unknownGrouping: null };
  try {
    return { reading: read({ groupBy }), unknownGrouping: null };
  } catch (error) {
    if (!(error instanceof UnknownGroupingError)) throw error;
    return { reading: read({}), unknownGrouping: groupBy };
  }
}

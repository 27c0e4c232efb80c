import type { Locality } from '../coverage/locality';
import type { Language } from '../locales/locale';
import { keepPeriod, keptRows } from '../sheets/kept/keep-period';
import type { TableChange } from '../sheets/kept/keep-period';
import type { KeptObstacle } from '../sheets/kept/kept-table';
import type { WorkbookReading } from '../sheets/reading';
import { reportText } from './report-text';

/** What keeping the figures of a reading comes to. Dates are ISO. */
export type Keeping =
  | {
      /** The workbook has no table yet. */
      readonly kind: 'new';
      readonly asOf: string;
      readonly localities: readonly Locality[];
      readonly rows: number;
    }
  | {
      readonly kind: 'change';
      readonly asOf: string;
      readonly change: TableChange;
      /** Rows that the period gets, and those that it has. */
      readonly rows: number;
      readonly standing: number;
    }
  /** The period is kept, as it is. */
  | { readonly kind: 'same'; readonly asOf: string; readonly sheet: string }
  | { readonly kind: 'obstacle'; readonly obstacle: KeepingObstacle };

export type KeepingObstacle = { readonly code: 'no-date' | 'nothing' } | Readonly<KeptObstacle>;

type Read = Pick<WorkbookReading, 'asOf' | 'localities' | 'comparison' | 'kept'>;

/** Works out what is to be written to keep the figures of a reading, as its own sheets have them. */
export function planKeeping({ asOf, localities: filled, comparison, kept }: Read): Keeping {
  const localities = comparison?.own ?? filled;
  if (asOf === null) return { kind: 'obstacle', obstacle: { code: 'no-date' } };
  const rows = keptRows(localities, asOf, 'vi').length;
  if (rows === 0) return { kind: 'obstacle', obstacle: { code: 'nothing' } };
  const [table] = kept;
  if (table === undefined) return { kind: 'new', asOf, localities, rows };
  if (table.obstacle !== null) return { kind: 'obstacle', obstacle: table.obstacle };
  const change = keepPeriod(table, localities, asOf);
  if (change.blocks.length === 0) return { kind: 'same', asOf, sheet: table.sheet };
  const standing = table.rows.filter((row) => row.asOf === asOf).length;
  return { kind: 'change', asOf, change, rows, standing };
}

/** Why nothing can be kept, and what to do. */
export function keepingObstacleText(obstacle: KeepingObstacle, language: Language): string {
  const { code, ...values } = obstacle;
  return reportText(language, `keeping.obstacle.${code}`, values);
}

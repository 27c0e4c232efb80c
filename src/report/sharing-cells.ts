import { baseOf } from '../coverage/scheme';
import type { Sharing, SharingRow } from '../coverage/sharing';
import type { Language } from '../locales/locale';
import { cellAt, letters } from './address';
import { ifCounted } from './counted-formula';
import { reportText } from './report-text';
import type { ReportTextKey } from './report-text';
import type { PlanValue } from './sheet-plan';
import { unitHeading, unitName } from './unit-words';

const kinds = [
  'ordinal',
  'name',
  'group',
  'base',
  'participants',
  'uncovered',
  'earlier',
  'minimum',
  'share',
  'target',
  'change',
  'more',
  'goalCoverage',
] as const;
export type SharingColumn = (typeof kinds)[number];

/** The columns of a sharing's table, in their order; those that it has nothing for are left out. */
export function sharingColumns(sharing: Sharing): readonly SharingColumn[] {
  return kinds.filter((kind) => isShown(kind, sharing));
}

function isShown(kind: SharingColumn, { wish, rows }: Sharing): boolean {
  const has = (of: (row: SharingRow) => number | null): boolean =>
    rows.some((row) => of(row) !== null);
  switch (kind) {
    case 'group':
      return wish.per === 'locality' && new Set(rows.map(({ group }) => group)).size > 1;
    case 'base':
    case 'goalCoverage':
      return has(({ base }) => base);
    case 'participants':
    case 'more':
      return has(({ participants }) => participants) && !(kind === 'more' && wish.people === 'new');
    case 'uncovered':
    case 'earlier':
      return wish.by === kind;
    case 'minimum':
      return rows.some(({ minimum }) => (minimum ?? 0) > 0);
    case 'target':
      return has(({ target }) => target);
    case 'change':
      return has(({ target }) => target) && wish.people === 'all';
    default:
      return true;
  }
}

/** The head of a column. */
export function sharingHeading(kind: SharingColumn, sharing: Sharing, language: Language): string {
  const isUnit = kind === 'group' || (kind === 'name' && sharing.wish.per === 'group');
  return isUnit ? unitHeading(sharing, language) : reportText(language, headingKey(kind, sharing));
}

function headingKey(
  kind: Exclude<SharingColumn, 'group'>,
  { wish, earlier }: Sharing,
): ReportTextKey {
  switch (kind) {
    case 'ordinal':
      return 'column.ordinal';
    case 'name':
      return 'column.locality';
    case 'base':
      return `column.${baseOf(wish.scheme)}`;
    case 'earlier':
      return `sharing.column.earlier.${earlier}`;
    case 'share':
      return `sharing.column.share.${wish.people}`;
    default:
      return `sharing.column.${kind}`;
  }
}

/** Values and formulas of the table's cells. */
export class SharingCells {
  constructor(
    private readonly columns: readonly SharingColumn[],
    private readonly sharing: Sharing,
    private readonly place: { readonly first: number; readonly total: number },
    private readonly language: Language,
  ) {}

  inRow(kind: SharingColumn, row: SharingRow, index: number): PlanValue {
    const at = this.place.first + index;
    switch (kind) {
      case 'ordinal':
        return index + 1;
      case 'name':
        return row.name === '' ? unitName(null, this.sharing, this.language) : row.name;
      case 'group':
        return unitName(row.group, this.sharing, this.language);
      case 'earlier':
        return row.weight;
      case 'base':
      case 'participants':
      case 'minimum':
      case 'share':
      case 'target':
        return row[kind];
      default:
        return this.#derived(kind, at, row);
    }
  }

  inTotal(kind: SharingColumn): PlanValue {
    const { first, total } = this.place;
    switch (kind) {
      case 'ordinal':
        return reportText(this.language, 'row.total');
      case 'name':
      case 'group':
      case 'goalCoverage':
        return null;
      default: {
        const column = letters(this.columns.indexOf(kind) + 1);
        const formula = `SUM(${column}${String(first)}:${column}${String(total - 1)})`;
        return { formula, value: this.sum(kind) };
      }
    }
  }

  sum(kind: SharingColumn): number {
    return this.sharing.rows.reduce((sum, row) => sum + (this.#numberOf(kind, row) ?? 0), 0);
  }

  #derived(kind: SharingColumn, at: number, row: SharingRow): PlanValue {
    const cell = (of: SharingColumn): string => cellAt(at, this.columns.indexOf(of) + 1);
    const given = (cells: readonly SharingColumn[], formula: string): PlanValue => ({
      formula: ifCounted(cells.map(cell), formula),
      value: this.#numberOf(kind, row) ?? '',
    });
    const isNew = this.sharing.wish.people === 'new';
    switch (kind) {
      case 'uncovered':
        // The localities of a group, of which one may exceed its population, are not on the sheet.
        if (this.sharing.wish.per === 'group') return row.uncovered;
        return given(['base', 'participants'], `MAX(0,${cell('base')}-${cell('participants')})`);
      case 'change':
        return given(['share', 'target'], `${cell('share')}-${cell('target')}`);
      case 'more':
        return given(['share', 'participants'], `MAX(0,${cell('share')}-${cell('participants')})`);
      case 'goalCoverage':
        return isNew
          ? given(
              ['share', 'participants', 'base'],
              `IF(${cell('base')}=0,"",(${cell('participants')}+${cell('share')})/${cell('base')})`,
            )
          : given(['share', 'base'], `IF(${cell('base')}=0,"",${cell('share')}/${cell('base')})`);
      default:
        return null;
    }
  }

  #numberOf(kind: SharingColumn, row: SharingRow): number | null {
    const { share, target, participants, base, goal, weight } = row;
    switch (kind) {
      case 'earlier':
        return weight;
      case 'change':
        return share === null || target === null ? null : share - target;
      case 'more':
        return share === null || participants === null ? null : Math.max(0, share - participants);
      case 'goalCoverage':
        return goal === null || base === null || base === 0 ? null : goal / base;
      case 'ordinal':
      case 'name':
      case 'group':
        return null;
      default:
        return row[kind];
    }
  }
}

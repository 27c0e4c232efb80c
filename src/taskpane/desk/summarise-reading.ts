import { figuresOf } from '../../coverage/figures-of';
import type { Figures } from '../../coverage/figures';
import type { Scheme } from '../../coverage/scheme';
import { schemes } from '../../coverage/scheme';
import type { Language } from '../../locales/locale';
import type { Finding } from '../../sheets/finding';
import { columnLetters } from '../../sheets/grid';
import { measures } from '../../sheets/field';
import type { Grid } from '../../sheets/grid';
import { headerLabel } from '../../sheets/reading';
import type { Column, LocalityTable, WorkbookReading } from '../../sheets/reading';
import type { PeriodChoices, PlaceName } from '../../sheets/periods/comparison';
import { repairKinds } from '../../sheets/repairs/repair';
import type { ProposedRepair } from '../../sheets/repairs/repair';
import { findingGroups } from './finding-groups';
import { summariseComparison } from './summarise-comparison';
import { listed } from './summary';
import type {
  ColumnSummary,
  ReadingSummary,
  RepairSummary,
  SheetSummary,
  TableSummary,
} from './summary';

export interface ReadParts {
  readonly grids: readonly Grid[];
  /** Of all sheets. */
  readonly whole: WorkbookReading;
  /** Of the chosen sheet, or of all. */
  readonly chosen: WorkbookReading;
  /** The choices of periods that it was read by. */
  readonly periods: PeriodChoices;
  readonly figures: Figures;
  readonly repairs: readonly ProposedRepair[];
  /** Those of the sheets, and what the deadlines show. */
  readonly findings: readonly Finding[];
  readonly ignored: ReadonlySet<string>;
  readonly language: Language;
  readonly unknownGrouping: string | null;
}

/** What the pane shows of a reading. */
export function summariseReading(parts: ReadParts): ReadingSummary {
  const { grids, whole, chosen, figures, findings, ignored } = parts;
  const groups = findingGroups(findings, ignored, parts.language, listed);
  const shown = groups.reduce((sum, { count }) => sum + count, 0);
  return {
    asOf: chosen.asOf,
    localities: chosen.localities.length,
    districts: figures.districts.length,
    schemes: figures.schemes,
    sheets: grids.map((grid) => sheetSummary(grid, whole, chosen)),
    files: chosen.files ?? null,
    missing: chosen.findings.flatMap(missingPlace),
    groupings: groupingsOf(chosen.tables),
    unknownGrouping: parts.unknownGrouping,
    comparison: summariseComparison(whole, chosen, parts.periods),
    findings: groups,
    ignoredFindings: findings.length - shown,
    repairs: repairSummaries(parts.repairs),
    agency: chosen.tables.find(({ agency }) => agency.length > 0)?.agency ?? [],
  };
}

function missingPlace({ code, locality, details }: Finding): readonly PlaceName[] {
  if (code !== 'locality-not-reported' || locality === null) return [];
  const { district } = details;
  return [{ name: locality, district: district === undefined ? null : String(district) }];
}

function sheetSummary(
  { sheet, visible }: Grid,
  whole: WorkbookReading,
  chosen: WorkbookReading,
): SheetSummary {
  const own = chosen.tables.filter((table) => table.sheet === sheet);
  const tables = own.length > 0 ? own : whole.tables.filter((table) => table.sheet === sheet);
  const ignored = whole.ignoredSheets.find((one) => one.sheet === sheet);
  return {
    name: sheet,
    visible,
    isReported: own.some(({ role }) => role === 'reported'),
    ignored: ignored?.reason ?? null,
    tables: tables.map(tableSummary),
    unreadColumns: (ignored?.columns ?? []).map((column) => columnSummary(column, null)),
  };
}

function tableSummary(table: LocalityTable): TableSummary {
  const { title, asOf, localities, rows, districtFrom, role, columns } = table;
  const figures = figuresOf(localities, asOf);
  return {
    title,
    asOf,
    localities: localities.length,
    rows,
    schemes: figures.schemes,
    districtFrom,
    role,
    columns: columns.map((column) => columnSummary(column, figures)),
  };
}

function columnSummary(column: Column, figures: Figures | null): ColumnSummary {
  return {
    column: column.column,
    letters: columnLetters(column.column),
    header: headerLabel(column.header),
    field: column.field,
    evidence: column.evidence,
    total: figures === null ? null : totalOf(column, figures),
  };
}

function totalOf({ field }: Column, { totals }: Figures): number | null {
  if (field === 'population' || field === 'labourForce' || field === 'households') {
    return totals[field].value;
  }
  const [schemeText, measureText] = field?.split('.') ?? [];
  const scheme: Scheme | undefined = schemes.find((one) => one === schemeText);
  const measure = measures.find((one) => one === measureText);
  // A stated change has no total of its own.
  if (scheme === undefined || measure === undefined || measure === 'change') return null;
  return totals.schemes[scheme]?.[measure] ?? null;
}

const wordy: ReadonlySet<string> = new Set(['district', 'officer', 'code', 'note']);

/** Headers of columns that are not numbers of the report, each once, those of most tables first. */
function groupingsOf(tables: readonly LocalityTable[]): readonly string[] {
  const headers = tables
    .filter(({ role }) => role === 'reported')
    .flatMap(({ columns }) =>
      columns
        .filter(({ field }) => field === null || wordy.has(field))
        .map(({ header }) => header.join(' ')),
    );
  const counts = new Map<string, number>();
  for (const header of headers) counts.set(header, (counts.get(header) ?? 0) + 1);
  counts.delete('');
  return [...counts].sort(([, one], [, other]) => other - one).map(([header]) => header);
}

function repairSummaries(repairs: readonly ProposedRepair[]): readonly RepairSummary[] {
  return repairKinds.flatMap((kind): RepairSummary[] => {
    const own = repairs.filter((repair) => repair.kind === kind);
    const [first] = own;
    if (first === undefined) return [];
    const { before, after } = first;
    return [{ kind, cells: own.length, example: { before, after } }];
  });
}

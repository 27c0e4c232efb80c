import { countKeys } from '../../coverage/locality';
import type { Locality } from '../../coverage/locality';
import { schemes } from '../../coverage/scheme';
import { sheetLabel } from '../../coverage/sheet-place';
import type { Finding } from '../finding';
import { cellAddress } from '../grid';
import { placeKey } from '../text/place-name';
import type { LocalityTable } from '../reading';
import { matchLocalities, sharesDistricts } from '../periods/match-localities';
import type { Merger } from '../periods/merger';
import type { SettledTable } from './settle-districts';
import { finding } from '../finding';
import { joined, keyLocalities, overlapOf } from './table-overlap';
import type { KeyedLocalities } from './table-overlap';
import { byName, isCopyWithoutDistrict, repeatsByName } from './table-copies';

export type TableRole = LocalityTable['role'];

export interface TableRoles {
  /** One for each table that was given, in their order. */
  readonly roles: readonly TableRole[];
  /** Localities of all reported tables, each once, in the workbook's order. */
  readonly localities: readonly Locality[];
  readonly findings: readonly Finding[];
}

/** What is known of the workbook besides its tables. */
export interface RoleContext {
  /** Sheets that the user chose to compare with: they are never reported themselves. */
  readonly compared: ReadonlySet<string>;
  readonly mergers: readonly Merger[];
}

interface Part {
  readonly table: SettledTable;
  readonly keyed: KeyedLocalities;
  /** `placeKey` of the districts of its localities. */
  readonly districts: ReadonlySet<string>;
  readonly asOf: string | null;
  readonly order: number;
  /** Most of its rows are districts of the other tables. */
  readonly summary: boolean;
  /** How many other tables of the same date hold localities of this one. */
  readonly overlapping: number;
}

/**
 * Decides which tables are reported, so that nobody is counted twice: of several dates the latest, of a
 * list and the sheets that it repeats the sheets, and sheets of different schemes joined by locality.
 */
export function tableRoles(
  tables: readonly SettledTable[],
  { compared, mergers }: RoleContext = { compared: new Set(), mergers: [] },
): TableRoles {
  const districts = tables.map(districtKeysOf);
  const parts = tables.map((table, order) => partOf(table, order, tables, districts));
  const roles: TableRole[] = tables.map(() => 'reported');
  const findings: Finding[] = [];
  const kept = new Map<string, { locality: Locality; order: number; asOf: string | null }>();
  const accepted = new AcceptedParts();
  for (const part of inOrderOfTrust(parts)) {
    const chosen = compared.has(part.table.draft.sheet) && parts.length > 1;
    const role = chosen ? decided('other-period') : roleOf(part, accepted, mergers);
    roles[part.order] = role.role;
    findings.push(...role.findings);
    if (role.role !== 'reported') continue;
    accepted.add(part);
    for (const [key, locality] of part.keyed) {
      const known = kept.get(key);
      if (known === undefined) kept.set(key, { locality, order: part.order, asOf: part.asOf });
      else if (role.joins) kept.set(key, { ...known, locality: joined(known.locality, locality) });
      else findings.push(twice(known.locality, locality));
    }
  }
  const localities = [...kept.values()]
    .sort((a, b) => a.order - b.order || a.locality.row - b.locality.row)
    .map(({ locality }) => locality);
  return { roles, localities, findings };
}

/** The parts that are reported so far, with what each further one is held against. */
class AcceptedParts {
  readonly parts: Part[] = [];
  /** The localities of all of them, by district and name, and by name alone. */
  readonly keyed = new Map<string, Locality>();
  readonly named = new Map<string, Locality>();

  add(part: Part): void {
    this.parts.push(part);
    for (const [key, locality] of part.keyed) this.keyed.set(key, locality);
    for (const [key, locality] of byName(part.table)) this.named.set(key, locality);
  }
}

function partOf(
  table: SettledTable,
  order: number,
  tables: readonly SettledTable[],
  districts: readonly ReadonlySet<string>[],
): Part {
  const keyed = keyLocalities(table.localities, table.draft.keys);
  const { asOf } = table.draft;
  const others = tables.filter((other) => other !== table && other.draft.asOf === asOf);
  const names = new Set(others.length === 0 ? [] : table.draft.keys);
  const overlapping = others.filter(
    ({ draft }) => draft.keys.filter((key) => names.has(key)).length * 2 > draft.keys.length,
  ).length;
  const summary = namesDistricts(
    table,
    districts.filter((_, index) => index !== order),
  );
  return {
    table,
    keyed,
    districts: districts[order] ?? new Set(),
    asOf,
    order,
    overlapping,
    summary,
  };
}

/**
 * Lists of districts after lists of communes, forms that nobody has filled and tables without schemes
 * last; of each the latest first; of
 * one date the sheets before the list that covers several, and hidden copies last.
 */
function inOrderOfTrust(parts: readonly Part[]): Part[] {
  const kind = ({ table: { draft }, summary }: Part): number => {
    if (!draft.countsSchemes) return 3;
    if (!draft.localities.some(countsParticipants)) return 2;
    return summary || draft.level === 'district' || draft.level === 'province' ? 1 : 0;
  };
  const rank = (part: Part): number => {
    if (!part.table.draft.visible) return 2;
    return part.overlapping >= 2 ? 1 : 0;
  };
  return [...parts].sort(
    (a, b) =>
      kind(a) - kind(b) ||
      (b.asOf ?? '').localeCompare(a.asOf ?? '') ||
      rank(a) - rank(b) ||
      a.order - b.order,
  );
}

function countsParticipants({ schemes: counts }: Locality): boolean {
  return schemes.some((scheme) => (counts[scheme]?.participants ?? null) !== null);
}

interface RoleDecision {
  readonly role: TableRole;
  readonly joins: boolean;
  readonly findings: readonly Finding[];
}

const decided = (
  role: TableRole,
  joins = false,
  findings: readonly Finding[] = [],
): RoleDecision => ({ role, joins, findings });

function roleOf(part: Part, known: AcceptedParts, mergers: readonly Merger[]): RoleDecision {
  const accepted = known.parts;
  for (const other of accepted) {
    const dated = other.asOf !== null && part.asOf !== null && other.asOf !== part.asOf;
    if (!dated) continue;
    if (overlapOf(other.keyed, part.keyed).share >= 0.5) return decided('other-period');
    if (namesSamePlaces(part.table, other.table)) return decided('other-period');
    if (isBeforeMergers(part, other, mergers)) return decided('other-period');
  }
  if (
    namesDistricts(
      part.table,
      accepted.map(({ districts }) => districts),
    )
  )
    return decided('repeats', false, summaryFindings(part, accepted));
  const overlap = overlapOf(known.keyed, part.keyed);
  const within = overlap.shared / Math.max(1, part.keyed.size);
  if (within < 0.5) {
    if (repeatsByName(part.table, known.named))
      return decided('repeats', false, sentTwice(part, accepted));
    const original = accepted.find((other) => isCopyWithoutDistrict(part.table, other.table));
    if (original !== undefined) {
      const { conflicting } = overlapOf(byName(original.table), byName(part.table));
      return decided('repeats', false, [repetition(part, original, conflicting)]);
    }
    return decided(
      part.table.draft.countsSchemes || accepted.length === 0 ? 'reported' : 'repeats',
    );
  }
  const listed = mostAlike(part, accepted);
  // Of a list that was sent again with some numbers changed, nobody can know which ones are right.
  const mayDiffer = listed === undefined || listed.table.draft.file === part.table.draft.file;
  const tolerated = mayDiffer ? overlap.conflicting * 2 <= overlap.shared : !overlap.conflicting;
  if (overlap.adding > 0 && tolerated) return decided('reported', true);
  if (overlap.conflicting === 0) return decided('repeats', false, sentTwice(part, accepted));
  return decided('repeats', false, [repetition(part, listed, overlap.conflicting)]);
}

/**
 * At another date places may be spelled otherwise, which their keys do not see. Where the two share no
 * district, only communes that nearly all bear the same names are the same: every commune has a Thôn 1.
 */
function namesSamePlaces(table: SettledTable, other: SettledTable): boolean {
  const shared = sharesDistricts(table.localities, other.localities);
  if (!shared && (table.draft.level !== 'commune' || other.draft.level !== 'commune')) return false;
  const { matches } = matchLocalities(table.localities, other.localities);
  const smaller = Math.min(table.localities.length, other.localities.length);
  return matches.length >= smaller * (shared ? 0.5 : 0.8);
}

/** Most of its rows went into units of the other table, or are there still. */
function isBeforeMergers(part: Part, other: Part, mergers: readonly Merger[]): boolean {
  if (mergers.length === 0) return false;
  const now = new Set(other.table.localities.map(({ name }) => placeKey(name)));
  const moved = new Set(
    mergers.filter(({ to }) => now.has(placeKey(to))).map(({ from }) => placeKey(from)),
  );
  const found = part.table.localities.filter(({ name }) => {
    const key = placeKey(name);
    return moved.has(key) || now.has(key);
  });
  return found.length * 2 >= part.table.localities.length;
}

/** True when the rows of a table are the districts of others. */
function namesDistricts(table: SettledTable, others: readonly ReadonlySet<string>[]): boolean {
  if (others.length === 0) return false;
  const districts = new Set(others.flatMap((own) => [...own]));
  const named = table.localities.filter(({ name }) => districts.has(placeKey(name)));
  return named.length * 2 > table.localities.length;
}

function districtKeysOf({ localities }: SettledTable): ReadonlySet<string> {
  const names = new Set(localities.flatMap(({ district }) => district ?? []));
  return new Set([...names].map(placeKey));
}

/** A summary sheet's numbers are compared with the sums of the sheets that it sums up. */
function summaryFindings(part: Part, accepted: readonly Part[]): Finding[] {
  const { draft } = part.table;
  const membersOf = byDistrict(accepted.flatMap(({ table }) => table.localities));
  const findings: Finding[] = [];
  for (const summary of part.table.localities) {
    const members = membersOf.get(placeKey(summary.name)) ?? [];
    if (members.length === 0) continue;
    for (const [field, column] of draft.byField) {
      const stated = summedField(summary, field);
      const computed = members.reduce<number | null>((sum, member) => {
        const value = summedField(member, field);
        return value === null ? sum : (sum ?? 0) + value;
      }, null);
      if (stated === null || computed === null || Math.abs(stated - computed) < 0.5) continue;
      const cell = cellAddress(summary.row, column);
      findings.push(
        finding('stated-total-disagrees', 'warning', summary.sheet, cell, {
          file: summary.file,
          locality: summary.name,
          stated,
          computed,
          details: { field },
        }),
      );
    }
  }
  return findings;
}

/** Localities by the key of their district; those without one are left out. */
function byDistrict(localities: readonly Locality[]): ReadonlyMap<string, readonly Locality[]> {
  const keys = new Map<string, string>();
  const members = new Map<string, Locality[]>();
  for (const locality of localities) {
    const { district } = locality;
    if (district === null) continue;
    const key = keys.get(district) ?? placeKey(district);
    keys.set(district, key);
    const own = members.get(key);
    if (own === undefined) members.set(key, [locality]);
    else own.push(locality);
  }
  return members;
}

function summedField(locality: Locality, field: string): number | null {
  if (field === 'population' || field === 'labourForce' || field === 'households')
    return locality[field];
  const scheme = schemes.find((known) => field.startsWith(`${known}.`));
  const counts = scheme === undefined ? undefined : locality.schemes[scheme];
  const measure = countKeys.find((known) => field.endsWith(`.${known}`));
  return counts === undefined || measure === undefined ? null : counts[measure];
}

/** The accepted table that has most of the part's localities. */
function mostAlike(part: Part, accepted: readonly Part[]): Part | undefined {
  const shared = accepted.map((other) => overlapOf(other.keyed, part.keyed).shared);
  const most = Math.max(0, ...shared);
  return most === 0 ? undefined : accepted[shared.indexOf(most)];
}

/** Within a workbook a list may well be repeated; a file that brings nothing new was sent twice. */
function sentTwice(part: Part, accepted: readonly Part[]): Finding[] {
  const original =
    mostAlike(part, accepted) ??
    accepted.find(({ table }) => repeatsByName(part.table, byName(table)));
  if (original === undefined || original.table.draft.file === part.table.draft.file) return [];
  return [repetition(part, original, 0)];
}

function repetition(part: Part, original: Part | undefined, conflicting: number): Finding {
  const { file, sheet } = part.table.draft;
  const other = original?.table.draft;
  if (other?.file !== undefined && other.file !== file) {
    return finding('file-repeats-another', conflicting === 0 ? 'warning' : 'error', sheet, null, {
      file,
      details: { other: other.file, ...(conflicting > 0 && { count: conflicting }) },
    });
  }
  const details = { other: original?.table.draft.sheet ?? '', count: conflicting };
  return finding('sheet-repeats-another', 'warning', sheet, null, {
    file,
    details,
  });
}

/** A locality on a second sheet that otherwise lists others. */
function twice(known: Locality, again: Locality): Finding {
  const same = overlapOf(new Map([['', known]]), new Map([['', again]])).conflicting === 0;
  return finding(
    'duplicate-locality',
    same ? 'warning' : 'error',
    again.sheet,
    cellAddress(again.row, again.column),
    {
      file: again.file,
      locality: again.name,
      details: { firstRow: known.row, firstSheet: sheetLabel(known), same: same ? 1 : 0 },
    },
  );
}

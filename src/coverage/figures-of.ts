import type { Figures, LocalityFigures, SchemeFigures } from './figures';
import type { Locality } from './locality';
import { baseOf, schemes } from './scheme';
import type { Scheme } from './scheme';
import { hasNumber, schemeFiguresOf } from './scheme-figures';
import { totalsOf } from './totals';

/**
 * The figures of a workbook's localities: districts in the order in which they first appear, each
 * with its localities in the given order and its totals. Districts are equal when their text is equal;
 * the localities whose district the workbook does not say are a district of their own, named `null`.
 *
 * A scheme without a single number anywhere (an empty column) is left out. One that has numbers
 * somewhere stays in the totals of every district whose localities have an entry for it, with `null`
 * where none has reported.
 *
 * Time is linear in the number of localities.
 *
 * @param asOf the date of the numbers, ISO `YYYY-MM-DD`, or `null` when nothing says it
 * @param groupedBy header of the column that the user groups by; `null`: the districts are districts
 */
export function figuresOf(
  localities: readonly Locality[],
  asOf: string | null,
  groupedBy: string | null = null,
): Figures {
  const counted = schemesCounted(localities);
  const groups = new Map<string | null, LocalityFigures[]>();
  for (const locality of localities) {
    const figures = localityFiguresOf(locality, counted, groupedBy !== null);
    const group = groups.get(figures.district);
    if (group === undefined) groups.set(figures.district, [figures]);
    else group.push(figures);
  }
  return {
    asOf,
    groupedBy,
    schemes: counted,
    earlier: earlierDates(localities),
    districts: [...groups].map(([name, members]) => ({
      name,
      localities: members,
      totals: totalsOf(members, counted),
    })),
    totals: totalsOf(localities, counted),
  };
}

function earlierDates(localities: readonly Locality[]): readonly string[] {
  const dates = new Set<string>();
  for (const { earlier } of localities) for (const { asOf } of earlier ?? []) dates.add(asOf);
  return [...dates].sort();
}

/** Schemes with at least one number, in report order. */
function schemesCounted(localities: readonly Locality[]): readonly Scheme[] {
  const waiting = new Set<Scheme>(schemes);
  for (const locality of localities) {
    for (const scheme of waiting) {
      const counts = locality.schemes[scheme];
      if (counts !== undefined && hasNumber(counts)) waiting.delete(scheme);
    }
    if (waiting.size === 0) break;
  }
  return schemes.filter((scheme) => !waiting.has(scheme));
}

function localityFiguresOf(
  locality: Locality,
  counted: readonly Scheme[],
  isGrouped: boolean,
): LocalityFigures {
  const figures: Partial<Record<Scheme, SchemeFigures>> = {};
  for (const scheme of counted) {
    const counts = locality.schemes[scheme];
    if (counts === undefined) continue;
    const baseline = locality.baselines?.[scheme] ?? null;
    figures[scheme] = schemeFiguresOf(counts, locality[baseOf(scheme)], baseline);
  }
  // Written out: spreading a hundred thousand localities takes ten times as long.
  return {
    name: locality.name,
    district: isGrouped ? (locality.group ?? null) : locality.district,
    sheet: locality.sheet,
    row: locality.row,
    column: locality.column,
    code: locality.code,
    officer: locality.officer,
    population: locality.population,
    labourForce: locality.labourForce,
    households: locality.households,
    schemes: locality.schemes,
    figures,
    ...(locality.file !== undefined && { file: locality.file }),
    ...(isGrouped && locality.district !== null && { home: locality.district }),
    ...(locality.earlier !== undefined && { earlier: locality.earlier }),
    ...(locality.baselines !== undefined && { baselines: locality.baselines }),
  };
}

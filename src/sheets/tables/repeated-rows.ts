import type { Locality, SchemeCounts } from '../../coverage/locality';
import { schemes } from '../../coverage/scheme';
import type { Finding } from '../finding';
import { cellAddress } from '../grid';
import { localityKey, placeKey } from '../text/place-name';
import { finding } from '../finding';

/** Rows that name a locality a second time. */
export interface RepeatedRows {
  /** Indexes into the localities that were given. */
  readonly rows: ReadonlySet<number>;
  /** `localityKey` of each locality that was given. */
  readonly keys: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Finds rows that repeat an earlier locality of the same district. `Xã Thạnh An` and `TT. Thạnh An` are
 * two places; so are two rows with different codes.
 */
export function repeatedRows(
  localities: readonly Locality[],
  districtOf: (index: number) => string,
): RepeatedRows {
  const first = new Map<string, Locality>();
  const keys = localities.map(({ name }) => localityKey(name));
  const districts = new Map<string, string>();
  const rows = new Set<number>();
  const findings: Finding[] = [];
  localities.forEach((locality, index) => {
    const district = districtOf(index);
    const districtKey = districts.get(district) ?? placeKey(district);
    districts.set(district, districtKey);
    const key = `${districtKey}|${keys[index] ?? ''}`;
    const known = first.get(key);
    if (
      known === undefined ||
      (known.code !== null && locality.code !== null && known.code !== locality.code)
    ) {
      if (known === undefined) first.set(key, locality);
      return;
    }
    rows.add(index);
    const same = sameNumbers(known, locality);
    findings.push(
      finding(
        'duplicate-locality',
        same ? 'warning' : 'error',
        locality.sheet,
        cellAddress(locality.row, locality.column),
        {
          locality: locality.name,
          details: { firstRow: known.row, same: same ? 1 : 0 },
        },
      ),
    );
  });
  return { rows, keys, findings };
}

/** Equal in every number that both have. */
export function sameNumbers(a: Locality, b: Locality): boolean {
  const equal = (x: number | null | undefined, y: number | null | undefined): boolean =>
    (x ?? null) === (y ?? null);
  if (!equal(a.population, b.population) || !equal(a.labourForce, b.labourForce)) return false;
  return schemes.every((scheme) => {
    const left = a.schemes[scheme];
    const right = b.schemes[scheme];
    if (left === undefined || right === undefined) return left === right;
    return (Object.keys(left) as (keyof SchemeCounts)[]).every((count) =>
      equal(left[count], right[count]),
    );
  });
}

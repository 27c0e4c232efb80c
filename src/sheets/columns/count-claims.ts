import { baseOf, schemes } from '../../coverage/scheme';
import type { Claim } from './contested-field';
import type { FieldChoice } from './derived-field';
import type { FieldKey } from '../field';
import type { HeaderCandidate } from '../headers/header-candidate';
import { countMeasure, headerEvidence, headerWeight } from '../headers/header-candidate';
import { headerMeaning } from '../headers/header-meaning';

const baseFields = ['population', 'labourForce', 'households'] as const;

/** The columns that could be each count of people, from left to right. */
export function countClaims(
  candidates: readonly HeaderCandidate[],
  taken: ReadonlyMap<number, FieldChoice>,
  asOf: string | null,
): Map<FieldKey, Claim[]> {
  const claims = new Map<FieldKey, Claim[]>();
  for (const candidate of candidates) {
    const { column, scheme } = candidate;
    if (taken.has(column)) continue;
    const base = baseField(candidate);
    const measure = base === null ? countMeasure(candidate, asOf) : null;
    const counted = scheme === 'other' ? null : scheme;
    if (base === null && (measure === null || counted === null)) continue;
    const field: FieldKey = base ?? `${counted ?? 'health'}.${measure ?? 'participants'}`;
    const evidence = headerEvidence(base === null ? candidate : { ...candidate, schemeFrom: null });
    const claim = {
      column,
      weight: headerWeight(candidate),
      scheme: base === null ? counted : null,
      evidence,
    };
    claims.set(field, [...(claims.get(field) ?? []), claim]);
  }
  return claims;
}

/** Population, labour force or households; a scheme above the whole table does not change what they are. */
function baseField({ meaning, path }: HeaderCandidate): (typeof baseFields)[number] | null {
  const field = baseFields.find((base) => base === meaning.concept) ?? null;
  const ownScheme = headerMeaning(path.at(-1) ?? '').scheme;
  const isGroup = path.length > 1 && headerMeaning(path.at(-2) ?? '').concept === 'participants';
  return ownScheme !== null || isGroup ? null : field;
}

/** Columns that a field stands in a stated relation with: participants with plan and base. */
export function partnersOf(
  field: FieldKey,
  claims: ReadonlyMap<FieldKey, readonly Claim[]>,
): number[] {
  const scheme = schemes.find((known) => field.startsWith(`${known}.`));
  const fields: FieldKey[] =
    scheme === undefined
      ? schemes.flatMap((each): FieldKey[] => [`${each}.participants`, `${each}.after`])
      : [baseOf(scheme), `${scheme}.target`, `${scheme}.participants`, `${scheme}.after`];
  return fields
    .filter((other) => other !== field)
    .flatMap((other) => (claims.get(other) ?? []).map(({ column }) => column));
}

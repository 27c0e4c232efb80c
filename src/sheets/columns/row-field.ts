import type { ColumnProfile } from './column-profile';
import type { FieldChoice } from './derived-field';
import type { FieldKey } from '../field';
import type { HeaderCandidate } from '../headers/header-candidate';
import { headerEvidence } from '../headers/header-candidate';
import type { FieldContext } from './field-context';
import { fold } from '../text/vietnamese-text';

/** Fields of columns that describe the row, the plainest header for each. */
export function rowChoices(
  context: FieldContext,
  candidates: readonly HeaderCandidate[],
): [number, FieldChoice][] {
  const taken = new Map<FieldKey, { column: number; weight: number; choice: FieldChoice }>();
  for (const candidate of candidates) {
    const found = rowField(context, candidate);
    if (found === null) continue;
    const holder = taken.get(found.choice.field);
    if (holder === undefined || holder.weight < found.weight) {
      taken.set(found.choice.field, { column: candidate.column, ...found });
    }
  }
  return [...taken.values()].map(({ column, choice }) => [column, choice]);
}

function rowField(
  context: FieldContext,
  candidate: HeaderCandidate,
): { weight: number; choice: FieldChoice } | null {
  const { column, meaning, path } = candidate;
  const profile = context.profiles.get(column);
  const evidence = headerEvidence({ ...candidate, schemeFrom: null });
  if (column === context.nameColumn) {
    const names = { kind: 'content', what: 'names' } as const;
    return { weight: 9, choice: { field: 'locality', evidence: [...evidence, names] } };
  }
  if (column === context.ordinalColumn) {
    const ordinals = { kind: 'content', what: 'ordinals' } as const;
    return { weight: 9, choice: { field: 'ordinal', evidence: [...evidence, ordinals] } };
  }
  const { concept, weight } = meaning;
  if (concept === 'note' || concept === 'rank')
    return { weight, choice: { field: concept, evidence } };
  if (concept === 'code' && profile !== undefined && profile.filled > 0) {
    return { weight, choice: { field: 'code', evidence } };
  }
  if (!isText(profile)) return null;
  if (concept === 'officer') return { weight, choice: { field: 'officer', evidence } };
  if (concept === 'district') return { weight: 3, choice: { field: 'district', evidence } };
  if (concept === 'province') return { weight: 0, choice: { field: 'district', evidence } };
  if (concept === 'locality' && namesPartsOf(path, profile)) return null;
  if (concept === 'locality') return { weight: 2, choice: { field: 'district', evidence } };
  if (concept === 'area') return { weight: 2, choice: { field: 'district', evidence } };
  if (path.length === 0 && isDistricts(profile)) {
    const names = { kind: 'content', what: 'names' } as const;
    return { weight: 1, choice: { field: 'district', evidence: [names] } };
  }
  return null;
}

const ofParts = /^(gom|bao gom|sap nhap|hop nhat|hinh thanh|thanh lap|nhap tu|tu cac)( |$)/;

/** "Gồm các xã cũ": the places that each place was made of, no unit that several lie in. */
function namesPartsOf(path: readonly string[], profile: ColumnProfile | undefined): boolean {
  const lists = profile !== undefined && profile.lists * 2 > profile.texts;
  return lists || path.some((text) => ofParts.test(fold(text)));
}

function isText(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.texts > 0 && profile.texts * 2 > profile.filled;
}

function isDistricts(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.districts > profile.texts * 0.6;
}

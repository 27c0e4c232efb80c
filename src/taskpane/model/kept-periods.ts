import type { Goal, Milestone } from '../../coverage/milestone';
import { schemes } from '../../coverage/scheme';
import type { Scheme } from '../../coverage/scheme';
import type {
  MatchChoice,
  PartShare,
  PeriodChoices,
  PlaceName,
} from '../../sheets/periods/comparison';
import { dateOf, listOf, recordOf, textOf } from './kept-values';

/** What was kept about periods. What is damaged is as if it had never been chosen. */
export function periodsOf(value: unknown): PeriodChoices {
  const kept = recordOf(value);
  const matches = listOf(kept.matches, matchOf);
  const shares = listOf(kept.shares, shareOf);
  const samePeriodLastYear = sheetOf(kept.samePeriodLastYear);
  const lastDecember = sheetOf(kept.lastDecember);
  const baseline = textOf(kept.baseline);
  return {
    ...(matches.length > 0 && { matches }),
    ...(shares.length > 0 && { shares }),
    ...(samePeriodLastYear !== undefined && { samePeriodLastYear }),
    ...(lastDecember !== undefined && { lastDecember }),
    ...(baseline !== null && { baseline }),
  };
}

/** `null` is a choice: no sheet. */
function sheetOf(value: unknown): string | null | undefined {
  return value === null ? null : (textOf(value) ?? undefined);
}

function matchOf(value: unknown): MatchChoice | null {
  const kept = recordOf(value);
  const earlier = placeOf(kept.earlier);
  const now = kept.now === null ? null : placeOf(kept.now);
  if (earlier === null || (now === null && kept.now !== null)) return null;
  return { earlier, now };
}

function placeOf(value: unknown): PlaceName | null {
  const { district, name } = recordOf(value);
  const known = textOf(name);
  return known === null ? null : { district: textOf(district), name: known };
}

function shareOf(value: unknown): PartShare | null {
  const kept = recordOf(value);
  const from = textOf(kept.from);
  const to = textOf(kept.to);
  if (from === null || to === null || !isFraction(kept.share)) return null;
  return { from, to, share: kept.share };
}

export function milestoneOf(value: unknown): Milestone | null {
  const kept = recordOf(value);
  const date = dateOf(kept.date);
  if (date === null) return null;
  const keptGoals = recordOf(kept.goals);
  const goals: Partial<Record<Scheme, Goal>> = {};
  for (const scheme of schemes) {
    const goal = goalOf(keptGoals[scheme]);
    if (goal !== null) goals[scheme] = goal;
  }
  return { date, name: textOf(kept.name), goals };
}

function goalOf(value: unknown): Goal | null {
  const { kind, people, rate, share } = recordOf(value);
  if (kind === 'people' && Number.isSafeInteger(people) && Number(people) > 0) {
    return { kind, people: Number(people) };
  }
  if (kind === 'coverage' && isFraction(rate) && rate > 0) return { kind, rate };
  if (kind === 'plan' && isFraction(share) && share > 0) return { kind, share };
  return null;
}

function isFraction(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

import type { Goal, Milestone } from '../coverage/milestone';
import { schemes } from '../coverage/scheme';
import type { Scheme } from '../coverage/scheme';
import type { MatchChoice, PartShare } from '../sheets/periods/comparison';
import { CommandError } from './command-error';
import { isDate } from './date-argument';

/** What users call the schemes on the command line, besides their names in the JSON. */
const schemeWords: Readonly<Record<string, Scheme>> = {
  bhyt: 'health',
  bhythgd: 'householdHealth',
  bhxh: 'social',
  bhxhbb: 'compulsory',
  bhxhtn: 'voluntary',
  bhtn: 'unemployment',
};

/**
 * `DATE[:NAME]:SCHEME=GOAL[,SCHEME=GOAL…]`, where GOAL is people (`1057188`), a coverage (`95.15%`) or a
 * part of the plan (`50%plan`, `50%kh`): `2024-06-30:Đợt 1:bhyt=1057188,bhxhtn=28883`.
 *
 * @throws CommandError `usage.bad-milestone`
 */
export function readMilestone(value: string): Milestone {
  const parts = value.split(':');
  const [date = ''] = parts;
  const goalText = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  const name = parts.slice(1, -1).join(':').trim();
  const goals: Partial<Record<Scheme, Goal>> = {};
  for (const piece of goalText.split(',')) {
    const [word = '', wanted = ''] = piece.split('=').map((text) => text.trim());
    const scheme = schemeNamed(word);
    const goal = goalOf(wanted);
    if (scheme === null || goal === null) throw new CommandError('usage.bad-milestone', { value });
    goals[scheme] = goal;
  }
  if (!isDate(date)) throw new CommandError('usage.bad-milestone', { value });
  return { date, name: name === '' ? null : name, goals };
}

/** A scheme by its name in the JSON or by what users call it; `null` for any other word. */
export function schemeNamed(word: string): Scheme | null {
  const known = schemes.find((scheme) => scheme.toLowerCase() === word.toLowerCase());
  return known ?? schemeWords[word.toLowerCase()] ?? null;
}

function goalOf(text: string): Goal | null {
  const found = /^(\d+(?:\.\d+)?)(%?)(plan|kh)?$/i.exec(text);
  if (found === null) return null;
  const number = Number(found[1]);
  if (found[2] === '') {
    const whole = Number.isInteger(number) && found[3] === undefined;
    return whole ? { kind: 'people', people: number } : null;
  }
  if (found[3] !== undefined) return { kind: 'plan', share: fraction(number) };
  return number > 100 ? null : { kind: 'coverage', rate: fraction(number) };
}

/**
 * `EARLIER=NOW`: which locality of today an earlier one is; `EARLIER=`: none. A name may have its district
 * before it: `Huyện Giao Thủy/Giao Yên=Xã Giao Yến`.
 *
 * @throws CommandError `usage.bad-match`
 */
export function readMatch(value: string): MatchChoice {
  const at = value.indexOf('=');
  const earlier = value.slice(0, Math.max(0, at)).trim();
  const now = value.slice(at + 1).trim();
  if (earlier === '') throw new CommandError('usage.bad-match', { value });
  return { earlier: placeOf(earlier), now: now === '' ? null : placeOf(now) };
}

function placeOf(text: string): MatchChoice['earlier'] {
  const at = text.indexOf('/');
  return at < 0
    ? { district: null, name: text }
    : { district: text.slice(0, at).trim(), name: text.slice(at + 1).trim() };
}

/**
 * `OLD>NEW=60%`: how much of a divided unit went to a new one.
 *
 * @throws CommandError `usage.bad-share`
 */
export function readShare(value: string): PartShare {
  const found = /^([^>]+)>([^=]+)=\s*(\d+(?:\.\d+)?)%$/.exec(value);
  const percent = Number(found?.[3]);
  if (found === null || percent > 100) throw new CommandError('usage.bad-share', { value });
  return { from: (found[1] ?? '').trim(), to: (found[2] ?? '').trim(), share: fraction(percent) };
}

/**
 * `SCHEME=95.15%`: the coverage that a scheme is to reach.
 *
 * @throws CommandError `usage.bad-target-rate`
 */
export function readTargetRate(value: string): Partial<Record<Scheme, number>> {
  const [word = '', wanted = ''] = value.split('=');
  const scheme = schemeNamed(word.trim());
  const goal = goalOf(wanted.trim().replace(',', '.'));
  if (scheme === null || goal?.kind !== 'coverage') {
    throw new CommandError('usage.bad-target-rate', { value });
  }
  return { [scheme]: goal.rate };
}

/** 95.15 → 0.9515, which 95.15 / 100 is not to the last digit. */
function fraction(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

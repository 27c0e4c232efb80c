import { sharingFloors } from '../coverage/sharing';
import type { SharingFloor, SharingKey, SharingWish } from '../coverage/sharing';
import type { Language } from '../locales/locale';
import { CommandError } from './command-error';
import { schemeNamed } from './milestone-argument';
import { allowOnly, dateOf, fileOf, workbookOut } from './scan';
import type { Given, OptionName } from './scan';

/** `baophu allocate`: a plan shared out. */
export interface AllocateArguments {
  readonly command: 'allocate';
  readonly language: Language;
  readonly file: string;
  readonly out: string | null;
  /** `-` is standard output. */
  readonly json: string | null;
  readonly sheets: readonly string[];
  readonly groupBy: string | null;
  /** ISO date. */
  readonly asOf: string | null;
  readonly wish: SharingWish;
  readonly force: boolean;
}

const allowed: readonly OptionName[] = [
  'help',
  'lang',
  'out',
  'json',
  'sheet',
  'group-by',
  'as-of',
  'scheme',
  'total',
  'new',
  'by',
  'minimum',
  'at-least',
  'per',
  'force',
];

/** What users call the ways of sharing. */
const keyWords: Readonly<Record<string, SharingKey>> = {
  uncovered: 'uncovered',
  population: 'base',
  'labour-force': 'base',
  'last-year': 'earlier',
};

/** @throws CommandError with a code `usage.…` */
export function readAllocation(
  given: Given,
  words: readonly string[],
  language: Language,
): AllocateArguments {
  allowOnly(given, allowed);
  return {
    command: 'allocate',
    language,
    file: fileOf(words),
    out: workbookOut(given),
    json: given.json?.[0] ?? null,
    sheets: given.sheet ?? [],
    groupBy: given['group-by']?.[0] ?? null,
    asOf: dateOf(given['as-of']),
    wish: wishOf(given),
    force: given.force !== undefined,
  };
}

function wishOf(given: Given): SharingWish {
  const scheme = schemeNamed(required(given, 'scheme'));
  if (scheme === null) throw badValue(given, 'scheme');
  const by = keyWords[given.by?.[0] ?? 'uncovered'];
  if (by === undefined) throw badValue(given, 'by');
  const per = given.per?.[0] ?? 'locality';
  if (per !== 'locality' && per !== 'group') throw badValue(given, 'per');
  return {
    scheme,
    total: peopleOf(given, 'total', required(given, 'total')),
    people: given.new === undefined ? 'all' : 'new',
    by,
    minimum: peopleOf(given, 'minimum', given.minimum?.[0] ?? '0'),
    floor: floorOf(given),
    per,
  };
}

function floorOf(given: Given): SharingFloor {
  const value = given['at-least']?.[0] ?? 'none';
  const floor = sharingFloors.find((known) => known === value);
  if (floor === undefined) throw badValue(given, 'at-least');
  return floor;
}

function required(given: Given, option: 'scheme' | 'total'): string {
  const value = given[option]?.[0];
  if (value === undefined) {
    throw new CommandError('usage.option-missing', { option: `--${option}` });
  }
  return value;
}

/** Whole people, with or without dots or commas between thousands. */
function peopleOf(given: Given, option: OptionName, text: string): number {
  if (!/^\d{1,9}$|^\d{1,3}([.,]\d{3})+$/.test(text)) throw badValue(given, option);
  return Number(text.replace(/[.,]/g, ''));
}

function badValue(given: Given, option: OptionName): CommandError {
  const value = given[option]?.[0] ?? '';
  return new CommandError('usage.bad-value', { option: `--${option}`, value });
}

import fc from 'fast-check';
import type { Scheme } from '../../../src/coverage/scheme';
import { schemes } from '../../../src/coverage/scheme';
import type { Writing } from './writing';
import { writings } from './writing';

export type OptionalMeasure =
  | 'target'
  | 'coverage'
  | 'attainment'
  | 'rate'
  | 'remaining'
  | 'samePeriodLastYear'
  | 'lastDecember'
  | 'lastMonth'
  | 'change'
  | 'targetRate';

export type Extra =
  'code' | 'officer' | 'rank' | 'note' | 'money' | 'telephone' | 'schools' | 'area' | 'unnamed';

/** One way to write a table down. Plain choices come first, so that a failure shrinks towards a plain sheet. */
export interface Layout {
  readonly seed: number;
  readonly kind: 'commune' | 'ward' | 'hamlet';
  readonly districts: number;
  readonly perDistrict: number;
  readonly prefix: 'full' | 'short' | 'none';
  readonly districtFrom:
    | 'title'
    | 'agency'
    | 'nowhere'
    | 'sheet'
    | 'sheets'
    | 'column'
    | 'column once'
    | 'column merged'
    | 'group roman'
    | 'group roman in name'
    | 'group letter'
    | 'group plain';
  readonly districtColumn: 'before' | 'after';
  readonly subtotals: boolean;
  readonly restart: boolean;
  readonly schemes: readonly Scheme[];
  readonly measures: readonly OptionalMeasure[];
  readonly participantsAt: number;
  readonly bases: readonly ('population' | 'labourForce' | 'households')[];
  readonly basesAt: 'before' | 'after' | 'last';
  readonly extras: readonly Extra[];
  readonly ordinal: 'first' | 'second' | 'last' | 'none';
  readonly depth: 1 | 2 | 3;
  readonly across: 'scheme' | 'measure';
  readonly merged: boolean;
  readonly single: 'top' | 'bottom';
  readonly writing: Writing;
  readonly wording: 'usual' | 'any';
  readonly spacer: boolean;
  readonly numbering: boolean;
  readonly top: number;
  readonly left: number;
  readonly head: 'full' | 'title' | 'nothing';
  readonly dateLine: number;
  readonly year: 2024 | 2025;
  readonly unitLine: boolean;
  readonly total: 'bottom' | 'top' | 'none';
  readonly totalLabel: number;
  readonly totalMerged: boolean;
  readonly signature: boolean;
  readonly notes: boolean;
  readonly blankRows: boolean;
  readonly numbers: 'numbers' | 'dots' | 'spaces' | 'mixed';
  readonly rates: 'percent' | 'fraction' | 'text' | 'percent text';
  readonly decimals: 2 | 1 | 'unrounded';
  readonly missing: 'none' | 'blank' | '-' | 'x' | 'chưa có';
  readonly otherSheets: boolean;
}

const plainFirst = <T>(...choices: readonly [T, ...T[]]): fc.Arbitrary<T> =>
  fc.constantFrom(...choices);
const rarely = fc.constantFrom(false, false, true);
const optionalMeasures: readonly OptionalMeasure[] = [
  'target',
  'coverage',
  'attainment',
  'rate',
  'remaining',
  'samePeriodLastYear',
  'lastDecember',
  'lastMonth',
  'change',
  'targetRate',
];
const extras: readonly Extra[] = [
  'code',
  'officer',
  'rank',
  'note',
  'money',
  'telephone',
  'schools',
  'area',
  'unnamed',
];

export const anyLayout: fc.Arbitrary<Layout> = fc.record({
  seed: fc.nat(9999),
  kind: plainFirst('commune', 'commune', 'ward', 'hamlet'),
  districts: fc.integer({ min: 1, max: 3 }),
  perDistrict: fc.integer({ min: 3, max: 9 }),
  prefix: plainFirst('full', 'full', 'short', 'none'),
  districtFrom: plainFirst<Layout['districtFrom']>(
    'title',
    'agency',
    'nowhere',
    'sheet',
    'sheets',
    'column',
    'column once',
    'column merged',
    'group roman',
    'group roman in name',
    'group letter',
    'group plain',
  ),
  districtColumn: plainFirst('before', 'after'),
  subtotals: fc.boolean(),
  restart: fc.boolean(),
  schemes: fc.shuffledSubarray([...schemes], { minLength: 1, maxLength: 4 }),
  measures: fc.shuffledSubarray([...optionalMeasures], { maxLength: 6 }),
  participantsAt: fc.nat(6),
  bases: fc.shuffledSubarray<'population' | 'labourForce' | 'households'>([
    'population',
    'labourForce',
    'households',
  ]),
  basesAt: plainFirst('before', 'after', 'last'),
  extras: fc.shuffledSubarray([...extras], { maxLength: 3 }),
  ordinal: plainFirst('first', 'first', 'none', 'second', 'last'),
  depth: plainFirst(2, 1, 3),
  across: plainFirst('scheme', 'scheme', 'measure'),
  merged: plainFirst(true, true, false),
  single: plainFirst('top', 'bottom'),
  writing: plainFirst(...(Object.keys(writings) as [Writing, ...Writing[]])),
  wording: plainFirst('usual', 'any', 'any'),
  spacer: rarely,
  numbering: rarely,
  top: fc.nat(4),
  left: fc.nat(2),
  head: plainFirst('full', 'title', 'nothing'),
  dateLine: fc.nat(9),
  year: plainFirst(2024, 2025),
  unitLine: rarely,
  total: plainFirst('bottom', 'top', 'none'),
  totalLabel: fc.nat(99),
  totalMerged: rarely,
  signature: rarely,
  notes: rarely,
  blankRows: rarely,
  numbers: plainFirst('numbers', 'numbers', 'dots', 'spaces', 'mixed'),
  rates: plainFirst('percent', 'percent', 'fraction', 'text', 'percent text'),
  decimals: plainFirst<Layout['decimals']>(2, 1, 'unrounded'),
  missing: plainFirst('none', 'none', 'blank', '-', 'x', 'chưa có'),
  otherSheets: rarely,
});

import type { FunctionMessageKey, functionTexts as vietnamese } from '../vi/functions';

/** What Excel shows beside `#VALUE!` and `#N/A` of our custom functions. */
export const functionMessages: Readonly<Record<FunctionMessageKey, string>> = {
  blank: 'No number yet.',
  unreadable: '“{text}” cannot be read as a number.',
  percentage: '“{text}” is a rate; a number of people is needed here.',
  'no-date': '“{text}” is no date. Write dates as 30/6/2024.',
  'no-unit': '“{text}” is no unit of time. Write “month”, “week” or “day”.',
  shapes: 'Two ranges differ in shape: {first} and {second} (rows × columns).',
  'one-column': 'The list must stand in one column.',
  'no-time-left': 'The deadline is reached or over, and {count} people are still missing.',
  'total-not-single': 'The total to be shared must be one number, not a range.',
  'not-whole': 'Only whole numbers can be shared out; {count} is none.',
  minimums: 'The minimums add up to {sum}, more than the total of {total}.',
  'no-match': 'The list has no locality “{name}”.',
  ambiguous: '“{name}” could be: {candidates}. Say whether xã, phường or thị trấn.',
};

/** Words in the results of our custom functions. */
export const functionTexts: Readonly<Record<keyof typeof vietnamese, string>> = {
  district: 'District',
  localities: 'Localities',
  participants: 'Participants',
  base: 'Population or labour force',
  coverage: 'Coverage',
  target: 'Target',
  attainment: '% of plan',
  remaining: 'Remaining',
  rank: 'Rank',
  total: 'Total',
  unknownDistrict: 'District unknown',
};

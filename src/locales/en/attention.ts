import type { AttentionText } from '../vi/attention';

/** English texts of the list of localities to look at. */
export const attention: Readonly<Record<AttentionText, string>> = {
  'sheet.attention': 'BC Attention',
  'title.attention': 'LOCALITIES TO LOOK AT',
  'attention.name': 'Locality',
  'attention.scheme': 'Scheme',
  'attention.officer': 'Officer',
  'attention.gap': 'Against target (points)',
  'attention.lacking': 'Lacking to target',
  'attention.remaining': 'Lacking to plan',
  'attention.since.date': 'Since {date}',
  'attention.since.lastDecember': 'Since 31 December',
  'attention.since.samePeriodLastYear': 'On a year',
  'attention.assessment': 'Pace',
  'attention.cause': 'Cause',
  'attention.action': 'Action',
  'attention.former': 'Typed before, for localities that are not on this page (not printed)',
  'attention.none': 'No locality is below its target coverage or behind its plan’s pace.',
  'attention.note.rule':
    'Localities below the target coverage, or behind the pace of their plan; the lowest first.',
  'attention.note.more':
    '{count} more for which this page has no room; see the sheets of the units.',
  'attention.note.targets': 'Target coverage: {targets}.',
  'attention.note.entries':
    'Cause and action are for writing; what was typed is kept by the next run.',
  'attention.helper.base': 'Population, labour force',
  'attention.helper.rate': 'Target',
  'attention.helper.target': 'Plan',
  'attention.helper.before': 'Before',
  'attention.helper.district': 'Within',
};

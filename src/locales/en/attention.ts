import type { AttentionText } from '../vi/attention';

/** English texts of the list of localities to look at. */
export const attention: Readonly<Record<AttentionText, string>> = {
  'sheet.attention': 'BC Attention',
  'title.attention': 'LOCALITIES TO LOOK AT',
  'attention.scheme': 'Scheme',
  'attention.officer': 'Officer',
  'attention.base': 'Population, labour force',
  'attention.rate': 'Target coverage',
  'attention.gap': 'Against target (points)',
  'attention.lacking': 'Lacking to target',
  'attention.remaining': 'Lacking to plan',
  'attention.since.date': 'Since {date}',
  'attention.since.lastDecember': 'Since 31 December',
  'attention.since.samePeriodLastYear': 'On a year',
  'attention.assessment': 'Pace',
  'attention.cause': 'Cause',
  'attention.action': 'Action',
  'attention.former': 'Typed before, and no longer on the list',
  'attention.none': 'No locality is below its target coverage or behind its plan’s pace.',
  'attention.note.rule':
    'Localities below the target coverage, or behind the pace of their plan; the lowest first.',
  'attention.note.more': '{count} more; see the sheets of the units.',
  'attention.note.entries':
    'Cause and action are for writing; what was typed is copied to the list of the next run.',
  'attention.helper.before': 'Before',
};

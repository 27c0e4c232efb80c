import type { SharingText } from '../vi/sharing';

/** English texts about sharing out a plan: the sheet, the pane's section, the command line. */
export const sharing: Readonly<Record<SharingText, string>> = {
  'sheet.sharing': 'Shares {scheme}',
  'title.sharing': 'PLAN SHARED OUT: {scheme}',
  'sharing.subtitle.all': 'Plan of {total} people[ – figures as of {date}]',
  'sharing.subtitle.new': '{total} people to be enrolled anew[ – figures as of {date}]',
  'sharing.column.participants': 'Enrolled now',
  'sharing.column.uncovered': 'Not enrolled',
  'sharing.column.earlier.lastDecember': 'Enrolled last December',
  'sharing.column.earlier.samePeriodLastYear': 'Enrolled same period last year',
  'sharing.column.minimum': 'At least',
  'sharing.column.share.all': 'Share of the plan',
  'sharing.column.share.new': 'New people to enrol',
  'sharing.column.target': 'Present plan',
  'sharing.column.change': 'Change of plan',
  'sharing.column.more': 'Still to enrol',
  'sharing.column.goalCoverage': 'Coverage when done',
  'sharing.groups': 'Added up by {unit}',
  'sharing.groups.localities': 'localities',
  'sharing.check': 'Check: plan of {total} people less what was shared out',
  'sharing.note.rule.uncovered.all':
    'Each keeps the people it has enrolled; the rest is shared by the people not enrolled.',
  'sharing.note.rule.uncovered.new':
    'Shared by the people not enrolled ({base} less those enrolled).',
  'sharing.note.rule.base': 'Shared by {base}.',
  'sharing.note.rule.earlier.lastDecember': 'Shared by the people enrolled last December.',
  'sharing.note.rule.earlier.samePeriodLastYear':
    'Shared by the people enrolled in the same period last year.',
  'sharing.note.rounding':
    'Rounded to whole people by one common divisor (Webster’s method): the shares add up to exactly the plan; when the plan grows, no share shrinks; of equal claims the earlier one comes first.',
  'sharing.note.minimum': 'Each gets at least {minimum} people.',
  'sharing.note.floor.participants': 'Nobody gets less than is enrolled now.',
  'sharing.note.floor.target': 'Nobody gets less than the present plan.',
  'sharing.note.floorless.participants':
    'Without that limit, for want of the people enrolled now ({count}): {names}.',
  'sharing.note.floorless.target':
    'Without that limit, for want of a present plan ({count}): {names}.',
  'sharing.note.above':
    'The share is more than the people who live there ({count}): {names}. Look at the plan, and at those without numbers.',
  'sharing.note.without': 'Without a share, for want of a number to share by ({count}): {names}.',
  'sharing.obstacle.no-units':
    'No unit has the numbers that this way of sharing needs: the population (BHYT) or the labour force (BHXH, BHTN), or those of the earlier period. Add that column, or choose another way.',
  'sharing.obstacle.no-weights': 'What is shared by is 0 everywhere. Choose another way.',
  'sharing.obstacle.minimums-above-total':
    'The minimums add up to {minimums} people, more than the plan. Lower the minimum or raise the plan.',
  'sharing.obstacle.total-below-enrolled':
    'The plan is below the people enrolled now ({enrolled}). If it counts only new people, choose “only people to be enrolled anew”.',

  // The pane.
  'sharing.title': 'Share out a plan',
  'sharing.scheme': 'Scheme',
  'sharing.total': 'Plan from above (people)',
  'sharing.total.invalid': 'Type a number of people, such as 172,254.',
  'sharing.people': 'It counts',
  'sharing.people.all': 'everybody who is to be enrolled',
  'sharing.people.new': 'only people to be enrolled anew',
  'sharing.by': 'Share by',
  'sharing.by.uncovered': 'people not enrolled',
  'sharing.by.base': 'population or labour force',
  'sharing.by.earlier': 'last year’s result',
  'sharing.minimum': 'At least for each (people)',
  'sharing.floor': 'Not less than',
  'sharing.floor.none': 'no limit',
  'sharing.floor.participants': 'enrolled now',
  'sharing.floor.target': 'present plan',
  'sharing.per': 'Share among',
  'sharing.per.locality': 'localities',
  'sharing.per.group': 'units of the report (districts, officers, collecting agencies …)',
  'sharing.preview': 'Preview',
  'sharing.preview.share': 'Share',
  'sharing.preview.change': 'Change',
  'sharing.preview.more': 'and {count} more',
  'sharing.write': 'Write to a new sheet',
  'sharing.written': 'Written: sheet “{sheet}”.',
  'sharing.undo': 'Undo the sheet of shares',
};

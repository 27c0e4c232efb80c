import type { report as vi } from '../vi/report';

/** English texts of the generated sheets and of the narrative. A missing one is a type error. */
export const report: Readonly<Record<keyof typeof vi, string>> = {
  'scheme.health': 'Health insurance',
  'scheme.householdHealth': 'Household health insurance',
  'scheme.social': 'Social insurance',
  'scheme.compulsory': 'Compulsory social insurance',
  'scheme.voluntary': 'Voluntary social insurance',
  'scheme.unemployment': 'Unemployment insurance',

  'sheet.overview': 'BC Overview',
  'sheet.district': 'BC {district}',
  'sheet.checks': 'BC Checks',
  'district.unknown': 'District unknown',
  'group.unknown': 'Without {unit}',

  'head.country': 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'head.motto': 'Độc lập - Tự do - Hạnh phúc',
  'title.district': 'ENROLMENT IN {schemes}',
  'title.overview': 'SUMMARY OF ENROLMENT IN {schemes}',
  'title.checks': 'DATA CHECKS',
  'subtitle.asOf': 'Figures as of {date}',
  'subtitle.districts':
    '{count} {count|district|districts}, {localities} {localities|locality|localities}',
  'subtitle.groups': '{localities} {localities|locality|localities}, by {unit}',
  'subtitle.group': '{heading}: {unit}',
  'unit.people': 'Unit: people',

  'key.participants': 'people enrolled',
  'key.coverage.population': 'of the population',
  'key.coverage.labourForce': 'of the labour force',
  'key.attainment': 'of the plan',
  'key.remaining': 'still to enrol',
  'key.newlyEnrolled': 'newly enrolled',

  'column.ordinal': 'No.',
  'column.locality': 'Locality',
  'column.district': 'District',
  'column.population': 'Population',
  'column.labourForce': 'Labour force',
  'column.households': 'Households',
  'column.target': 'Plan',
  'column.participants': 'Enrolled',
  'column.before': 'Before campaign',
  'column.after': 'After campaign',
  'column.newlyEnrolled': 'Newly enrolled',
  'column.attainment': '% of plan',
  'column.coverage': 'Coverage',
  'column.remaining': 'Still to enrol',
  'column.changeFromSamePeriod': 'Since same date[ {year}]',
  'column.changeFromDecember': 'Since Dec.[ {year}]',
  'column.rank': 'Rank',
  'column.assessment': 'Assessment',
  'column.of': '{column} ({scheme})',
  'row.total': 'Total',
  'row.targetRate': 'Target coverage',

  'assessment.missing-data': 'Missing data',
  'assessment.completed': 'Completed',
  'assessment.on-pace': 'On pace',
  'assessment.behind': 'Behind',
  'assessment.not-completed': 'Not completed',

  // A number format: the number stays a number.
  'laggards.format': '#,##0" still to enrol"',
  'leaders.title.coverage': 'Highest coverage ({scheme})',
  'laggards.title.coverage': 'Lowest coverage ({scheme})',
  'leaders.title.attainment': 'Highest share of the plan ({scheme})',
  'laggards.title.attainment': 'Lowest share of the plan ({scheme})',

  'helper.title': 'Cells for formulas and chart (not printed)',
  'helper.samePeriodLastYear': '{scheme}: same date last year',
  'helper.lastDecember': '{scheme}: last December',
  'helper.baseline': '{scheme}: baseline of the assessment',
  'helper.paired.participants': '{scheme}: enrolled, for {rate}',
  'helper.paired.other': '{scheme}: base of {rate}',
  'helper.source': 'Source row (file › sheet!cell)',
  'helper.start': 'Start of period',
  'helper.asOf': 'Date of figures',
  'helper.deadline': 'Deadline',
  'helper.elapsed': 'Days elapsed',
  'helper.days': 'Days of the period',
  'helper.chart.target': 'Target, {rate}',

  'chart.coverage': 'Coverage by locality: {scheme}',
  'chart.coverage.districts': 'Coverage by {unit}: {scheme}',
  'chart.attainment': '% of plan by locality: {scheme}',
  'chart.attainment.districts': '% of plan by {unit}: {scheme}',

  'link.source': 'To the source row: {sheet}, cell {cell}',
  'link.district': 'To {sheet}',
  'link.finding': 'To {sheet}, cell {cell}',

  'notes.title': 'Notes',
  'note.source': 'Source: {sources}.',
  'note.source.sheet': 'sheet “{sheet}”, rows {rows}',
  'note.source.more': '{count} other {count|sheet|sheets}',
  'note.missing': 'Without a number, left out of the totals: {columns}.',
  'note.missing.column': '{column} {count} {count|locality|localities}',
  'note.paired': 'A rate of a total is taken only over the localities that have both numbers.',
  'note.remaining':
    '{scheme}: the shortfalls of the localities add up to {localities} people, more than the shortfall of the total ({total} people), because some localities are over their plan.',
  'note.red':
    'Red fill: coverage below the target in the row under the total (it can be changed there).',
  'note.pace':
    'Assessment by {scheme}: on pace when the share enrolled of those to be enrolled is not less than the share of time elapsed ({elapsed} of {days} days, from {start} to {deadline}).',
  'note.stated': 'Stated figures that differ from the counts: {items}.',
  'note.stated.item': '{cell}[ ({locality})]: {field} stated as {stated}, computed {computed}',
  'note.stated.more': '{count} other {count|place|places} (see the checks sheet)',

  'signature.date': '………, date ……………………',
  'signature.preparer': 'PREPARED BY',
  'signature.signer': 'HEAD OF OFFICE',
  'signature.sign': '(Signature and full name)',
  'signature.seal': '(Signature and seal)',

  'chat.participants': '{value} people',
  'chat.attainment': '{value} of plan',
  'chat.coverage': 'coverage {value}',
  'chat.remaining': '{value} still to enrol',

  'checks.count':
    '{errors} {errors|error|errors} · {warnings} {warnings|warning|warnings} · {infos} {infos|remark|remarks}',
  'checks.none': 'Nothing that needs a second look was found in the sheets that were read.',
  'checks.column.ordinal': 'No.',
  'checks.column.severity': 'Severity',
  'checks.column.kind': 'Kind',
  'checks.column.file': 'File',
  'checks.column.sheet': 'Sheet',
  'checks.column.cell': 'Cell',
  'checks.column.locality': 'Locality',
  'checks.column.stated': 'Sheet says',
  'checks.column.computed': 'Counts say',
  'checks.column.what': 'Particulars',
  'checks.column.advice': 'What to do',
  'checks.cell.file': 'whole file',
  'checks.cell.sheet': 'whole sheet',

  'narrative.subject.all': 'all {count} districts together',
  'narrative.subject.groups': '{localities} {localities|locality|localities}',
  'narrative.subject.group': 'the {localities} {localities|locality|localities} of {unit} {name}',
  'narrative.subject.unknown': 'the area',
  'narrative.opening':
    'As of {date}, {subject} had {participants} {participantCount|person|people} enrolled in {scheme}',
  'narrative.opening.undated':
    '{subject} had {participants} {participantCount|person|people} enrolled in {scheme}',
  'narrative.next': '{scheme} had {participants} {participantCount|person|people} enrolled',
  'narrative.attainment': '{attainment} of the plan',
  'narrative.up.samePeriod':
    '{people} {count|person|people} more than at the same date[ in {year}]',
  'narrative.down.samePeriod':
    '{people} {count|person|people} fewer than at the same date[ in {year}]',
  'narrative.same.samePeriod': 'unchanged from the same date[ in {year}]',
  'narrative.up.december': '{people} {count|person|people} more than in December[ {year}]',
  'narrative.down.december': '{people} {count|person|people} fewer than in December[ {year}]',
  'narrative.same.december': 'unchanged from December[ {year}]',
  'narrative.coverage.population': 'coverage was {coverage} of the population',
  'narrative.coverage.labourForce': 'coverage was {coverage} of the labour force',
  'narrative.remaining':
    'To meet the plan, {remaining} more {count|person has|people have} to be enrolled.',
  'narrative.completed': 'The plan has been met.',
  'narrative.target.below':
    'Coverage is {points} percentage {count|point|points} below the target of {target}[, or {people} people].',
  'narrative.target.above':
    'Coverage is {points} percentage {count|point|points} above the target of {target}.',
  'narrative.target.equal': 'Coverage equals the target of {target}.',
  'narrative.perMonth':
    'From {date} to {deadline}, {people} more {count|person has|people have} to be enrolled a month on average[ ({shorter})].',
  'narrative.campaign':
    'The campaign enrolled {people} new {count|person|people} (from {before} to {after}).',
  'narrative.campaign.none': 'The campaign has newly enrolled nobody.',
  'narrative.campaign.fewer':
    'After the campaign, {people} fewer {count|person was|people were} enrolled (from {before} to {after}).',
  'narrative.missing':
    '{count} {count|locality has|localities have} no number of people enrolled yet.',
  'narrative.leaders.coverage': 'Highest coverage ({scheme}): {items}.',
  'narrative.laggards.coverage': 'Lowest coverage ({scheme}): {items}.',
  'narrative.leaders.attainment': 'Highest share of the plan ({scheme}): {items}.',
  'narrative.laggards.attainment': 'Lowest share of the plan ({scheme}): {items}.',
  'narrative.item': '{name} ({rate})',
  'narrative.item.remaining': '{name} ({rate}, {remaining} still to enrol)',

  'sheet.periods': 'BC Periods',
  'title.periods': 'PEOPLE ENROLLED, BY PERIOD',
  'periods.people': 'People enrolled',
  'periods.change': 'Change from the period before',
  'periods.year': '{year}',
  'periods.date': 'To {date}',
  'periods.population': 'Population, {date}',
  'periods.labourForce': 'Labour force, {date}',
  'periods.partial':
    '{year} goes only to {date}, it is not a full year: do not compare it with full years directly.',
  'periods.missing':
    '{count} {count|locality lacks|localities lack} a number in at least one period; totals add up the numbers that are there, changes are over the localities that have both.',
  'note.compared': 'Earlier figures come from: {sources}.',
  'note.compared.samePeriodLastYear': 'sheet “{sheets}” (same period last year)',
  'note.compared.lastDecember': 'sheet “{sheets}” (last December)',
  'note.compared.baseline': 'sheet “{sheets}” (baseline of the assessment)',

  'column.coverageBefore': 'Coverage before',
  'column.coverageAfter': 'Coverage after',
  'narrative.campaign.coverage.up':
    'Coverage rose from {before} to {after} (by {points} percentage points).',
  'narrative.campaign.coverage.down':
    'Coverage fell from {before} to {after} (by {points} percentage points).',
  'campaign.title': 'Results of the campaign, {scheme}',
  'campaign.item': '{name} ({people})',
  'campaign.more': 'and {count} more',
  'campaign.best': 'Most newly enrolled: {items}.',
  'campaign.none': 'Nobody newly enrolled ({count}): {items}.',
  'campaign.fewer': 'Fewer than before the campaign ({count}): {items}.',
  'campaign.localities': '{none} of {count} localities have newly enrolled nobody.',

  'sheet.pace': 'BC Pace',
  'title.pace': 'PACE TOWARDS THE DEADLINES',
  'pace.yearEnd': 'End of period {date}',
  'pace.milestone': '{name} (by {date})',
  'pace.unnamed': 'Milestone {date}',
  'pace.section': '{scheme}: {milestone}',
  'pace.goal.people': 'a goal of {people} people',
  'pace.goal.coverage': 'a goal of {rate} coverage',
  'pace.goal.plan': 'a goal of {rate} of the plan',
  'pace.goal.target': 'the goal is the plan',
  'pace.column.goal': 'Goal',
  'pace.column.participants': 'Enrolled',
  'pace.column.attainment': '% of goal',
  'pace.column.remaining': 'Still to enrol',
  'pace.column.perMonth': 'Needed a month',
  'pace.column.perWeek': 'Needed a week',
  'pace.column.perWorkingDay': 'Needed a working day',
  'pace.column.neededPerMonth': 'Was needed a month (from the start)',
  'pace.column.donePerMonth': 'Was done a month',
  'pace.column.assessment': 'Assessment',
  'pace.helper.baseline': 'At the start',
  'pace.helper.months': 'Months left',
  'pace.helper.weeks': 'Weeks left',
  'pace.helper.workingDays': 'Working days left',
  'pace.helper.monthsWhole': 'Months of the period',
  'pace.helper.monthsGone': 'Months gone',
  'pace.note.passed': 'The milestone is past: what is missing cannot be spread over time any more.',
  'pace.note.done': '“Was needed” and “was done” are averages of what is past, no prediction.',
  'pace.note.days': 'Working days: Mondays to Fridays, public holidays not taken off.',
  'pace.note.people': 'The goal is for all together and is not divided among the units.',
  'note.perTime':
    '{scheme}: {people} people to enrol by {deadline}: {perMonth} a month[, {perWeek} a week][, {perWorkingDay} a working day].',
  'narrative.perWeek': '{perWeek} a week[, {perWorkingDay} a working day]',
  'narrative.milestone.open':
    '{milestone}: {attainment} of the goal ({goal} people), {remaining} still to enrol[, {perMonth} a month][, {perWeek} a week][, {perWorkingDay} a working day].',
  'narrative.milestone.reached':
    '{milestone}: the goal of {goal} people is reached ({attainment}).',
  'narrative.milestone.missed':
    '{milestone} is past: {attainment} of the goal ({goal} people), {remaining} were missing.',

  'note.below.attainment': '{scheme}, % of plan below {average} of all: {items}.',
  'note.below.coverage': '{scheme}, coverage below {average} of all: {items}.',
  'note.below.item': '{name} {rate} ({points} percentage points below)',

  'note.restated':
    'Earlier figures of {count} {count|locality|localities} are restated in the new units by sheet “{sheets}”.',

  'narrative.paired':
    '(over the {count} {count|locality that has|localities that have} both numbers)',
};

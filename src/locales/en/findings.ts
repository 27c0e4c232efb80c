import type { FindingCode } from '../../sheets/finding';
import type { FindingText, findingWords as vi } from '../vi/findings';

/** English texts of the findings, by code. */
export const findings: Readonly<Record<FindingCode, FindingText>> = {
  'number-as-text': {
    title: 'Number typed as text',
    what: '[{count} {count|cell|cells}: ]number typed as text[, such as “{example}”]; read all the same',
    advice: 'Turn it into a number, so that Excel can calculate with it.',
  },
  'unreadable-number': {
    title: 'Unreadable number',
    what: 'no number could be read[ from “{text}”]; taken as missing',
    advice: 'Type a number, or leave the cell empty if there is none yet.',
  },
  'error-value': {
    title: 'Cell shows an error',
    what: 'the cell shows an error[, {text}]; taken as missing',
    advice: 'Correct the formula or type the number.',
  },
  'missing-value': {
    title: 'Missing number',
    what: '[{count} {count|cell|cells}: ]no number yet[ for {field}]; left out of the totals',
    advice: 'Add the number if there is one.',
  },
  'duplicate-locality': {
    title: 'Locality repeated',
    what: 'the locality stands already[ in row {firstRow}][ of sheet “{firstSheet}”]{samePart}; only the first row counts',
    advice: 'Delete the row that is too many, or correct the name if it is another locality.',
  },
  'stated-rate-disagrees': {
    title: 'Stated rate differs from the counts',
    what: '[{field} ]stated as {stated}, the counts give {computed}',
    advice: 'Check the two counts behind the rate, then write the rate as a formula.',
  },
  'stated-remaining-disagrees': {
    title: 'Stated shortfall differs from the counts',
    what: '[{field} ]stated as {stated}, the counts give {computed}',
    advice: 'Check plan and enrolment, then write the shortfall as a formula.',
  },
  'stated-total-disagrees': {
    title: 'Total differs from the sum of the rows',
    what: '[{field}: ]total stated as {stated}, the rows add up to {computed}',
    advice: 'Check the range of the total, and rows left out or added twice.',
  },
  'stated-change-disagrees': {
    title: 'Stated change differs from the counts',
    what: '[{field} ]stated as {stated}, the counts give {computed}',
    advice: 'Check the two dates that are compared, then write the change as a formula.',
  },
  'participants-exceed-population': {
    title: 'More people enrolled than live there',
    what: 'people enrolled[ ({participants})] exceed the {base}[ ({population})]',
    advice: 'Check both numbers; temporary residents may be missing from the population.',
  },
  'target-exceeds-population': {
    title: 'Plan above the population',
    what: 'the plan[ ({target})] exceeds the {base}[ ({population})]',
    advice: 'Check the plan that was assigned, and the population.',
  },
  'legacy-encoding': {
    title: 'Legacy font',
    what: 'text in a legacy encoding[ ({encoding})]; read as Unicode',
    advice: 'Convert the sheet to Unicode.',
  },
  'scaled-unit': {
    title: 'Unit other than people',
    what: 'numbers stated in another unit[ ({unit})]; converted to people',
    advice: 'Check the unit; the converted counts are round numbers.',
  },
  'hidden-rows': {
    title: 'Hidden rows',
    what: '[{count} {count|row|rows} ]hidden or filtered away[ (rows {rows})]; counted all the same',
    advice: 'Clear the filter to see them; delete them if they do not belong to the report.',
  },
  'unsafe-text': {
    title: 'Text that looks like a formula',
    what: 'the text[ “{text}”] looks like a formula; written as text only',
    advice: 'Check the cell, above all in a sheet that came from elsewhere.',
  },
  'negative-number': {
    title: 'Negative number',
    what: 'a negative number of people[ ({text})]; taken as missing',
    advice: 'Type the right number.',
  },
  'formula-without-value': {
    title: 'Formula without a result',
    what: '[{count} {count|cell|cells}: ]formula not yet calculated; taken as missing',
    advice: 'Open the workbook in Excel, recalculate (F9), save, and run the report again.',
  },
  'fractional-count': {
    title: 'Fraction of a person',
    what: 'the number of people is not a whole number[ ({value})]',
    advice: 'Check the unit, and how points and commas were typed.',
  },
  'unknown-column': {
    title: 'Column not recognised',
    what: 'the column[ “{header}”] was not recognised; not used in the report',
    advice: 'Correct its header if the report needs its numbers.',
  },
  'unused-column': {
    title: 'Column not used in the report',
    what: 'the column[ “{header}”] is of another period, another group of people or another matter; it is kept and not counted',
    advice: 'Nothing to do; if it has to be counted, choose the column’s meaning.',
  },
  'ambiguous-column': {
    title: 'Column with several meanings',
    what: 'the column[ “{header}”] can be understood in several ways',
    advice: 'Name the scheme, and whether it is plan, enrolment or rate, in the header.',
  },
  'district-unknown': {
    title: 'District unknown',
    what: 'district not known[ of {count} {count|locality|localities}]',
    advice: 'Add a district column, or name the district in the title or in the sheet name.',
  },
  'group-filled-down': {
    title: 'Blank cells take the name above',
    what: '[{count} blank {count|cell|cells} ][in the column “{header}” ][(rows {rows}) ]counted under the name above, as each name stands at its first row only',
    advice:
      'Merge the cells or write the name in every row; a “-” says that a row belongs to nobody.',
  },
  'sheet-repeats-another': {
    title: 'Sheet repeats another',
    what: 'its numbers stand on another sheet as well[ ({other})]; counted once',
    advice: 'Nothing needs to be done if this is a summary.',
  },
  'matched-by-spelling': {
    title: 'Nearly the same name, taken for one',
    what: 'the earlier name is a letter or an accent apart; taken for one locality[ with “{now}”][ (sheet “{nowSheet}”)]',
    advice: 'Undo the match if these are two places; if not, write the name alike.',
  },
  'match-uncertain': {
    title: 'Not clear which locality',
    what: 'an earlier locality; it is not clear which of today’s it is[ (perhaps {candidates})]; not matched for the comparison',
    advice: 'Choose the locality, or write the names alike.',
  },
  'earlier-unmatched': {
    title: 'Localities only in the earlier period',
    what: '[{count} ]earlier localities are not in today’s sheet[: {names}]; not used for the comparison',
    advice: 'Check the names; after mergers, add a sheet of old and new units.',
  },
  'part-without-share': {
    title: 'No share for a divided unit',
    what: 'no share is given for the part[ that went to “{to}”] (or the parts are more than 100%); the earlier figure is left empty, nothing is divided',
    advice: 'Write each part’s share of the population into the sheet of mergers.',
  },
  'restated-incomplete': {
    title: 'An old unit is missing in the earlier period',
    what: 'the earlier period[ (sheet “{periodSheet}”)] lacks an old unit[: {lacking}]; the earlier figure is left empty',
    advice: 'Add the old unit’s figures, or correct its name in the sheet of mergers.',
  },
  'partial-year': {
    title: 'A year that is not over beside full years',
    what: '[{scheme}: ]the year[ {year}] is not over[, it goes to {date} ({people} people)]; compared with a full year[, {fullYear} ({fullPeople} people)][, it differs by {change} people]',
    advice:
      'Say to what date the figures go; do not conclude growth or decline against a full year.',
  },
  'claimed-growth-disagrees': {
    title: 'Steady growth is claimed, the figures do not grow steadily',
    what: 'speaks of steady growth[ (“{text}”)], but the figures fell at some time[: {scheme} from {before} ({fromDate}) to {after} ({toDate})]',
    advice: 'Correct the wording, or check the figures of the years.',
  },
  'date-after-report': {
    title: 'Figures dated after the report',
    what: 'the date of the figures[ ({asOf})] is after that of the report[ ({signed})]',
    advice: 'Correct one of the dates: there are no figures yet of a day to come.',
  },
  'kept-column-missing': {
    title: 'Kept periods: column missing',
    what: 'the head row has no column[ “{heading}”] any more, so that kept periods cannot be compared with',
    advice: 'Write this head again in the head row of the sheet.',
  },
  'kept-column-twice': {
    title: 'Kept periods: column twice',
    what: 'two columns have the same head[ “{heading}”], so that kept periods cannot be compared with',
    advice: 'Rename one of the two columns.',
  },
  'milestone-already-reached': {
    title: 'The milestone was already reached',
    what: '[{scheme}: ]the milestone[ of {date}][ ({goal} people)] is already reached[; there were {people} on {asOf}]',
    advice: 'The milestone asks for nothing any more; check the number assigned or set a new one.',
  },
  'file-unreadable': {
    title: 'File cannot be read',
    what: 'the file cannot be read[: {reason}]; its figures are not in the report',
    advice:
      'Ask for the file again, or open it in Excel, take off its password if it has one, save it as .xlsx and run again.',
  },
  'file-without-localities': {
    title: 'File without localities',
    what: 'no table of localities was found[ on {sheets}]',
    advice:
      'Check whether the right file was sent, or open this file alone to point at its header row.',
  },
  'file-repeats-another': {
    title: 'Two files with the same localities',
    what: '{samePart}[; only “{other}” is counted][, {count} {count|locality has|localities have} other numbers]',
    advice:
      'Take the file that is not wanted out of the folder; if the one that counts is the older, take that one out and run again.',
  },
  'file-of-another-date': {
    title: 'Figures of another day',
    what: 'the figures are of[ {date}], the report is as of[ {asOf}]',
    advice: 'Ask for new figures, or say in the report which day they are of.',
  },
  'locality-not-reported': {
    title: 'Locality that has not reported',
    what: 'it is on the list[ ({district})], but in none of the files',
    advice: 'Ask for its file and run again; the totals lack this locality.',
  },
};

/** Other words of the findings. A missing one is a type error. */
export const findingWords: Readonly<Record<keyof typeof vi, string>> = {
  'severity.error': 'Error',
  'severity.warning': 'Warning',
  'severity.info': 'Remark',
  'where.sheet': 'Sheet “{sheet}”',
  'where.cell': 'Sheet “{sheet}”, cell {cell}',
  'where.file': 'File “{file}”',
  'where.nowhere': 'List',
  'where.inFile': '{where} of the file “{file}”',
  'copy.same': 'the very same as another file',
  'copy.localities': 'the same localities at the same date as another file',
  'unreadable.not-a-workbook': 'it is not an Excel file',
  'unreadable.old-format': 'an Excel 97–2003 file (.xls)',
  'unreadable.binary-format': 'a binary Excel file (.xlsb)',
  'unreadable.encrypted': 'it has a password',
  'unreadable.damaged': 'it is damaged or was not downloaded completely',
  'unreadable.oversized': 'it is too large',
  'unreadable.no-worksheet': 'it has no worksheet',
  'unreadable.unexpected': 'it could not be worked on',
  'unreadable.inaccessible': 'it cannot be opened',
  'where.locality': '{where} ({locality})',
  message: '{where}: {what}. {advice}',
  'duplicate.same': ', with the same numbers',
  'duplicate.different': ', with other numbers',
  'base.either': 'population or labour force',
  'field.ordinal': 'ordinal',
  'field.locality': 'locality',
  'field.district': 'district',
  'field.code': 'code',
  'field.officer': 'officer',
  'field.population': 'population',
  'field.labourForce': 'labour force',
  'field.households': 'households',
  'field.note': 'note',
  'field.rank': 'rank',
  'measure.participants': '{scheme} enrolment',
  'measure.target': '{scheme} plan',
  'measure.samePeriodLastYear': '{scheme} enrolment a year earlier',
  'measure.lastDecember': '{scheme} enrolment in December',
  'measure.before': '{scheme} enrolment before the campaign',
  'measure.after': '{scheme} enrolment after the campaign',
  'measure.coverage': '{scheme} coverage',
  'measure.attainment': '{scheme} share of the plan',
  'measure.remaining': '{scheme} shortfall',
  'measure.change': '{scheme} change',
};

import { schemes } from '../../coverage/scheme';
import type { Scheme } from '../../coverage/scheme';
import { sharedPeople, sharingFloors, sharingKeys } from '../../coverage/sharing';
import type { SharingWish } from '../../coverage/sharing';
import type { ReportOptions, Signature } from '../../report/report-options';
import { measures, rowFields } from '../../sheets/field';
import type { FieldKey } from '../../sheets/field';
import type { ColumnChoice, HeaderChoice } from '../../sheets/reading';
import type { ReadingChoices } from '../desk/summary';
import { milestoneOf, periodsOf } from './kept-periods';
import { dateOf, listOf, parsed, recordOf, schemeOf, textOf } from './kept-values';

/** What the user chooses about the report; its language is the pane's. */
export type ReportChoices = Omit<ReportOptions, 'language'>;

/** The user's choices that are kept in the workbook. */
export interface PaneChoices extends ReadingChoices {
  readonly report: ReportChoices;
  /** How a plan is shared out; `null` until the user has asked for it. */
  readonly sharing: SharingWish | null;
}

const fields: ReadonlySet<unknown> = new Set<FieldKey>([
  ...rowFields,
  ...schemes.flatMap((scheme) => measures.map((measure): FieldKey => `${scheme}.${measure}`)),
]);

/** Under this key of the workbook's settings. */
export const choicesKey = 'pane';

export function choicesText(choices: PaneChoices): string {
  return JSON.stringify(choices);
}

/**
 * Choices as they were kept. What is missing, of another version or damaged is as if it had never been
 * chosen: no workbook is unreadable because of them.
 */
export function parseChoices(text: string | null): PaneChoices {
  const kept = recordOf(text === null ? null : parsed(text));
  const report = recordOf(kept.report);
  return {
    source: textOf(kept.source),
    groupBy: textOf(kept.groupBy),
    columns: listOf(kept.columns, columnChoice),
    headers: listOf(kept.headers, headerChoice),
    periods: periodsOf(kept.periods),
    ignored: listOf(kept.ignored, textOf),
    sharing: sharingOf(kept.sharing),
    report: {
      order: report.order === 'source' ? 'source' : 'coverage',
      headBlock: report.headBlock !== false,
      agency: Array.isArray(report.agency) ? listOf(report.agency, textOf) : null,
      preparer: signatureOf(report.preparer),
      signer: signatureOf(report.signer),
      targetRates: ratesOf(report.targetRates),
      deadline: dateOf(report.deadline),
      periodStart: dateOf(report.periodStart),
      milestones: listOf(report.milestones, milestoneOf),
      attention: report.attention === true,
      schemes: Array.isArray(report.schemes) ? listOf(report.schemes, schemeOf) : null,
    },
  };
}

function sharingOf(value: unknown): SharingWish | null {
  const { scheme, total, people, by, minimum, floor, per } = recordOf(value);
  const known = schemeOf(scheme);
  if (known === null || !isCount(total) || !isCount(minimum)) return null;
  return {
    scheme: known,
    total,
    people: sharedPeople.find((one) => one === people) ?? 'all',
    by: sharingKeys.find((one) => one === by) ?? 'uncovered',
    minimum,
    floor: sharingFloors.find((one) => one === floor) ?? 'none',
    per: per === 'group' ? per : 'locality',
  };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isField(value: unknown): value is FieldKey {
  return fields.has(value);
}

function columnChoice(value: unknown): ColumnChoice | null {
  const { sheet, column, header, field } = recordOf(value);
  if (typeof sheet !== 'string' || typeof header !== 'string' || !isPlace(column)) return null;
  if (field !== null && !isField(field)) return null;
  return { sheet, column, header, field };
}

function headerChoice(value: unknown): HeaderChoice | null {
  const { sheet, row } = recordOf(value);
  return typeof sheet === 'string' && isPlace(row) ? { sheet, row } : null;
}

function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}

function signatureOf(value: unknown): Signature {
  const { office, name } = recordOf(value);
  return {
    ...(typeof office === 'string' && office !== '' && { office }),
    ...(typeof name === 'string' && name !== '' && { name }),
  };
}

function ratesOf(value: unknown): ReportChoices['targetRates'] {
  const kept = recordOf(value);
  const rates: Partial<Record<Scheme, number>> = {};
  for (const scheme of schemes) {
    const rate = kept[scheme];
    if (typeof rate === 'number' && rate > 0 && rate <= 1) rates[scheme] = rate;
  }
  return rates;
}

/** As the defaults of the report are: best coverage first, with the head block. */
export const defaultChoices = parseChoices(null);

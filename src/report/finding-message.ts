import { findings as en, findingWords as enWords } from '../locales/en/findings';
import { fill, formatDate, formatNumber } from '../locales/locale';
import type { Language } from '../locales/locale';
import { findings as vi, findingWords as viWords } from '../locales/vi/findings';
import { schemes } from '../coverage/scheme';
import type { FieldKey, Measure, RowField } from '../sheets/field';
import type { Finding, FindingCode, Severity } from '../sheets/finding';
import { reportText } from './report-text';

const texts = { vi, en };
const words: Readonly<Record<Language, Readonly<Record<keyof typeof viWords, string>>>> = {
  vi: viWords,
  en: enWords,
};

/** What the finding's kind is called: `Tỷ lệ ghi tay khác số liệu`. */
export function findingTitle(code: FindingCode, language: Language): string {
  return texts[language][code].title;
}

/** What to do about findings of this kind, a full sentence. */
export function findingAdvice(code: FindingCode, language: Language): string {
  return texts[language][code].advice;
}

/** `Lỗi`, `Cảnh báo`, `Lưu ý`. */
export function severityWord(severity: Severity, language: Language): string {
  return words[language][`severity.${severity}`];
}

/** Where, what, and what to do, in two sentences. */
export function findingMessage(finding: Finding, language: Language): string {
  return fill(
    words[language].message,
    {
      where: whereOf(finding, language),
      what: findingWhat(finding, language),
      advice: findingAdvice(finding.code, language),
    },
    language,
  );
}

/** What is the matter, without place and advice; no full stop. Starts in lower case in a sentence. */
export function findingWhat(finding: Finding, language: Language): string {
  const { code, details } = finding;
  const { stated, computed } = statedAndComputed(finding, language);
  const text = fill(
    texts[language][code].what,
    {
      text: finding.stated,
      ...worded(details, language),
      stated,
      computed,
      field: fieldWords(details.field, language),
      base: fieldWords(details.base, language) ?? words[language]['base.either'],
      samePart: samePart(finding, language),
      reason: unreadableBecause(details.reason, language),
    },
    language,
  );
  return text;
}

/** Dates as the language writes them, schemes by their names. */
function worded(details: Finding['details'], language: Language): Finding['details'] {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => {
      const scheme = key === 'scheme' ? schemes.find((known) => known === value) : undefined;
      if (scheme !== undefined) return [key, reportText(language, `scheme.${scheme}`)];
      return [key, typeof value === 'string' ? formatDate(value, language) : value];
    }),
  );
}

/**
 * What the sheet says and what the counts say, as the language writes them and with as many decimals
 * as it takes to tell them apart; `null` where the finding has none.
 */
export function statedAndComputed(
  finding: Finding,
  language: Language,
): { readonly stated: string | null; readonly computed: string | null } {
  const { stated, computed } = finding;
  const percent = isRate(finding);
  // A rate that the sheet holds as a fraction (0.958) is shown there, and here, as a percentage.
  const scale = percent && finding.details.unit === 'fraction' ? 100 : 1;
  const written = (value: number | string | null, places: number): string | null => {
    if (typeof value !== 'number') return value;
    return formatNumber(value * scale, language, places) + (percent ? '%' : '');
  };
  let places = 2;
  while (
    places < 6 &&
    stated !== computed &&
    written(stated, places) === written(computed, places)
  ) {
    places += 1;
  }
  return { stated: written(stated, places), computed: written(computed, places) };
}

/** A field in words: `health.attainment` → `% kế hoạch BHYT`; `null` for what is no field. */
export function fieldWords(field: string | number | undefined, language: Language): string | null {
  if (typeof field !== 'string') return null;
  const dictionary = words[language];
  const row = `field.${field}`;
  if (isWord(row)) return dictionary[row];
  const [before, after = ''] = field.split('.');
  const scheme = schemes.find((known) => known === before);
  const measure = `measure.${after}`;
  if (scheme === undefined || !isWord(measure)) return null;
  const schemeWords = reportText(language, `scheme.${scheme}`);
  return fill(dictionary[measure], { scheme: schemeWords }, language);
}

/** Every field has its words: a new one without is a type error here. */
type FieldWord = FieldKey extends infer Key
  ? Key extends RowField
    ? `field.${Key}`
    : Key extends `${string}.${infer One extends Measure}`
      ? `measure.${One}`
      : never
  : never;
const fieldWord: Readonly<Record<FieldWord, string>> = viWords;

function isWord(key: string): key is FieldWord {
  return Object.hasOwn(fieldWord, key);
}

function isRate({ code, details }: Finding): boolean {
  if (code === 'stated-rate-disagrees') return true;
  return /\.(coverage|attainment)$/.test(String(details.field ?? ''));
}

function whereOf({ file, sheet, cell, locality }: Finding, language: Language): string {
  const place = placeIn({ file, sheet, cell }, language);
  if (locality === null) return place;
  return fill(words[language]['where.locality'], { where: place, locality }, language);
}

/** The file, sheet and cell of a finding in words, as far as it has them. */
function placeIn(
  { file, sheet, cell }: Pick<Finding, 'sheet' | 'cell'> & { readonly file: string | undefined },
  language: Language,
): string {
  const own = words[language];
  if (sheet === null) {
    return file === undefined ? own['where.nowhere'] : fill(own['where.file'], { file }, language);
  }
  const where = fill(own[cell === null ? 'where.sheet' : 'where.cell'], { sheet, cell }, language);
  return file === undefined ? where : fill(own['where.inFile'], { where, file }, language);
}

function unreadableBecause(reason: string | number | undefined, language: Language): string | null {
  const key = `unreadable.${String(reason)}`;
  return isReason(key) ? words[language][key] : null;
}

type Reason = Extract<keyof typeof viWords, `unreadable.${string}`>;

function isReason(key: string): key is Reason {
  return Object.hasOwn(viWords, key);
}

function samePart({ code, details: { same } }: Finding, language: Language): string {
  if (code === 'file-repeats-another')
    return words[language][same === 1 ? 'copy.same' : 'copy.localities'];
  if (same === undefined) return '';
  return words[language][Number(same) === 1 ? 'duplicate.same' : 'duplicate.different'];
}

import { report as enReport } from '../locales/en/report';
import { fill } from '../locales/locale';
import type { Language } from '../locales/locale';
import { tracing as enTracing } from '../locales/en/tracing';
import { report as viReport } from '../locales/vi/report';
import { tracing as viTracing } from '../locales/vi/tracing';

const vi = { ...viReport, ...viTracing };
const en = { ...enReport, ...enTracing };

export type ReportTextKey = keyof typeof vi;

const texts: Readonly<Record<Language, Readonly<Record<ReportTextKey, string>>>> = { vi, en };

/** A text of the report in a language, with its values filled in (see `fill`). */
export function reportText(
  language: Language,
  key: ReportTextKey,
  values: Parameters<typeof fill>[1] = {},
): string {
  return fill(texts[language][key], values, language);
}

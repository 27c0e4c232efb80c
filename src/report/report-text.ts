import { report as en } from '../locales/en/report';
import { fill } from '../locales/locale';
import type { Language } from '../locales/locale';
import { report as vi } from '../locales/vi/report';

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

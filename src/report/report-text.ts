import { report as en } from '../locales/en/report';
import { sharing as enSharing } from '../locales/en/sharing';
import { fill } from '../locales/locale';
import type { Language } from '../locales/locale';
import { report as vi } from '../locales/vi/report';
import { sharing as viSharing } from '../locales/vi/sharing';

const texts = { vi: { ...vi, ...viSharing }, en: { ...en, ...enSharing } } as const;

export type ReportTextKey = keyof (typeof texts)['vi'];

/** A text of the report in a language, with its values filled in (see `fill`). */
export function reportText(
  language: Language,
  key: ReportTextKey,
  values: Parameters<typeof fill>[1] = {},
): string {
  return fill(texts[language][key], values, language);
}

import { attention as enAttention } from '../locales/en/attention';
import { keeping as enKeeping } from '../locales/en/keeping';
import { report as enReport } from '../locales/en/report';
import { sharing as enSharing } from '../locales/en/sharing';
import { tracing as enTracing } from '../locales/en/tracing';
import { fill } from '../locales/locale';
import type { Language } from '../locales/locale';
import { attention as viAttention } from '../locales/vi/attention';
import { keeping as viKeeping } from '../locales/vi/keeping';
import { report as viReport } from '../locales/vi/report';
import { sharing as viSharing } from '../locales/vi/sharing';
import { tracing as viTracing } from '../locales/vi/tracing';

/** All texts of the reports, by language. */
export const reportTexts = {
  vi: { ...viReport, ...viAttention, ...viKeeping, ...viSharing, ...viTracing },
  en: { ...enReport, ...enAttention, ...enKeeping, ...enSharing, ...enTracing },
} as const;

export type ReportTextKey = keyof (typeof reportTexts)['vi'];

/** A text of the report in a language, with its values filled in (see `fill`). */
export function reportText(
  language: Language,
  key: ReportTextKey,
  values: Parameters<typeof fill>[1] = {},
): string {
  return fill(reportTexts[language][key], values, language);
}

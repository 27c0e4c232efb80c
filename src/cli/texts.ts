import { cli as enCli } from '../locales/en/cli';
import { pasting as enPasting } from '../locales/en/pasting';
import { fill } from '../locales/locale';
import type { Language } from '../locales/locale';
import { cli as viCli } from '../locales/vi/cli';
import { pasting as viPasting } from '../locales/vi/pasting';
import { reportTexts } from '../report/report-text';

const texts = {
  vi: { ...reportTexts.vi, ...viCli, ...viPasting },
  en: { ...reportTexts.en, ...enCli, ...enPasting },
};

/** Texts of the command line, and those of the reports that it shows as well. */
export type Text = keyof typeof texts.vi;

/** A text in the user's language, with its `{name}` places filled. */
export function say(
  language: Language,
  text: Text,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(texts[language][text], values, language);
}

/** The text of that key, if there is one. */
export function textOf(key: string): Text | null {
  return Object.hasOwn(texts.vi, key) ? (key as Text) : null;
}

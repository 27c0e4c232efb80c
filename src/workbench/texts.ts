import { workbench as english } from '../locales/en/workbench';
import { fill, type Language } from '../locales/locale';
import { workbench as vietnamese, type WorkbenchText } from '../locales/vi/workbench';

const texts = { vi: vietnamese, en: english };

/** A text in the user's language, with its `{name}` places filled. */
export function say(
  language: Language,
  text: WorkbenchText,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(texts[language][text], values, language);
}

import { saving as englishSaving } from '../locales/en/saving';
import { workbench as english } from '../locales/en/workbench';
import { fill, type Language } from '../locales/locale';
import { saving as vietnameseSaving } from '../locales/vi/saving';
import { workbench as vietnamese, type WorkbenchText } from '../locales/vi/workbench';
import type { NotKept } from './save-workbook';

const texts = { vi: vietnamese, en: english };
const savingTexts = { vi: vietnameseSaving, en: englishSaving };

/** A text in the user's language, with its `{name}` places filled. */
export function say(
  language: Language,
  text: WorkbenchText,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(texts[language][text], values, language);
}

/** What a save could not keep, as a sentence without its full stop. */
export function sayNotKept(language: Language, { code, sheet }: NotKept): string {
  const text = savingTexts[language][code];
  return sheet === undefined ? text : say(language, 'notice.sheet', { sheet, text });
}

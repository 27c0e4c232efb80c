import { filePage as en } from '../../locales/en/file-page';
import { fill } from '../../locales/locale';
import type { Language } from '../../locales/locale';
import { filePage as vi } from '../../locales/vi/file-page';
import type { FilePageText } from '../../locales/vi/file-page';

const texts: Readonly<Record<Language, Readonly<Record<FilePageText, string>>>> = { vi, en };

export type SayOnPage = (key: FilePageText, values?: Parameters<typeof fill>[1]) => string;

/** The page's own texts, with their values filled in (see `fill`). */
export function pageTextIn(language: Language): SayOnPage {
  return (key, values = {}) => fill(texts[language][key], values, language);
}

/** The text for a code, such as the one of a refusal; the last one for a code that nobody knows. */
export function refusalText(code: string): FilePageText {
  const key = `refused.${code}`;
  return isText(key) ? key : 'refused.unexpected';
}

function isText(key: string): key is FilePageText {
  return Object.hasOwn(vi, key);
}

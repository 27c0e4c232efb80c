import { filePage as en } from '../../locales/en/file-page';
import { textsIn } from '../../locales/locale';
import type { SayText } from '../../locales/locale';
import { filePage as vi } from '../../locales/vi/file-page';
import type { FilePageText } from '../../locales/vi/file-page';

export type SayOnPage = SayText<FilePageText>;

/** The page's own texts. */
export const pageTextIn = textsIn({ vi, en });

/** The text for a code, such as the one of a refusal; the last one for a code that nobody knows. */
export function refusalText(code: string): FilePageText {
  const key = `refused.${code}`;
  return isText(key) ? key : 'refused.unexpected';
}

function isText(key: string): key is FilePageText {
  return Object.hasOwn(vi, key);
}

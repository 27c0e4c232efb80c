import { pane as en } from '../../locales/en/pane';
import { fill } from '../../locales/locale';
import type { Language } from '../../locales/locale';
import { pane as vi } from '../../locales/vi/pane';
import type { PaneText } from '../../locales/vi/pane';

const texts: Readonly<Record<Language, Readonly<Record<PaneText, string>>>> = { vi, en };

/** A text of the pane with its values filled in (see `fill`). */
export function paneText(
  language: Language,
  key: PaneText,
  values: Parameters<typeof fill>[1] = {},
): string {
  return fill(texts[language][key], values, language);
}

export type Say = (key: PaneText, values?: Parameters<typeof fill>[1]) => string;

export function sayIn(language: Language): Say {
  return (key, values) => paneText(language, key, values);
}

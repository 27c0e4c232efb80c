import { pane as en } from '../../locales/en/pane';
import { fill } from '../../locales/locale';
import type { Language } from '../../locales/locale';
import { pane as vi } from '../../locales/vi/pane';
import type { PaneText as EarlyText } from '../../locales/vi/pane';
import type { LatePaneText } from '../../locales/vi/pane-late';

/** Keys of the texts that are there from the start, and of those that come with the late views. */
export type PaneText = EarlyText | LatePaneText;

type Texts = Readonly<Record<Language, Readonly<Record<string, string>>>>;

let texts: Texts = { vi, en };

/** Adds texts that are loaded with the views that say them. */
export function addPaneTexts(more: Texts): void {
  texts = { vi: { ...texts.vi, ...more.vi }, en: { ...texts.en, ...more.en } };
}

/** A text of the pane with its values filled in (see `fill`). */
export function paneText(
  language: Language,
  key: PaneText,
  values: Parameters<typeof fill>[1] = {},
): string {
  return fill(texts[language][key] ?? key, values, language);
}

export type Say = (key: PaneText, values?: Parameters<typeof fill>[1]) => string;

/** What another host than Excel says in other words. */
export type Wording = Readonly<Record<Language, Readonly<Partial<Record<PaneText, string>>>>>;

export function sayIn(language: Language, wording?: Wording): Say {
  return (key, values = {}) => {
    const own = wording?.[language][key];
    return own === undefined ? paneText(language, key, values) : fill(own, values, language);
  };
}

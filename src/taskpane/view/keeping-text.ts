import { keeping as en } from '../../locales/en/keeping';
import { fill } from '../../locales/locale';
import type { Language } from '../../locales/locale';
import { keeping as vi } from '../../locales/vi/keeping';
import type { KeepingText } from '../../locales/vi/keeping';

const texts: Readonly<Record<Language, Readonly<Record<KeepingText, string>>>> = { vi, en };

/** Texts about keeping periods, which are loaded with the view that shows them. */
export function sayKeeping(
  language: Language,
): (key: KeepingText, values?: Parameters<typeof fill>[1]) => string {
  return (key, values = {}) => fill(texts[language][key], values, language);
}

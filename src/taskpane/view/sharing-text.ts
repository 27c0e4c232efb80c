import { sharing as en } from '../../locales/en/sharing';
import { fill } from '../../locales/locale';
import type { Language } from '../../locales/locale';
import { sharing as vi } from '../../locales/vi/sharing';
import type { SharingText } from '../../locales/vi/sharing';

const texts: Readonly<Record<Language, Readonly<Record<SharingText, string>>>> = { vi, en };

/** Texts about sharing out, which are loaded with the views that show them. */
export function saySharing(
  language: Language,
): (key: SharingText, values?: Parameters<typeof fill>[1]) => string {
  return (key, values = {}) => fill(texts[language][key], values, language);
}

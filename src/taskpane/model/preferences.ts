import { languages } from '../../locales/locale';
import type { Language } from '../../locales/locale';

/** What is remembered on the machine. */
export interface Preferences {
  /** `null`: as Excel displays itself. */
  readonly language: Language | null;
  /** True when the user has been told that a run may clear Excel's own undo list. */
  readonly knowsUndo: boolean;
}

/** The part of `localStorage` that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

const key = 'baophu.pane';

/** A shelf that is refused, as in a frame of another site, remembers nothing and breaks nothing. */
export function readPreferences(shelf: Shelf | null): Preferences {
  try {
    const kept = JSON.parse(shelf?.getItem(key) ?? '{}') as Partial<Record<string, unknown>> | null;
    const language = languages.find((one) => one === kept?.language) ?? null;
    return { language, knowsUndo: kept?.knowsUndo === true };
  } catch {
    return { language: null, knowsUndo: false };
  }
}

export function writePreferences(shelf: Shelf | null, preferences: Preferences): void {
  try {
    shelf?.setItem(key, JSON.stringify(preferences));
  } catch {
    // Full or refused: asked again next time.
  }
}

/** Vietnamese unless Excel speaks English or another language that we do not. */
export function languageOf(displayLanguage: string): Language {
  return displayLanguage === '' || /^vi\b/i.test(displayLanguage) ? 'vi' : 'en';
}

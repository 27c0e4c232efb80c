import { languages, type Language } from '../locales/locale';

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** What the user has chosen about the workbench itself; kept in the browser. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** Pixels. */
  readonly paneWidth: number;
}

/** Excel's panes are about as narrow and as wide as this, in pixels. */
export const paneWidths = { least: 320, most: 450 } as const;

const storageKey = 'baophu-workbench';

/** The first time: the browser's language and whether it is dark. */
function initial(): Preferences {
  const vietnamese = !navigator.language.toLowerCase().startsWith('en');
  return {
    language: vietnamese ? 'vi' : 'en',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    paneWidth: 380,
  };
}

export function loadPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof stored === 'object' && stored !== null ? checked(stored) : initial();
  } catch {
    return initial();
  }
}

export function savePreferences(preferences: Preferences): void {
  localStorage.setItem(storageKey, JSON.stringify(preferences));
}

/** What another version, or a user, may have left in the storage is not trusted. */
function checked(stored: Readonly<Partial<Record<keyof Preferences, unknown>>>): Preferences {
  const first = initial();
  return {
    language: languages.find((language) => language === stored.language) ?? first.language,
    theme: themes.find((theme) => theme === stored.theme) ?? first.theme,
    paneWidth: clampWidth(Number(stored.paneWidth ?? first.paneWidth)),
  };
}

export function clampWidth(pixels: number): number {
  if (!Number.isFinite(pixels)) return initial().paneWidth;
  return Math.min(paneWidths.most, Math.max(paneWidths.least, Math.round(pixels)));
}

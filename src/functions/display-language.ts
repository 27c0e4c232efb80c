import type { Language } from '../locales/locale';

let spoken: () => string = () => 'vi';

/** Where the language of Excel's texts is asked for, such as `vi-VN`: at every call, it may change. */
export function askDisplayLanguage(ask: () => string): void {
  spoken = ask;
}

/** English where Excel speaks it; Vietnamese everywhere else, as in the manifest. */
export function displayLanguage(): Language {
  return /^en\b/i.test(spoken()) ? 'en' : 'vi';
}

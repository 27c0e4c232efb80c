import { applyTheme, themeName } from './theme';
import type { OfficeColours } from './theme';
import './theme.css';

/** Excel's colours as they are now; on the web it may tell none, and a page without Excel has none. */
export type Colours = () => OfficeColours | null | undefined;

/** Excel tells no event when its theme changes: it is looked at again when the pane comes to the front. */
export function followTheme(colours: Colours): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    applyTheme(themeName(colours() ?? null, dark.matches));
  };
  follow();
  dark.addEventListener('change', follow);
  window.addEventListener('focus', follow);
  document.addEventListener('visibilitychange', follow);
}

/** The colours that Office tells, as far as they are used. */
export interface OfficeColours {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
}

export type ThemeName = 'light' | 'dark' | 'contrast';

/**
 * Which theme goes with Excel's own; without one (Excel on the web may tell none) the system's.
 * A pure black background with pure white or yellow letters is a high-contrast theme.
 */
export function themeName(colours: OfficeColours | null, prefersDark: boolean): ThemeName {
  if (colours === null) return prefersDark ? 'dark' : 'light';
  const background = luminance(colours.bodyBackgroundColor);
  const letters = luminance(colours.bodyForegroundColor);
  if (background === null) return prefersDark ? 'dark' : 'light';
  if (background === 0 && letters !== null && letters > 0.9) return 'contrast';
  return background < 0.35 ? 'dark' : 'light';
}

/** Between 0 (black) and 1 (white); `null` for what is no colour. */
function luminance(colour: string): number | null {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (found === null) return null;
  const [red, green, blue] = found.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The themes are in `theme.css`. */
export function applyTheme(name: ThemeName): void {
  document.documentElement.dataset.theme = name;
}

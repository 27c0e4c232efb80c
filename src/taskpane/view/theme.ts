import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { createDarkTheme, createLightTheme } from '@fluentui/tokens';
import type { BrandVariants, Theme } from '@fluentui/tokens';

/** The colours that Office tells, as far as they are used. */
export interface OfficeColours {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
}

export type ThemeName = 'light' | 'dark' | 'contrast';

/** The one green, from dark to light; 80 is the green of the report sheets. */
const brand: BrandVariants = {
  10: '#031a10',
  20: '#07291a',
  30: '#093823',
  40: '#0a482d',
  50: '#0b5837',
  60: '#0c6440',
  70: '#0e6f46',
  80: '#0f7a4a',
  90: '#2a8c5f',
  100: '#43a376',
  110: '#5cb58b',
  120: '#78c7a1',
  130: '#93d6b5',
  140: '#ade3c7',
  150: '#c8efda',
  160: '#e4f8ee',
};

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

export function applyTheme(name: ThemeName): void {
  document.documentElement.dataset.theme = name;
  setTheme(themes[name]());
}

const themes: Readonly<Record<ThemeName, () => Theme>> = {
  light: () => createLightTheme(brand),
  dark: () => ({
    ...createDarkTheme(brand),
    // On dark grey the green of the light theme is too dark to read.
    colorBrandForeground1: brand[130],
    colorBrandForeground2: brand[140],
  }),
  contrast: () => ({
    ...createDarkTheme(brand),
    colorNeutralBackground1: '#000000',
    colorNeutralBackground2: '#000000',
    colorNeutralBackground3: '#000000',
    colorNeutralForeground1: '#ffffff',
    colorNeutralForeground2: '#ffffff',
    colorNeutralForeground3: '#ffffff',
    colorNeutralStroke1: '#ffffff',
    colorNeutralStroke2: '#ffffff',
    colorNeutralStroke3: '#ffffff',
    colorNeutralStrokeAccessible: '#ffffff',
    colorBrandForeground1: '#ffff00',
    colorBrandForeground2: '#ffff00',
    colorBrandBackground: '#ffff00',
    colorBrandBackgroundHover: '#ffff00',
    colorBrandBackgroundPressed: '#ffff00',
    colorNeutralForegroundOnBrand: '#000000',
    colorCompoundBrandBackground: '#ffff00',
    colorBrandStroke1: '#ffff00',
  }),
};

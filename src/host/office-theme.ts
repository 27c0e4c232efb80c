/** The colours of Excel's own surfaces, which an add-in may follow. `#RRGGBB` */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** Excel's colourful theme. */
export const colourful: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#262626',
  controlBackgroundColor: '#F5F5F5',
  controlForegroundColor: '#262626',
};

/** Excel's black theme. */
export const black: OfficeTheme = {
  bodyBackgroundColor: '#262626',
  bodyForegroundColor: '#F0F0F0',
  controlBackgroundColor: '#363636',
  controlForegroundColor: '#F0F0F0',
};

/** Excel under Windows' high-contrast black. */
export const highContrast: OfficeTheme = {
  bodyBackgroundColor: '#000000',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#000000',
  controlForegroundColor: '#FFFFFF',
};

/** As Excel for Windows hands them over: whole numbers. */
export function themeInfo(theme: OfficeTheme): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(theme).map(([part, color]: [string, string]) => [
      part,
      Number.parseInt(color.slice(1), 16),
    ]),
  );
}

import type { Element } from '@xmldom/xmldom';
import { element, numeric } from './package-parts';

/** A colour as a file names it. */
export interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  /** From -1 (black) to 1 (white). */
  readonly tint?: number;
  readonly indexed?: number;
}

/** In the order of the numbers that cells use (ECMA-376 part 1, 18.8.3 and 20.1.6.2). */
const slots = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;

/** Office's own theme, for workbooks without one. */
const office = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** Colours by number, of old (ECMA-376 part 1, 18.8.27). */
const indexed = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** What the colours of a workbook are on its theme. */
export class ThemeColors {
  private readonly theme: readonly string[];

  /** @param root Of the theme's part. */
  constructor(root: Element | null) {
    this.theme = slots.map((slot, index) => {
      const color = element(root, slot);
      const plain = element(color, 'srgbClr')?.getAttribute('val');
      return plain ?? element(color, 'sysClr')?.getAttribute('lastClr') ?? office[index] ?? '';
    });
  }

  /** `#RRGGBB`; undefined for none and for the machine's own colours. */
  rgb(color: FileColor | undefined): string | undefined {
    if (color === undefined) return undefined;
    const { argb, theme, tint = 0 } = color;
    const base =
      argb?.slice(-6) ??
      (theme === undefined
        ? color.indexed === undefined
          ? undefined
          : indexed[color.indexed]
        : this.theme[theme]);
    if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
    return `#${(tint === 0 ? base : tinted(base, tint)).toUpperCase()}`;
  }

  /** Of a colour element. */
  ofElement(of: Element | null): string | undefined {
    if (of === null) return undefined;
    const [theme, tint, number] = ['theme', 'tint', 'indexed'].map((name) => numeric(of, name));
    return this.rgb({
      ...(of.getAttribute('rgb') !== null && { argb: of.getAttribute('rgb') ?? '' }),
      ...(theme != null && { theme }),
      ...(tint != null && { tint }),
      ...(number != null && { indexed: number }),
    });
  }
}

/** Lightness towards white or black, hue and saturation kept (ECMA-376 part 1, 18.8.19). */
function tinted(base: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => parseInt(base.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = (most - least) / (1 - Math.abs(2 * lightness - 1) || 1);
  const reach = ((1 - Math.abs(2 * target - 1)) * spread) / 2;
  const scale = most === least ? 0 : reach / ((most - least) / 2);
  return [red, green, blue]
    .map((part) => Math.round((target + (part - lightness) * scale) * 255))
    .map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0'))
    .join('');
}

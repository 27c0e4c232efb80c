import type { HostBorder, HostEdge, HostStyle } from '../host/host-workbook';
import type { CellLook, LookEdge } from '../xlsx/cell-look';

const edges: readonly HostEdge[] = ['top', 'bottom', 'left', 'right'];

const lines: Readonly<Record<string, string>> = {
  'Continuous Thin': 'thin',
  'Continuous Hairline': 'hair',
  'Continuous Medium': 'medium',
  'Continuous Thick': 'thick',
  'Double Thick': 'double',
  'Dot Thin': 'dotted',
  'Dash Thin': 'dashed',
  'Dash Medium': 'mediumDashed',
  'DashDot Thin': 'dashDot',
  'DashDotDot Thin': 'dashDotDot',
};

const horizontals: Readonly<Record<string, string>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const verticals: Readonly<Record<string, string>> = { Top: 'top', Center: 'center' };

/** `RRGGBB` */
export function fileColor(color: string): string {
  return color.replace('#', '').toUpperCase();
}

/** What must be said of a cell whose style was `before` so that it looks like `after`; null for nothing. */
export function lookChange(before: HostStyle, after: HostStyle): CellLook | null {
  const changed = <K extends keyof HostStyle>(key: K): HostStyle[K] | null | undefined =>
    before[key] === after[key] ? undefined : (after[key] ?? null);
  const named = (
    key: 'horizontal' | 'vertical',
    words: Readonly<Record<string, string>>,
  ): string | null | undefined => {
    const word = changed(key);
    return word == null ? word : (words[word] ?? null);
  };
  const colored = (key: 'color' | 'fill'): string | null | undefined => {
    const color = changed(key);
    return color == null ? color : fileColor(color);
  };
  const look: { readonly [K in keyof CellLook]: CellLook[K] | undefined } = {
    numberFormat: changed('numberFormat'),
    font: changed('font'),
    size: changed('size'),
    bold: changed('bold'),
    italic: changed('italic'),
    underline: changed('underline'),
    color: colored('color'),
    fill: colored('fill'),
    horizontal: named('horizontal', horizontals),
    vertical: named('vertical', verticals),
    wrap: changed('wrap'),
    indent: changed('indent'),
    borders: borderChange(before, after),
  };
  const said = Object.entries(look).filter(([, value]) => value !== undefined);
  return said.length === 0 ? null : Object.fromEntries(said);
}

function borderChange(before: HostStyle, after: HostStyle): CellLook['borders'] {
  const borders: Partial<Record<HostEdge, LookEdge | null>> = {};
  for (const edge of edges) {
    const [old, now] = [before.borders?.[edge], after.borders?.[edge]];
    if (JSON.stringify(old) !== JSON.stringify(now)) {
      borders[edge] = now === undefined ? null : edgeOf(now);
    }
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
}

function edgeOf({ style, weight, color }: HostBorder): LookEdge {
  const line = lines[`${style} ${weight}`] ?? 'thin';
  return color === '#000000' ? { line } : { line, color: fileColor(color) };
}

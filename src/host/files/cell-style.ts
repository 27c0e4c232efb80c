import type { Borders, Style } from '@cj-tech-master/excelts';
import type { HostBorder, HostEdge, HostStyle } from '../host-workbook';
import { omit } from '../omit';
import type { FileColor, ThemeColors } from './theme-colors';

const lines: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ['Continuous', 'Thin'],
  hair: ['Continuous', 'Hairline'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Thin'],
  slantDashDot: ['DashDot', 'Thin'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Thin'],
};

const horizontals: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const verticals: Readonly<Record<string, string>> = {
  top: 'Top',
  middle: 'Center',
  justify: 'Center',
  distributed: 'Center',
};

const edges: readonly HostEdge[] = ['top', 'bottom', 'left', 'right'];

/** The library's styles as the host's. Cells that look alike share one object. */
export class CellStyles {
  private readonly known = new WeakMap<object, HostStyle>();

  /** @param sizeUnit What the library's font sizes count: points, or parts of them. */
  constructor(
    private readonly colors: ThemeColors,
    private readonly sizeUnit: number,
  ) {}

  /** What of a cell's style says more than nothing. */
  of(style: Partial<Style>): HostStyle {
    const before = this.known.get(style);
    if (before !== undefined) return before;
    const host = this.convert(style);
    this.known.set(style, host);
    return host;
  }

  private convert({ numFmt, font, fill, border, alignment }: Partial<Style>): HostStyle {
    const numberFormat = typeof numFmt === 'string' ? numFmt : numFmt?.formatCode;
    const color = this.rgb(font?.color);
    const underline = font?.underline !== undefined && !['none', false].includes(font.underline);
    const solid = fill?.type === 'pattern' && fill.pattern === 'solid';
    const background = solid ? this.rgb(fill.fgColor) : undefined;
    const horizontal = horizontals[alignment?.horizontal ?? ''];
    const vertical = verticals[alignment?.vertical ?? ''];
    const borders = border === undefined ? undefined : this.borders(border);
    return {
      ...(numberFormat !== undefined && numberFormat !== 'General' && { numberFormat }),
      ...(font?.name !== undefined && { font: font.name }),
      ...(font?.size !== undefined && { size: font.size / this.sizeUnit }),
      ...(font?.bold === true && { bold: true }),
      ...(font?.italic === true && { italic: true }),
      ...(underline && { underline: true }),
      ...(color !== undefined && color !== '#000000' && { color }),
      ...(background !== undefined && { fill: background }),
      ...(horizontal !== undefined && { horizontal }),
      ...(vertical !== undefined && { vertical }),
      ...(alignment?.wrapText === true && { wrap: true }),
      ...(alignment?.indent !== undefined && alignment.indent > 0 && { indent: alignment.indent }),
      ...(borders !== undefined && { borders }),
    };
  }

  private borders(border: Partial<Borders>): HostStyle['borders'] {
    const found: Partial<Record<HostEdge, HostBorder>> = {};
    for (const edge of edges) {
      const line = lines[border[edge]?.style ?? ''];
      if (line === undefined) continue;
      const [style, weight] = line;
      found[edge] = { style, weight, color: this.rgb(border[edge]?.color) ?? '#000000' };
    }
    return Object.keys(found).length === 0 ? undefined : found;
  }

  private rgb(color: FileColor | undefined): string | undefined {
    return this.colors.rgb(color);
  }
}

/** What a cell says beside the font that every cell of the workbook has. */
export function beside(style: HostStyle, common: HostStyle): HostStyle {
  if (style.font !== common.font || style.size !== common.size) return style;
  return omit(omit(style, 'font'), 'size');
}

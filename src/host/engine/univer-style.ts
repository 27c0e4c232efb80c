import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { HostBorder, HostEdge, HostStyle } from '../host-workbook';

/** A change of style: what is left out stays, `null` goes back to the default. */
export type StyleChange = {
  readonly [K in Exclude<keyof HostStyle, 'borders'>]?: HostStyle[K] | null;
} & { readonly borders?: Readonly<Partial<Record<HostEdge, HostBorder | null>>> };

/** Univer draws an indent as padding: pixels for one step. */
const indentPixels = 9;

const horizontals: readonly (readonly [string, HorizontalAlign])[] = [
  ['General', HorizontalAlign.UNSPECIFIED],
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
  ['Justify', HorizontalAlign.JUSTIFIED],
  ['Distributed', HorizontalAlign.DISTRIBUTED],
];
const verticals: readonly (readonly [string, VerticalAlign])[] = [
  ['Bottom', VerticalAlign.BOTTOM],
  ['Center', VerticalAlign.MIDDLE],
  ['Top', VerticalAlign.TOP],
];
/** `Excel.HorizontalAlignment`s that Univer lacks: drawn as the second, remembered beside the cell. */
const drawnAs: Readonly<Record<string, HorizontalAlign>> = {
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Fill: HorizontalAlign.LEFT,
};

export const horizontalAlignments: readonly string[] = [
  ...horizontals.map(([name]) => name),
  ...Object.keys(drawnAs),
];
export const verticalAlignments: readonly string[] = verticals.map(([name]) => name);

/** Whether Univer has no such alignment, so that the cell must remember it. */
export function isRemembered(horizontal: string): boolean {
  return horizontal in drawnAs;
}

const lines: readonly (readonly [string, string, BorderStyleTypes])[] = [
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
];

const edgeKeys: Readonly<Record<HostEdge, 't' | 'b' | 'l' | 'r'>> = {
  top: 't',
  bottom: 'b',
  left: 'l',
  right: 'r',
};
export const edges: readonly HostEdge[] = ['top', 'bottom', 'left', 'right'];

function borderToUniver(border: HostBorder): IBorderStyleData {
  const exact = lines.find(([style, weight]) => style === border.style && weight === border.weight);
  const near = exact ?? lines.find(([style]) => style === border.style);
  return { s: near?.[2] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
}

function borderFromUniver(border: IBorderStyleData): HostBorder | null {
  const line = lines.find(([, , type]) => type === border.s);
  if (line === undefined) return null;
  return { style: line[0], weight: line[1], color: colorOf(border.cl.rgb) ?? '#000000' };
}

/** `#RRGGBB` in capitals, from `#rgb`, `#rrggbb` or `rgb(r, g, b)`. */
export function colorOf(rgb: Nullable<string>): string | null {
  if (!rgb) return null;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(rgb);
  if (parts !== null) {
    const hex = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
    return `#${hex.join('')}`.toUpperCase();
  }
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(rgb);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  return (rgb.startsWith('#') ? rgb : `#${rgb}`).toUpperCase();
}

function found<T>(table: readonly (readonly [string, T])[], name: string): T | null {
  return table.find(([key]) => key === name)?.[1] ?? null;
}

/** The change in Univer's terms. `null`s in it remove a property. */
export function styleToUniver(change: StyleChange): IStyleData {
  const style: Record<string, unknown> = {};
  const put = <V>(value: V | null | undefined, key: string, to: (value: V) => unknown): void => {
    if (value !== undefined) style[key] = value === null ? null : to(value);
  };
  put(change.numberFormat, 'n', (pattern) => (pattern === 'General' ? null : { pattern }));
  put(change.font, 'ff', (name) => name);
  put(change.size, 'fs', (points) => points);
  put(change.bold, 'bl', (on) => (on ? BooleanNumber.TRUE : null));
  put(change.italic, 'it', (on) => (on ? BooleanNumber.TRUE : null));
  put(change.underline, 'ul', (on) => (on ? { s: BooleanNumber.TRUE } : null));
  put(change.color, 'cl', (rgb) => ({ rgb }));
  put(change.fill, 'bg', (rgb) => ({ rgb }));
  put(change.horizontal, 'ht', (name) => found(horizontals, name) ?? drawnAs[name] ?? null);
  put(change.vertical, 'vt', (name) => found(verticals, name));
  put(change.wrap, 'tb', (on) => (on ? WrapStrategy.WRAP : null));
  put(change.indent, 'pd', (steps) => (steps === 0 ? null : { l: steps * indentPixels }));
  if (change.borders !== undefined) {
    const borders: Record<string, IBorderStyleData | null> = {};
    for (const edge of edges) {
      const border = change.borders[edge];
      if (border !== undefined) borders[edgeKeys[edge]] = border && borderToUniver(border);
    }
    style.bd = borders;
  }
  return style;
}

function bordersFromUniver(data: IBorderData): HostStyle['borders'] {
  const borders: Partial<Record<HostEdge, HostBorder>> = {};
  for (const edge of edges) {
    const line = data[edgeKeys[edge]];
    const border = line ? borderFromUniver(line) : null;
    if (border !== null) borders[edge] = border;
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
}

/** What of a Univer style differs from a new cell's. */
export function styleFromUniver(
  style: Nullable<IStyleData>,
  remembered: string | undefined,
): HostStyle {
  const result: { -readonly [K in keyof HostStyle]: HostStyle[K] } = {};
  if (!style) return result;
  const put = <K extends keyof HostStyle>(key: K, value: Nullable<HostStyle[K]>): void => {
    if (value !== undefined && value !== null) result[key] = value;
  };
  put('numberFormat', style.n?.pattern);
  put('font', style.ff);
  put('size', style.fs);
  put('bold', style.bl === BooleanNumber.TRUE ? true : null);
  put('italic', style.it === BooleanNumber.TRUE ? true : null);
  put('underline', style.ul?.s === BooleanNumber.TRUE ? true : null);
  put('color', colorOf(style.cl?.rgb));
  put('fill', colorOf(style.bg?.rgb));
  const horizontal = horizontals.find(([, align]) => align === style.ht)?.[0];
  put('horizontal', remembered ?? (horizontal === 'General' ? null : horizontal));
  const vertical = verticals.find(([, align]) => align === style.vt)?.[0];
  put('vertical', vertical === 'Bottom' ? null : vertical);
  put('wrap', style.tb === WrapStrategy.WRAP ? true : null);
  const padding = style.pd?.l;
  put('indent', padding ? Math.round(padding / indentPixels) : null);
  put('borders', style.bd ? bordersFromUniver(style.bd) : null);
  return result;
}

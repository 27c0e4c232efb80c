/// <reference types="office-js" />
import { reportFont, type BorderLine, type PlanStyle } from '../../report/sheet-plan';

/** How a cell looks, in the terms of Excel's interface. Colours are `#RRGGBB`. What is absent is as in a new cell. */
export interface CellLook {
  readonly numberFormat?: string;
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: `${Excel.HorizontalAlignment}`;
  readonly vertical?: `${Excel.VerticalAlignment}`;
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Style, weight and colour: `Continuous Thin #000000`. */
  readonly top?: string;
  readonly bottom?: string;
  readonly left?: string;
  readonly right?: string;
}

/** Points; of cells whose style gives no size. */
const defaultSize = 12;

/** Older versions of Excel fill a text cell with `#` when it has the format `@` and more text than this. */
export const longestTextFormat = 255;

const lines: Readonly<Record<BorderLine, string>> = {
  hair: 'Continuous Hairline #000000',
  thin: 'Continuous Thin #000000',
  medium: 'Continuous Medium #000000',
  double: 'Double Thick #000000',
};

const horizontals = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  centerContinuous: 'CenterAcrossSelection',
} as const;
const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** @param isText True for a constant text that nothing may take for a number, a date or a formula. */
export function lookOf(style: PlanStyle, isText: boolean): CellLook {
  const { border, indent = 0 } = style;
  const top = style.borderTop ?? border;
  const bottom = style.borderBottom ?? border;
  const numberFormat = isText ? '@' : style.numberFormat;
  // An indent counts only beside an edge.
  const horizontal = style.horizontal ?? (indent > 0 ? 'left' : undefined);
  return {
    ...(style.ownFont !== true && { font: reportFont, size: style.size ?? defaultSize }),
    ...(numberFormat !== undefined && numberFormat !== 'General' && { numberFormat }),
    ...(style.bold === true && { bold: true }),
    ...(style.italic === true && { italic: true }),
    ...(style.underline === true && { underline: true }),
    ...(style.color !== undefined && { color: `#${style.color}` }),
    ...(style.fill !== undefined && { fill: `#${style.fill}` }),
    ...(horizontal !== undefined && { horizontal: horizontals[horizontal] }),
    ...(style.vertical !== undefined &&
      style.vertical !== 'bottom' && { vertical: verticals[style.vertical] }),
    ...(style.wrap === true && { wrap: true }),
    ...(indent > 0 && { indent }),
    ...(top !== undefined && { top: lines[top] }),
    ...(bottom !== undefined && { bottom: lines[bottom] }),
    ...(border !== undefined && { left: lines[border], right: lines[border] }),
  };
}

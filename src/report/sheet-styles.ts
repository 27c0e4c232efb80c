import type { Language } from '../locales/locale';
import { reportText } from './report-text';
import type { PlanStyle } from './sheet-plan';

/** The one green, its tints, and the greys. */
export const green = '0F7A4A';
const darkGreen = '0B5537';
const headFill = 'E6F1EB';
const totalFill = 'F2F7F4';
const grey = '595959';

/** Conditional formats and chart. */
export const redFill = 'F8CBC6';
export const redText = '9C0006';
export const barColor = 'B7DBC6';
export const lineColor = 'C0392B';

export const countFormat = '#,##0';
export const rateFormat = '0.00%';
export const changeFormat = '+#,##0;-#,##0;0';
export const dateFormat = 'dd/mm/yyyy';

/** Sizes in points. */
export const tableSize = 11;

const counts: PlanStyle = { horizontal: 'right', numberFormat: countFormat };

/**
 * The styles of every generated sheet.
 *
 * @param scale how far the sheet is shrunk to fit the page's width; text around the table is set
 * larger by as much, within reason, so that it prints in its proper size
 */
export function sheetStyles(
  scale: number,
  language: Language,
): Readonly<Record<string, PlanStyle>> {
  const text = (size: number): number =>
    Math.round(size * Math.min(2, Math.max(1, 0.85 / scale)) * 2) / 2;
  return {
    base: { size: tableSize, vertical: 'center' },
    agency: { size: text(11), horizontal: 'center', wrap: true },
    bold: { bold: true },
    italic: { italic: true },
    motto: { bold: true, underline: true },
    title: { size: text(15), bold: true, horizontal: 'center', wrap: true },
    subtitle: { size: text(12), italic: true, horizontal: 'center', wrap: true },
    unit: { size: text(10), italic: true, horizontal: 'right' },

    keyScheme: {
      size: text(10),
      bold: true,
      color: darkGreen,
      horizontal: 'center',
      vertical: 'bottom',
      borderBottom: 'thin',
      wrap: true,
    },
    keyFigure: { size: text(16), bold: true, horizontal: 'center', vertical: 'bottom' },
    keyCaption: { size: text(9), color: grey, horizontal: 'center', vertical: 'top', wrap: true },

    head: {
      bold: true,
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
      fill: headFill,
      border: 'thin',
    },
    numbering: { size: 9, italic: true, horizontal: 'center', border: 'thin', color: grey },
    body: { border: 'hair' },
    ordinal: { horizontal: 'center' },
    name: { horizontal: 'left', wrap: true, indent: 1 },
    // Figures in a column that is wider than they are keep off its edge.
    padded: { indent: 1 },
    link: { color: darkGreen },
    count: counts,
    rate: { horizontal: 'right', numberFormat: rateFormat },
    change: { horizontal: 'right', numberFormat: changeFormat },
    rank: { horizontal: 'center', numberFormat: '0' },
    // The number carries the icon; the word beside it says what it means.
    level: { horizontal: 'center', numberFormat: ';;;' },
    wrapped: { wrap: true },
    word: { horizontal: 'left' },
    total: { bold: true, fill: totalFill, border: 'thin' },
    totalLabel: { horizontal: 'center' },
    targetRow: { italic: true, border: 'hair' },

    section: { size: text(11), bold: true, color: darkGreen, wrap: true, borderBottom: 'thin' },
    text: { size: text(11), wrap: true, vertical: 'top', horizontal: 'left' },
    textName: { size: text(11), wrap: true, horizontal: 'left' },
    textLack: {
      size: text(11),
      horizontal: 'right',
      numberFormat: reportText(language, 'laggards.format'),
    },
    textRate: { size: text(11), horizontal: 'right', numberFormat: rateFormat },
    note: { size: text(10), wrap: true, vertical: 'top', horizontal: 'left' },
    signDate: { size: text(11), italic: true, horizontal: 'center' },
    signOffice: { size: text(11), bold: true, horizontal: 'center', wrap: true },
    signHint: { size: text(10), italic: true, horizontal: 'center' },
    signName: { size: text(11), bold: true, horizontal: 'center', vertical: 'bottom' },

    helper: { size: 9, color: grey, border: 'hair' },
    helperTitle: { size: 9, italic: true, color: grey, horizontal: 'left' },
    helperHead: { size: 9, italic: true, wrap: true, horizontal: 'center', vertical: 'center' },
    helperCount: counts,
    helperRate: { horizontal: 'right', numberFormat: rateFormat },
    helperPoints: { horizontal: 'right', numberFormat: '0.00' },
    date: { numberFormat: dateFormat, horizontal: 'right' },

    error: { bold: true, color: redText },
    warning: { bold: true, color: '7F4F00' },
    right: { horizontal: 'right' },
    top: { vertical: 'top', wrap: true },
    inset: { horizontal: 'left', indent: 1 },
  };
}

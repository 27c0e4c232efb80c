import { invalidArgument } from '../api-error';
import { extrasOf } from '../engine/cell-content';
import type { HostHyperlink } from '../host-workbook';
import { omit } from '../omit';
import type { RangeTarget } from './range-target';

const keys = ['address', 'documentReference', 'screenTip'] as const;

/** The hyperlink of the range's first cell with what it shows; null when there is none. */
export function hyperlinkOf(range: RangeTarget): unknown {
  const { sheet, area } = range;
  const { hyperlink } = extrasOf(sheet.grid.cell(area.row, area.column));
  if (hyperlink === undefined) return null;
  return { ...hyperlink, textToDisplay: sheet.text(area.row, area.column) };
}

/** Sets it on every cell; `textToDisplay` becomes the content. */
export function setHyperlink(range: RangeTarget, value: unknown): void {
  const { sheet, area } = range;
  sheet.assertEditable();
  if (value !== null && typeof value !== 'object') throw invalidArgument('hyperlink');
  const given = (value ?? {}) as Record<string, unknown>;
  const link: Record<string, string> = {};
  for (const key of keys) {
    const part = given[key];
    if (typeof part === 'string' && part !== '') link[key] = part;
  }
  if (value !== null && link.address === undefined && link.documentReference === undefined) {
    throw invalidArgument('a hyperlink needs an address or a documentReference');
  }
  range.map((row, column) => {
    const rest = omit(extrasOf(sheet.grid.cell(row, column)), 'hyperlink');
    const next = value === null ? rest : { ...rest, hyperlink: link as HostHyperlink };
    sheet.grid.setExtras(row, column, next);
  });
  const shown = given.textToDisplay;
  if (typeof shown === 'string') sheet.write(area, shown);
}

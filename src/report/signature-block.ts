import { area } from './address';
import type { SheetFrame } from './head-block';
import { partition, printed } from './page-fit';
import { reportText } from './report-text';
import type { ReportOptions } from './report-options';
import { heightOf } from './text-width';

/** Room for a signature and a round seal, millimetres on paper. */
const signingHeight = 19;

/** Points that the block takes, with the space above it. */
export function signatureBlockHeight({ styles }: SheetFrame, scale: number): number {
  const line = heightOf(1, styles.signOffice?.size ?? 11);
  return 4 * line + printed(signingHeight, scale);
}

/**
 * Place and date, offices, room for the signatures, names.
 *
 * @returns the row after it
 */
export function writeSignatureBlock(
  frame: SheetFrame,
  top: number,
  scale: number,
  { preparer, signer, language }: ReportOptions,
): number {
  const { canvas, widths, styles } = frame;
  const parts = partition(widths, [42, 16, 42]).map(([from, to]) => [from + 1, to + 1] as const);
  const [left, , right] = parts;
  if (left === undefined || right === undefined) return top;
  const line = (
    row: number,
    side: readonly [number, number],
    text: string,
    style: string,
  ): void => {
    canvas.span(area(row, side[0], row, side[1]), text === '' ? null : text, style);
    canvas.rowHeights[row] = heightOf(1, styles[style]?.size ?? 11);
  };
  line(top, right, reportText(language, 'signature.date'), 'signDate');
  const office = (
    chosen: string | undefined,
    key: 'signature.preparer' | 'signature.signer',
  ): string => chosen ?? reportText(language, key);
  line(top + 1, left, office(preparer.office, 'signature.preparer'), 'signOffice');
  line(top + 1, right, office(signer.office, 'signature.signer'), 'signOffice');
  line(top + 2, left, reportText(language, 'signature.sign'), 'signHint');
  line(top + 2, right, reportText(language, 'signature.seal'), 'signHint');
  line(top + 3, left, preparer.name ?? '', 'signName');
  line(top + 3, right, signer.name ?? '', 'signName');
  canvas.rowHeights[top + 3] = Math.min(400, printed(signingHeight, scale));
  return top + 4;
}

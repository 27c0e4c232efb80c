/// <reference types="office-js" />
import type { JobControl } from '../../session/progress';
import type { Grid } from '../../sheets/grid';
import { throwIfCancelled } from '../abort';
import { assertReadable } from './cell-slices';
import { askHidden } from './hidden-lines';
import { readLegacyFonts } from './legacy-fonts';
import { readSlices, type SliceQuestion } from './read-slices';
import { SheetBuffer } from './sheet-buffer';
import { listWorksheets, outlineSheets } from './sheet-outline';

/**
 * Reads sheets in three requests, one more for every 4 MB, and one for the fonts where a text may be in
 * an encoding from before Unicode. Reports of ours come without their cells: nobody reads them again.
 *
 * @param names Only these sheets; undefined: all. Names that no sheet bears are passed over.
 * @throws ExcelProblem `cancelled`, `too-large`; else Excel's own errors
 */
export async function readGrids(
  context: Excel.RequestContext,
  names: readonly string[] | undefined,
  { onProgress, signal }: JobControl,
): Promise<readonly Grid[]> {
  const all = await listWorksheets(context);
  const worksheets = names === undefined ? all : all.filter(({ name }) => names.includes(name));
  throwIfCancelled(signal);
  const outlines = await outlineSheets(context, worksheets);
  const sheets = worksheets.flatMap((worksheet, index) => {
    const outline = outlines[index];
    return outline === undefined ? [] : [{ worksheet, buffer: new SheetBuffer(outline) }];
  });
  const total = sheets.length;
  const read = sheets.flatMap(({ worksheet, buffer }, position) => {
    const { area, name, generated } = buffer.outline;
    if (area === null || generated) return [];
    assertReadable(name, area);
    return [{ worksheet, buffer, area, position }];
  });
  let hidden: ReturnType<typeof askHidden> = [];
  const question: SliceQuestion = { properties: ['values', 'formulas', 'numberFormat'] };
  if (read.length > 0) {
    await readSlices(context, read, question, {
      alongside: () => {
        hidden = askHidden(read);
      },
      onRequest: (source) => {
        throwIfCancelled(signal);
        onProgress?.({ stage: 'read', done: read[source]?.position ?? 0, total });
      },
      onRows: (source, { values, formulas, numberFormat }) => {
        read[source]?.buffer.add({ values, formulas, numberFormat });
      },
    });
  }
  for (const keep of hidden) keep();
  throwIfCancelled(signal);
  await readLegacyFonts(context, read);
  onProgress?.({ stage: 'read', done: total, total });
  return sheets.map(({ buffer }) => buffer.toGrid());
}

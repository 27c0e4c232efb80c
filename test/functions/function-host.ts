import { functionMetadata } from '../../scripts/functions/function-metadata';
import { associateFunctions } from '../../src/functions/associate';
import type { EmbeddedExcel, EmbeddedExcelOptions } from '../../src/host/embedded-excel';
import type { HostWorkbook } from '../../src/host/host-workbook';
import type { OfficePage } from '../../src/host/node/open-office';
import { openHost, type OpenHost } from '../host/open-host';

const metadata = functionMetadata();

/** Gives the page its functions: those of the source, or those of a bundle. */
export type Associate = (page: OfficePage) => void;

export const fromSource: Associate = ({ CustomFunctions, Office }) => {
  associateFunctions(CustomFunctions, Office);
};

/** A workbook in an Excel in which our functions are installed. */
export async function openWithFunctions(
  workbook: HostWorkbook = { sheets: [{ name: 'A' }] },
  options: EmbeddedExcelOptions = {},
  associate = fromSource,
): Promise<OpenHost> {
  const open = await openHost(workbook, options);
  associate(open);
  open.host.functions.install('BAOPHU', (await metadata).vi);
  return open;
}

const room = 50;
const column = 8;

/**
 * What formulas show when they are typed into column I, far enough apart to spill. All are typed at once:
 * office.js gives answers to Excel in rounds of a fifth of a second.
 */
export async function typed(
  host: EmbeddedExcel,
  formulas: readonly string[],
): Promise<readonly unknown[][][]> {
  const cells = formulas.flatMap((formula) => [formula, ...new Array<null>(room - 1).fill(null)]);
  await host.edit(
    `I1:I${String(cells.length)}`,
    cells.map((cell) => [cell]),
  );
  const { sheet } = host.book.selection;
  return formulas.map((_, index) => {
    const top = index * room;
    const rows: unknown[][] = [];
    for (let row = top; row === top || sheet.value(row, column) !== null; row += 1) {
      const line: unknown[] = [];
      for (let at = column; at === column || sheet.value(row, at) !== null; at += 1) {
        line.push(sheet.value(row, at));
      }
      rows.push(line);
    }
    return rows;
  });
}

/** The value of formulas that give one each, with what Excel shows beside it. */
export async function withMessages(
  host: EmbeddedExcel,
  formulas: readonly string[],
): Promise<readonly (readonly [value: unknown, message: string | null])[]> {
  const shown = await typed(host, formulas);
  return shown.map((rows, index) => {
    const address = `I${String(index * room + 1)}`;
    const call = host.functions.calls.findLast((one) => one.address.endsWith(`!${address}`));
    return [rows[0]?.[0], call?.message ?? null];
  });
}

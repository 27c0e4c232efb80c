import { functionMetadata } from '../../scripts/functions/function-metadata';
import { associateFunctions } from '../../src/functions/associate';
import type { CustomFunctionsGlobal } from '../../src/functions/excel-function';
import type { EmbeddedExcel, EmbeddedExcelOptions } from '../../src/host/embedded-excel';
import type { HostWorkbook } from '../../src/host/host-workbook';
import type { OfficePage } from '../../src/host/node/open-office';
import { openHost, type OpenHost } from '../host/open-host';

const metadata = functionMetadata();

/** Gives the page its functions: those of the source, or those of a bundle. */
export type Associate = (page: OfficePage) => void;

export const fromSource: Associate = ({ CustomFunctions, Office }) => {
  associateFunctions(CustomFunctions as unknown as CustomFunctionsGlobal, Office);
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

/** What a formula shows when it is typed into Z1, which must have room below and to the right. */
export async function typed(host: EmbeddedExcel, formula: string): Promise<unknown[][]> {
  await host.edit('Z1', [[formula]]);
  const { sheet } = host.book.selection;
  const rows: unknown[][] = [];
  for (let row = 0; row === 0 || sheet.value(row, 25) !== null; row += 1) {
    const line: unknown[] = [];
    for (let column = 25; column === 25 || sheet.value(row, column) !== null; column += 1) {
      line.push(sheet.value(row, column));
    }
    rows.push(line);
  }
  await host.edit('Z1', [['']]);
  return rows;
}

/** The value of a formula that gives one, and what Excel shows beside it. */
export async function valueAndMessage(
  host: EmbeddedExcel,
  formula: string,
): Promise<readonly [value: unknown, message: string | null]> {
  const [[value] = []] = await typed(host, formula);
  return [value, host.functions.calls.at(-1)?.message ?? null];
}

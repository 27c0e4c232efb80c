import { ExcelProblem } from './excel-problem';

/** @throws ExcelProblem `cancelled` */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ExcelProblem('cancelled', 'The user stopped it.');
}

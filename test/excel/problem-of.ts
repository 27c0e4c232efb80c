import { ExcelProblem } from '../../src/excel/excel-problem';

/** The problem that a session's promise ends with; null when it does not fail. */
export async function problemOf(work: Promise<unknown>): Promise<ExcelProblem | null> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ExcelProblem) return error;
    throw error;
  }
  return null;
}

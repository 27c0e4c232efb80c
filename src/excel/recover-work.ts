import type { Recovered } from '../session/written-report';
import type { ExcelApp } from './excel-app';
import { recoverInsertion } from './formulas/noted-insertion';
import { recoverRepair } from './repair/repair-cells';
import { restoreRun } from './run/restore-run';
import { removeCheckSheet } from './self-check/check-sheet';
import { recoverTable } from './table/change-table';

/** Puts right whatever was cut off, as its notes in the workbook say; null: nothing had to be changed. */
export async function recoverWork(app: ExcelApp): Promise<Recovered | null> {
  const end = await app.run(restoreRun);
  const found = [
    await app.run(recoverRepair),
    await app.run(recoverTable),
    await app.run(recoverInsertion),
  ];
  const checked = await app.run(removeCheckSheet);
  const { restored = [], removed = [] } = end?.kind === 'taken-back' ? end : {};
  const isUntouched = found.every((cells) => cells === null) && checked.length === 0;
  if (end?.kind !== 'taken-back' && isUntouched) return null;
  return {
    restored,
    removed: [...removed, ...checked],
    cells: found.flatMap((cells) => cells ?? []),
  };
}

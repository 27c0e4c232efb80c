/** Jobs that nobody starts before the workbook has been read: in a script of their own. */
export { insertFormulas, undoInsertion } from './formulas/insert-formulas';
export { recoverWork } from './recover-work';
export { repairCells, undoRepairs } from './repair/repair-cells';
export { runReport } from './run/report-run';
export { undoRun } from './run/undo-run';
export { runSelfCheck } from './self-check/run-self-check';
export { changeTable, undoTable } from './table/change-table';

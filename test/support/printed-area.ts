import type { PlanArea, SheetPlan } from '../../src/report/sheet-plan';

/** What is printed of a sheet that prints a part of itself only. */
export function printedArea({ name, page }: SheetPlan): PlanArea {
  if (page.printArea === null) throw new Error(`All of “${name}” is printed.`);
  return page.printArea;
}

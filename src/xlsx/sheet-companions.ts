import { chartXml, type ShownValues } from './chart-part';
import type { ContentTypes } from './content-types';
import { type DrawnChart, drawingXml } from './drawing-part';
import type { EditedPackage } from './edited-package';
import type { PlainChart } from './plain-sheet';
import { Relationships, relationshipsPath } from './relationships';
import type { WorkbookPart } from './workbook-part';

/** Takes a sheet's layer of charts away, with what only it leads to. */
export function removeDrawings(parts: EditedPackage, sheet: Relationships): void {
  for (const { id, path } of sheet.ofType('/drawing')) {
    if (path !== null) removeWithCompanions(parts, path);
    sheet.remove(id);
  }
}

/** Takes away a part and what only it leads to: a drawing of ours, its charts, their styles. */
function removeWithCompanions(parts: EditedPackage, path: string): void {
  for (const { path: companion } of new Relationships(parts, path).all()) {
    if (companion !== null && parts.has(companion)) removeWithCompanions(parts, companion);
  }
  if (parts.has(relationshipsPath(path))) parts.remove(relationshipsPath(path));
  parts.remove(path);
}

/** @returns The path of the drawing that holds the charts; `null` without charts. */
export function writeCharts(
  parts: EditedPackage,
  workbook: WorkbookPart,
  types: ContentTypes,
  sheet: { readonly name: string; readonly charts: readonly PlainChart[] },
  values: ShownValues,
): string | null {
  if (sheet.charts.length === 0) return null;
  const { dialect } = workbook;
  const folder = workbook.path.replace(/[^/]*$/, '');
  const path = parts.freePath(`${folder}drawings/drawing`, '.xml');
  const relationships = new Relationships(parts, path);
  const drawn = sheet.charts.map((chart): DrawnChart => {
    const part = parts.freePath(`${folder}charts/chart`, '.xml');
    parts.write(part, chartXml(chart, sheet.name, values, dialect));
    types.declare(part, 'chart');
    const relation = relationships.add(`${dialect.relationships}/chart`, part);
    return { name: chart.name, area: chart.area, title: chart.title, relation };
  });
  parts.write(path, drawingXml(drawn, dialect));
  types.declare(path, 'drawing');
  relationships.save();
  return path;
}

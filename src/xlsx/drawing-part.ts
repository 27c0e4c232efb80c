import type { Document } from '@xmldom/xmldom';
import type { PlanArea } from '../report/sheet-plan';
import type { Dialect } from './dialect';
import { attributes, escapeXml } from './xml-text';

/** How our charts are called in Excel's selection pane; a drawing of any other name is not ours. */
const chartName = 'Baophu ';

export interface DrawnChart {
  /** Absent: the next of our own names. */
  readonly name?: string | undefined;
  readonly area: PlanArea;
  /** Read out to those who cannot see the chart. */
  readonly title: string;
  readonly relation: string;
}

/** The layer of a sheet on which its charts stand, each over its cells. */
export function drawingXml(charts: readonly DrawnChart[], dialect: Dialect): string {
  const anchors = charts.map(({ name, area, title, relation }, index) => {
    const number = index + 1;
    const called = name ?? chartName + String(number);
    const names = attributes({ id: number + 1, name: called, descr: title });
    return (
      `<xdr:twoCellAnchor editAs="oneCell">${corner('from', area.firstRow - 1, area.firstColumn - 1)}` +
      `${corner('to', area.lastRow, area.lastColumn)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr${names}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${dialect.chart}">` +
      `<c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relationships}" r:id="${escapeXml(relation)}"/>` +
      `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<xdr:wsDr xmlns:xdr="${dialect.drawing}" xmlns:a="${dialect.art}">${anchors.join('')}</xdr:wsDr>`
  );
}

/** True when something stands on the layer that we did not put there. */
export function hasForeignShapes(drawing: Document, dialect: Dialect): boolean {
  const names = new Set<string>();
  const shapes = Array.from(drawing.getElementsByTagNameNS(dialect.drawing, 'cNvPr'));
  for (const shape of shapes) {
    const name = shape.getAttribute('name') ?? '';
    // A copy that somebody made of a chart may bear its name.
    if (!/^Baophu \d+$/.test(name) || names.has(name)) return true;
    names.add(name);
  }
  return false;
}

function corner(name: string, row: number, column: number): string {
  return (
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  );
}

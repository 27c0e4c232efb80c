/// <reference types="office-js" />
import type { StandingCell } from '../../report/ownership';
import type { PlanArea } from '../../report/sheet-plan';
import { isFormula } from '../read/sheet-buffer';
import { cellsFrom } from '../standing-sheet';
import type { CellLook } from './cell-look';
import type { CellInput, ContentLink, SheetContent } from './sheet-content';

/** What is asked for of every cell. */
export const askedLooks: Excel.CellPropertiesLoadOptions = {
  hyperlink: true,
  format: {
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    fill: { color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** Some rows, as they were answered. */
interface Part {
  readonly range: Pick<Excel.Range, 'values' | 'formulas' | 'numberFormat'>;
  readonly looks: readonly (readonly Excel.CellProperties[])[];
}

/** The cells of a sheet from A1 on, told some rows at a time. */
export class KeptCells {
  readonly area: PlanArea;
  readonly #parts: Part[] = [];
  #corner: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null = null;

  constructor(
    readonly worksheet: Excel.Worksheet,
    used: PlanArea,
  ) {
    this.area = { ...used, firstRow: 1, firstColumn: 1 };
  }

  /** Asks how a new cell looks: nobody formats the last cell of a sheet. */
  askPlain(): void {
    this.#corner = this.worksheet.getRange('XFD1048576').getCellProperties(askedLooks);
  }

  add({ values, formulas, numberFormat }: Part['range'], looks: Part['looks']): void {
    this.#parts.push({ range: { values, formulas, numberFormat }, looks });
  }

  /** What the cells hold, once all rows are told. */
  standing(): readonly StandingCell[] {
    let row = 1;
    return this.#parts.flatMap(({ range: { formulas, values } }) => {
      const first = { row, column: 1 };
      row += values.length;
      return cellsFrom(first, formulas, values);
    });
  }

  /** Once all rows are told. */
  content(): Pick<SheetContent, 'area' | 'inputs' | 'palette' | 'looks' | 'links'> {
    const palette: CellLook[] = [];
    const plain = lookFrom(this.#corner?.value[0]?.[0], 'General');
    const known = new Map<string, number>([[JSON.stringify(plain), -1]]);
    const links: ContentLink[] = [];
    const inputs: CellInput[][] = [];
    const looks: number[][] = [];
    for (const { range, looks: cellLooks } of this.#parts) {
      inputs.push(...inputsOf(range));
      cellLooks.forEach((cells, down) => {
        const formats = range.numberFormat[down] as readonly unknown[] | undefined;
        const row = looks.length + 1;
        looks.push(
          cells.map((cell, across) => {
            links.push(...linkOf(cell, row, across + 1));
            const look = lookFrom(cell, String(formats?.[across]));
            const key = JSON.stringify(look);
            let index = known.get(key);
            if (index === undefined) known.set(key, (index = palette.push(look) - 1));
            return index;
          }),
        );
      });
    }
    return { area: this.area, inputs, palette, looks, links };
  }
}

function inputsOf({ values, formulas, numberFormat }: Part['range']): CellInput[][] {
  return (values as readonly (readonly CellInput[])[]).map((row, down) =>
    row.map((value, across): CellInput => {
      const formula: unknown = (formulas as readonly (readonly unknown[])[])[down]?.[across];
      if (isFormula(formula, value)) return formula;
      // The apostrophe keeps a text a text, in a cell that is not formatted as one.
      const format: unknown = (numberFormat as readonly (readonly unknown[])[])[down]?.[across];
      const isBare = typeof value === 'string' && value !== '' && format !== '@';
      return isBare ? `'${value}` : value;
    }),
  );
}

function lookFrom(cell: Excel.CellProperties | undefined, numberFormat: string): CellLook {
  const { font, fill, borders, horizontalAlignment, verticalAlignment, wrapText, indentLevel } =
    cell?.format ?? {};
  const line = (border: Excel.CellBorder | undefined): string | undefined =>
    border?.style === undefined || border.style === 'None'
      ? undefined
      : `${border.style} ${border.weight ?? 'Thin'} ${border.color ?? '#000000'}`;
  const edges = {
    top: line(borders?.top),
    bottom: line(borders?.bottom),
    left: line(borders?.left),
    right: line(borders?.right),
  };
  return {
    ...(numberFormat !== 'General' && { numberFormat }),
    ...(font?.name !== undefined && { font: font.name }),
    ...(font?.size !== undefined && { size: font.size }),
    ...(font?.bold === true && { bold: true }),
    ...(font?.italic === true && { italic: true }),
    ...(font?.underline !== undefined && font.underline !== 'None' && { underline: true }),
    ...(font?.color !== undefined && font.color !== '#000000' && { color: font.color }),
    // Excel calls a cell without a fill white.
    ...(fill?.color !== undefined &&
      fill.color !== '' &&
      fill.color !== '#FFFFFF' && { fill: fill.color }),
    ...(horizontalAlignment !== undefined &&
      horizontalAlignment !== 'General' && { horizontal: horizontalAlignment }),
    ...(verticalAlignment !== undefined &&
      verticalAlignment !== 'Bottom' && { vertical: verticalAlignment }),
    ...(wrapText === true && { wrap: true }),
    ...(indentLevel !== undefined && indentLevel > 0 && { indent: indentLevel }),
    ...Object.fromEntries(Object.entries(edges).filter(([, edge]) => edge !== undefined)),
  };
}

function linkOf(
  { hyperlink }: Excel.CellProperties,
  row: number,
  column: number,
): readonly ContentLink[] {
  // Excel answers null for a cell without a link, whatever the types say.
  if (hyperlink === undefined || (hyperlink as unknown) === null) return [];
  const { documentReference, address, screenTip } = hyperlink;
  if (!documentReference && !address) return [];
  return [
    {
      row,
      column,
      ...(documentReference && { documentReference }),
      ...(address && { address }),
      ...(screenTip && { screenTip }),
    },
  ];
}

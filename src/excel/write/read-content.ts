/// <reference types="office-js" />
import { holdingsOf } from '../../report/ownership';
import type { PlanArea, PlanChart, PlanKind } from '../../report/sheet-plan';
import { areaOf, areaProperties } from '../read/sheet-outline';
import { readSlices } from '../read/read-slices';
import { rangeIn } from '../read/sheet-range';
import { askedLooks, KeptCells } from './kept-cells';
import { readConditionalFormat } from './read-conditional';
import { readPage } from './read-page';
import type { SheetContent } from './sheet-content';

/** Where a content is read from. */
export interface ContentSource {
  readonly worksheet: Excel.Worksheet;
  /** What we wrote there; null: the sheet is not ours. */
  readonly kind: PlanKind | null;
  /** The cells that are formatted or hold something; null: none. */
  readonly used: PlanArea | null;
  /** Loaded already. */
  readonly formats: Excel.ConditionalFormatCollection;
  /** As we drew them, from our own notes. */
  readonly charts: readonly PlanChart[];
}

export interface ReadContent {
  readonly content: SheetContent;
  readonly holdings: ReturnType<typeof holdingsOf>;
}

/**
 * Reads everything that `writeContent` and `clearSheet` may change on sheets. One request, one more for
 * every 4 MB.
 */
export async function readContents(
  context: Excel.RequestContext,
  sources: readonly ContentSource[],
): Promise<readonly ReadContent[]> {
  const kept = sources.map(({ worksheet, used }) =>
    used === null ? null : new KeptCells(worksheet, used),
  );
  const cells = kept.filter((one) => one !== null);
  let frames: (() => Frame)[] = [];
  await readSlices(
    context,
    cells,
    { properties: ['values', 'formulas', 'numberFormat'], looks: askedLooks },
    {
      alongside: () => {
        frames = sources.map(askFrame);
        for (const one of cells) one.askPlain();
      },
      onRows: (source, rows, looks) => cells[source]?.add(rows, looks),
    },
  );
  return frames.map((frame, index) => {
    const own = kept[index];
    return {
      content: { ...frame(), ...(own?.content() ?? noCells) },
      holdings: holdingsOf(sources[index]?.kind ?? null, own?.standing() ?? []),
    };
  });
}

const noCells: ReturnType<KeptCells['content']> = {
  area: null,
  inputs: [],
  palette: [],
  looks: [],
  links: [],
};

type Frame = Omit<SheetContent, keyof typeof noCells>;

function askFrame({ worksheet, used, formats, charts }: ContentSource): () => Frame {
  worksheet.load('name,tabColor,showGridlines');
  const frozen = worksheet.freezePanes.getLocationOrNullObject();
  frozen.load(areaProperties);
  const page = readPage(worksheet);
  const conditional = formats.items.map(readConditionalFormat);
  const sizes = used === null ? null : askSizes(worksheet, used);
  return () => {
    // A row that is frozen alone goes over all columns.
    const rows = frozen.isNullObject || frozen.rowCount > lastFrozen ? 0 : frozen.rowCount;
    const columns = frozen.isNullObject || frozen.columnCount > lastFrozen ? 0 : frozen.columnCount;
    return {
      name: worksheet.name,
      ...(sizes?.() ?? { merges: [], columnWidths: [], rowHeights: {} }),
      conditionalFormats: conditional.map((answer) => answer()),
      charts,
      freeze: { rows, columns },
      page: page(),
      tabColor: worksheet.tabColor,
      showGridlines: worksheet.showGridlines,
    };
  };
}

/** More rows or columns than that are the whole sheet. */
const lastFrozen = 16_000;

function askSizes(
  worksheet: Excel.Worksheet,
  used: PlanArea,
): () => Pick<SheetContent, 'merges' | 'columnWidths' | 'rowHeights'> {
  const range = rangeIn(worksheet, { ...used, firstRow: 1, firstColumn: 1 });
  const columns = range.getColumnProperties({
    format: { columnWidth: true, useStandardWidth: true },
  });
  const rows = range.getRowProperties({ format: { rowHeight: true, useStandardHeight: true } });
  const merged = range.getMergedAreasOrNullObject();
  merged.load(areaProperties.split(',').map((name) => `areas/items/${name}`));
  return () => ({
    merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    columnWidths: columns.value.map(({ format }) =>
      format?.useStandardWidth === true ? null : (format?.columnWidth ?? null),
    ),
    rowHeights: Object.fromEntries(
      rows.value.flatMap(({ format }, index) =>
        format?.rowHeight === undefined || format.useStandardHeight === true
          ? []
          : [[index + 1, format.rowHeight]],
      ),
    ),
  });
}

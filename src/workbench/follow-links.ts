import type { Book } from '../host/book';
import type { CellPlaces } from '../host/browser/cell-places';
import { extrasOf } from '../host/engine/cell-content';

/** A click on a cell with a link goes where it leads: to a cell of the workbook or to a page. */
export function followLinks(book: Book, places: CellPlaces): void {
  places.onClick((sheetId, row, column) => {
    const sheet = book.sheet(sheetId);
    const link = extrasOf(sheet.grid.cell(row, column)).hyperlink;
    if (link?.documentReference !== undefined) {
      const target = book.locate(link.documentReference, sheet);
      if (target.sheet.record.visibility === 'Visible') book.select(target.sheet, target.area);
    } else if (link?.address !== undefined && /^(?:https?|mailto):/i.test(link.address)) {
      window.open(link.address, '_blank', 'noopener,noreferrer');
    }
  });
}

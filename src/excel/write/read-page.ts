/// <reference types="office-js" />
import type { ContentPage } from './sheet-content';

const properties =
  'orientation,paperSize,centerHorizontally,firstPageNumber,zoom,topMargin,bottomMargin,leftMargin,rightMargin,' +
  'headerMargin,footerMargin';

/**
 * Asks how a sheet is printed; goes with the next request.
 *
 * @returns The answer, once the request is answered.
 */
export function readPage(worksheet: Excel.Worksheet): () => ContentPage {
  const { pageLayout, horizontalPageBreaks } = worksheet;
  pageLayout.load(properties);
  const { headersFooters } = pageLayout;
  headersFooters.load('state');
  headersFooters.defaultForAllPages.load('centerHeader');
  const printArea = pageLayout.getPrintAreaOrNullObject();
  printArea.load('address');
  const titleRows = pageLayout.getPrintTitleRowsOrNullObject();
  titleRows.load('address');
  horizontalPageBreaks.load('items/rowIndex');
  return () => ({
    orientation: pageLayout.orientation,
    paperSize: pageLayout.paperSize,
    centerHorizontally: pageLayout.centerHorizontally,
    firstPageNumber: pageLayout.firstPageNumber,
    zoom: pageLayout.zoom,
    margins: {
      topMargin: pageLayout.topMargin,
      bottomMargin: pageLayout.bottomMargin,
      leftMargin: pageLayout.leftMargin,
      rightMargin: pageLayout.rightMargin,
      headerMargin: pageLayout.headerMargin,
      footerMargin: pageLayout.footerMargin,
    },
    headerState: headersFooters.state,
    header: headersFooters.defaultForAllPages.centerHeader,
    printArea: printArea.isNullObject ? null : addressWithin(printArea.address),
    titleRows: titleRows.isNullObject ? null : addressWithin(titleRows.address),
    firstRows: horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex + 1),
  });
}

/** `A1:N40` of `'BC Huyện A'!A1:N40`. */
function addressWithin(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/// <reference types="office-js" />
import type { ContentPage } from './sheet-content';

export function writePage(worksheet: Excel.Worksheet, page: ContentPage): void {
  const { pageLayout, horizontalPageBreaks } = worksheet;
  pageLayout.orientation = page.orientation;
  pageLayout.paperSize = page.paperSize;
  pageLayout.centerHorizontally = page.centerHorizontally;
  pageLayout.firstPageNumber = page.firstPageNumber;
  const { margins } = page;
  pageLayout.topMargin = margins.topMargin;
  pageLayout.bottomMargin = margins.bottomMargin;
  pageLayout.leftMargin = margins.leftMargin;
  pageLayout.rightMargin = margins.rightMargin;
  pageLayout.headerMargin = margins.headerMargin;
  pageLayout.footerMargin = margins.footerMargin;
  pageLayout.zoom = page.zoom;
  pageLayout.headersFooters.state = page.headerState;
  pageLayout.headersFooters.defaultForAllPages.centerHeader = page.header;
  if (page.printArea !== null) pageLayout.setPrintArea(page.printArea);
  if (page.titleRows !== null) pageLayout.setPrintTitleRows(page.titleRows);
  horizontalPageBreaks.removePageBreaks();
  for (const row of page.firstRows) horizontalPageBreaks.add(`A${String(row)}`);
}

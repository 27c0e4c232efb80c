import type { Element } from '@xmldom/xmldom';
import type { HostPageLayout } from '../host-workbook';
import { child, element, elements, flag, numeric } from './package-parts';

/** `Excel.PaperType` by the number of the paper (ECMA-376 part 1, 18.3.1.63). */
const papers: Readonly<Record<number, string>> = {
  1: 'Letter',
  5: 'Legal',
  7: 'Executive',
  8: 'A3',
  9: 'A4',
  11: 'A5',
  12: 'B4',
  13: 'B5',
};

const pointsPerInch = 72;

const margins = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

/** `Excel.HeaderFooterGroup` by what a file calls its pages. */
const pageKinds = [
  ['odd', 'defaultForAllPages'],
  ['even', 'evenPages'],
  ['first', 'firstPage'],
] as const;

/** What the sheet says about printing. Print area and titles are defined names: `printNames`. */
export function pageLayout(frame: Element): HostPageLayout {
  const headersFooters = headersAndFooters(child(frame, 'headerFooter'));
  const properties = pageProperties(frame);
  const breaks = child(frame, 'rowBreaks');
  // A break's identifier is the row above it.
  const rowBreaks = (breaks === null ? [] : elements(breaks, 'brk'))
    .map((each) => (numeric(each, 'id') ?? 0) + 1)
    .filter((row) => row > 1);
  return {
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(Object.keys(headersFooters).length > 0 && { headersFooters }),
    ...(rowBreaks.length > 0 && { rowBreaks }),
  };
}

function pageProperties(frame: Element): Record<string, unknown> {
  const setup = child(frame, 'pageSetup');
  const options = child(frame, 'printOptions');
  const sides = child(frame, 'pageMargins');
  const properties: Record<string, unknown> = {};
  const paper = papers[numeric(setup, 'paperSize') ?? 0];
  if (paper !== undefined) properties.paperSize = paper;
  if (setup?.getAttribute('orientation') === 'landscape') properties.orientation = 'Landscape';
  if (flag(options, 'horizontalCentered') === true) properties.centerHorizontally = true;
  if (flag(options, 'verticalCentered') === true) properties.centerVertically = true;
  const first = numeric(setup, 'firstPageNumber');
  if (first !== null && flag(setup, 'useFirstPageNumber') === true) {
    properties.firstPageNumber = first;
  }
  for (const side of margins) {
    const inches = numeric(sides, side);
    if (inches !== null) {
      properties[`${side}Margin`] = Math.round(inches * pointsPerInch * 100) / 100;
    }
  }
  if (flag(element(frame, 'pageSetUpPr'), 'fitToPage') === true) {
    // 0 pages: as many as it takes.
    const wide = numeric(setup, 'fitToWidth') ?? 1;
    const high = numeric(setup, 'fitToHeight') ?? 1;
    properties.zoom = {
      ...(wide > 0 && { horizontalFitToPages: wide }),
      ...(high > 0 && { verticalFitToPages: high }),
    };
  } else {
    const scale = numeric(setup, 'scale');
    if (scale !== null && scale !== 100) properties.zoom = { scale };
  }
  return properties;
}

function headersAndFooters(of: Element | null): Record<string, unknown> {
  const texts: Record<string, unknown> = {};
  if (of === null) return texts;
  const first = flag(of, 'differentFirst') === true;
  const odd = flag(of, 'differentOddEven') === true;
  for (const [file, host] of pageKinds) {
    const parts = {
      ...sections(element(of, `${file}Header`)?.textContent ?? '', 'Header'),
      ...sections(element(of, `${file}Footer`)?.textContent ?? '', 'Footer'),
    };
    if (Object.keys(parts).length === 0) continue;
    texts[odd && file === 'odd' ? 'oddPages' : host] = parts;
  }
  if (first || odd) {
    texts.state = first ? (odd ? 'FirstOddAndEven' : 'FirstAndDefault') : 'OddAndEven';
  }
  return texts;
}

/** `&Lleft&Ccentre&Rright` in its three parts; what stands before any mark is the centre. */
function sections(text: string, end: 'Header' | 'Footer'): Record<string, string> {
  const names: Readonly<Record<string, string>> = { L: 'left', C: 'center', R: 'right' };
  const parts: Record<string, string> = {};
  let current = 'center';
  // `&&` is an ampersand, not the start of a mark.
  for (const piece of text.split(/(&&|&[LCR])/)) {
    const name = /^&[LCR]$/.test(piece) ? names[piece.slice(1)] : undefined;
    if (name !== undefined) current = name;
    else if (piece !== '') parts[current + end] = (parts[current + end] ?? '') + piece;
  }
  return parts;
}

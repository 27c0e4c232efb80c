import type { Element } from '@xmldom/xmldom';
import type { HostName, HostPageLayout } from '../host-workbook';
import { hostFormula } from './cell-content';
import { element, elements, flag, numeric } from './package-parts';

/** The names of a workbook, by the sheet that they belong to. */
export interface DefinedNames {
  readonly workbook: readonly HostName[];
  /** By position of the sheet in the workbook's list. */
  readonly sheets: ReadonlyMap<number, readonly HostName[]>;
  readonly pages: ReadonlyMap<number, HostPageLayout>;
}

/** Excel's own names, such as the print area, are no names to the API: they are part of the page. */
export function definedNames(workbook: Element): DefinedNames {
  const list = element(workbook, 'definedNames');
  const own: HostName[] = [];
  const sheets = new Map<number, HostName[]>();
  const pages = new Map<number, HostPageLayout>();
  for (const each of list === null ? [] : elements(list, 'definedName')) {
    const name = each.getAttribute('name') ?? '';
    const position = numeric(each, 'localSheetId');
    const refersTo = hostFormula(each.textContent ?? '').trim();
    if (name.startsWith('_xlnm.')) {
      if (position !== null) {
        pages.set(position, { ...pages.get(position), ...printName(name, refersTo) });
      }
      continue;
    }
    const comment = each.getAttribute('comment') ?? '';
    const known: HostName = {
      name,
      formula: refersTo.startsWith('=') ? refersTo : `=${refersTo}`,
      ...(comment !== '' && { comment }),
      ...(flag(each, 'hidden') === true && { hidden: true }),
    };
    if (position === null) own.push(known);
    else sheets.set(position, [...(sheets.get(position) ?? []), known]);
  }
  return { workbook: own, sheets, pages };
}

function printName(name: string, refersTo: string): HostPageLayout {
  // A sheet's name may hold anything, a comma as well: only the addresses at the end of each count.
  const areas = Array.from(
    refersTo.matchAll(/!(\$?[A-Z]{0,3}\$?\d{0,7}(?::\$?[A-Z]{0,3}\$?\d{0,7})?)(?=,|$)/g),
    ([, area = '']) => area.replace(/\$/g, ''),
  );
  if (name === '_xlnm.Print_Area') {
    // The host's print area is one rectangle.
    const [area, ...more] = areas;
    return area === undefined || area === '' || more.length > 0 ? {} : { printArea: area };
  }
  if (name !== '_xlnm.Print_Titles') return {};
  const rows = areas.find((area) => /^\d/.test(area));
  const columns = areas.find((area) => /^[A-Z]+:[A-Z]+$/.test(area));
  return {
    ...(rows !== undefined && { printTitleRows: rows }),
    ...(columns !== undefined && { printTitleColumns: columns }),
  };
}

import { cellNumber } from '../text/cell-number';
import { fold, readable } from '../text/vietnamese-text';
import type { SheetView } from '../sheet-view';
import type { Merger } from './merger';

const deepestHeader = 15;

const oldWords =
  /(^| )(cu|truoc (khi )?(sap nhap|sap xep|hop nhat|chia tach)|old|former|before merger)( |$)/;
const newWords =
  /(^| )(moi|sau (khi )?(sap nhap|sap xep|hop nhat|chia tach)|thanh lap|new|after merger)( |$)/;
const placeWords =
  /(^| )(xa|phuong|thi tran|don vi|dvhc|dia ban|ten|thon|ap|to dan pho|unit|commune|locality|sap nhap|sap xep)( |$)/;
/** Heads of counts (`Mới tham gia`, `Số cũ`) are no heads of units. */
const countWords = /(^| )(so|tham gia|phat trien|tang|giam|bhyt|bhxh|bhtn|dan so|dien tich)( |$)/;
const districtWords = /(^| )(huyen|quan|thi xa|thanh pho|district)( |$)/;
const scopeWords = /(^| )(pham vi|muc do|hinh thuc|toan bo|mot phan|ghi chu|scope|part|note)( |$)/;
const shareWords = /(^| )(ty le|ti le|phan tram|share)( |$)|%/;
const partWords = /(^| )(mot phan|1 phan|phan con lai|phan|part|rest)( |$)/;
/** Before a name in a list of units: `một phần xã Giao Châu`, `phần còn lại của xã …`. */
const partPrefix = /^(?:(?:một|1) phần|phần còn lại|phần|part of|the rest of)(?: của)? /i;
const wholePrefix = /^(?:toàn bộ|nguyên trạng|all of)(?: của)? /i;

interface MergerColumns {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly district: number | null;
  readonly scope: number | null;
  readonly share: number | null;
}

/**
 * Reads a sheet of mergers: a column of old units, one of new units, and, if there are, the district of
 * the old ones, whether all or a part went, and what share of the people. A cell may list several old
 * units (`Giao Yến, Giao Tân, một phần Giao Châu`); a blank cell of new units is the one above.
 *
 * @returns `null` when the sheet is none
 */
export function readMergers(view: SheetView): readonly Merger[] | null {
  const columns = findColumns(view);
  if (columns === null) return null;
  const mergers: Merger[] = [];
  const above = { from: '', to: '', district: '' };
  for (let row = columns.row + 1; row < view.rowCount; row += 1) {
    const from = view.text(row, columns.from);
    const to = view.text(row, columns.to);
    if (from === '' && to === '') continue;
    above.to = to === '' ? above.to : to;
    above.from = from === '' ? above.from : from;
    const district = columns.district === null ? '' : view.text(row, columns.district);
    above.district = district === '' ? above.district : district;
    if (above.to === '' || above.from === '') continue;
    const scope = columns.scope === null ? '' : fold(view.text(row, columns.scope));
    const share = shareAt(view, row, columns.share);
    for (const unit of unitsIn(above.from)) {
      const part = unit.part || partWords.test(scope) || (share !== null && share < 1);
      mergers.push({
        from: unit.name,
        to: above.to,
        district: above.district === '' ? null : above.district,
        whole: !part,
        share: part ? share : 1,
        sheet: view.grid.sheet,
        row: view.sheetRow(row),
        column: view.sheetColumn(columns.from),
      });
    }
  }
  return mergers.length === 0 ? null : mergers;
}

function findColumns(view: SheetView): MergerColumns | null {
  for (let row = 0; row < Math.min(view.rowCount, deepestHeader); row += 1) {
    const heads = Array.from({ length: view.columnCount }, (_, column) =>
      fold(view.text(row, column)),
    );
    const unit = (words: RegExp): number =>
      heads.findIndex(
        (text) => words.test(text) && placeWords.test(text) && !countWords.test(text),
      );
    const from = unit(oldWords);
    const to = unit(newWords);
    if (from < 0 || to < 0 || from === to) continue;
    const other = (words: RegExp): number | null => {
      const found = heads.findIndex(
        (text, column) => column !== from && column !== to && words.test(text),
      );
      return found < 0 ? null : found;
    };
    const share = other(shareWords);
    const scope = other(scopeWords);
    return {
      row,
      from,
      to,
      district: other(districtWords),
      scope: scope === share ? null : scope,
      share,
    };
  }
  return null;
}

/** A percentage or a fraction, whichever it can be; `null` for what is none. */
function shareAt(view: SheetView, row: number, column: number | null): number | null {
  if (column === null) return null;
  const value = view.value(row, column);
  const read =
    typeof value === 'number' ? null : cellNumber(value, view.text(row, column), null, 'rate');
  const number = typeof value === 'number' ? value : read?.kind === 'number' ? read.value : null;
  if (number === null || number <= 0 || number > 100) return null;
  const percent = number > 1 || (read?.kind === 'number' && read.fromText?.percent === true);
  return percent ? number / 100 : number;
}

function unitsIn(text: string): { name: string; part: boolean }[] {
  return text
    .split(/[,;\n+]| và | and /)
    .map((piece) => readable(piece))
    .filter((piece) => piece !== '')
    .map((piece) => ({
      name: piece.replace(partPrefix, '').replace(wholePrefix, ''),
      part: partPrefix.test(piece),
    }));
}

import { bytesOf, type XmlTags } from './xml-tags';

/** How a value is handed over: what stands between the cell's reference and the value, and after it. */
export interface HandedForm {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

const typeAttribute = bytesOf('t');

/** What a cell holds: a number or the index of a shared text, or else what the library is to read. */
export type CellForm = 'number' | 'shared' | HandedForm;

const booleanForm = form('" t="b"><v>', '</v></c>');
const dateForm = form('" t="d"><v>', '</v></c>');
/**
 * Formula results and Excel errors as well: the library would unescape the former twice, and forgets
 * errors that it has no number for (`#SPILL!`).
 */
export const textForm = form('" t="inlineStr"><is><t>', '</t></is></c>');

/** By the cell's type (ECMA-376 part 1, 18.18.11). */
const forms: ReadonlyMap<string, CellForm> = new Map<string, CellForm>([
  ['b', booleanForm],
  ['d', dateForm],
  ['e', textForm],
  ['inlineStr', textForm],
  ['n', 'number'],
  ['s', 'shared'],
  ['str', textForm],
]);

/** The form for the cell whose start tag was read; a cell without a type holds a number. */
export function cellForm(tags: XmlTags): CellForm {
  if (!tags.find(typeAttribute)) return 'number';
  const type =
    tags.valueEnd - tags.valueStart === 1
      ? String.fromCharCode(tags.bytes[tags.valueStart] ?? 0)
      : tags.attribute(typeAttribute);
  return forms.get(type ?? '') ?? 'number';
}

function form(before: string, after: string): HandedForm {
  return { before: bytesOf(before), after: bytesOf(after) };
}

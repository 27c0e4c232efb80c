import { ContentTypes } from './content-types';
import { EditedPackage } from './edited-package';
import { Relationships } from './relationships';
import { WorkbookPart } from './workbook-part';
import { children, parseXml, rootOf } from './xml-document';
import { escapeContent, escapeXml } from './xml-text';

/** Of our part of custom XML, which Excel keeps and shows nowhere. */
const namespace = 'urn:baophu:choices:1';
/** Names the part; one and the same in every workbook. */
const itemId = '{6B1F0A54-3C0E-4E5B-9B0C-B0A0F0C401CE}';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The user's choices that an earlier save kept in the file. A part that is damaged is as if it were not there.
 *
 * @throws {WorkbookError} when the bytes are not a workbook in good order.
 */
export function readChoices(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new EditedPackage(bytes);
  const path = choicesPath(parts, new WorkbookPart(parts).relationships);
  const choices = new Map<string, string>();
  if (path === null) return choices;
  const root = rootOf(parseXml(parts.read(path), path), path);
  for (const choice of children(root, 'choice')) {
    choices.set(choice.getAttribute('key') ?? '', choice.textContent ?? '');
  }
  return choices;
}

/**
 * Keeps choices in the file, as a part of custom XML. Beside it only the workbook's relations and the list
 * of contents change.
 *
 * @throws {WorkbookError} when the bytes are not a workbook in good order.
 */
export function writeChoices(bytes: Uint8Array, choices: ReadonlyMap<string, string>): Uint8Array {
  const parts = new EditedPackage(bytes);
  const workbook = new WorkbookPart(parts);
  const known = choicesPath(parts, workbook.relationships);
  const path = known ?? parts.freePath('customXml/item', '.xml');
  const lines = [...choices].map(
    ([key, value]) => `<choice key="${escapeXml(key)}">${escapeContent(value)}</choice>`,
  );
  parts.write(path, `${declaration}<choices xmlns="${namespace}">${lines.join('')}</choices>`);
  if (known === null) addPart(parts, workbook, path);
  return parts.toBytes();
}

function addPart(parts: EditedPackage, workbook: WorkbookPart, path: string): void {
  const { relationships: types } = workbook.dialect;
  const contents = new ContentTypes(parts);
  const properties = parts.freePath('customXml/itemProps', '.xml');
  const officeXml = types.replace('/relationships', '/customXml');
  parts.write(
    properties,
    `${declaration}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${officeXml}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  contents.declare(path, 'customXml');
  contents.declare(properties, 'customXmlProperties');
  const arrows = new Relationships(parts, path);
  arrows.add(`${types}/customXmlProps`, properties);
  arrows.save();
  workbook.relationships.add(`${types}/customXml`, path);
  workbook.save();
  contents.save();
}

/** `null` where there is none of ours among the parts of custom XML. */
function choicesPath(parts: EditedPackage, relationships: Relationships): string | null {
  const mark = new TextEncoder().encode(namespace);
  for (const { path } of relationships.ofType('/customXml')) {
    if (path === null || !parts.has(path)) continue;
    const bytes = parts.read(path);
    if (holds(bytes, mark) && isOurs(bytes, path)) return path;
  }
  return null;
}

/** Others keep megabytes in such parts, in any form: no tree is made of those. */
function holds(bytes: Uint8Array, mark: Uint8Array): boolean {
  const start = bytes.subarray(0, 1_000);
  return start.some((_, at) => mark.every((byte, index) => start[at + index] === byte));
}

function isOurs(bytes: Uint8Array, path: string): boolean {
  try {
    const root = parseXml(bytes, path).documentElement;
    return root?.namespaceURI === namespace;
  } catch {
    return false;
  }
}

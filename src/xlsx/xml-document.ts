import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { DamagedWorkbookError } from './workbook-error';

/** An element to be made: its local name, attributes and children. */
export type Tree = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  children?: readonly Tree[],
];

const parser = new DOMParser({
  onError: (level, message) => {
    if (level !== 'warning') throw new Error(message);
  },
});

/**
 * An existing part in UTF-8 as a tree. Its elements are to be found by namespace and local name: which prefix
 * a program writes is its own affair.
 *
 * @throws {DamagedWorkbookError} It is not well-formed.
 */
export function parseXml(bytes: Uint8Array, path: string): Document {
  try {
    return parser.parseFromString(new TextDecoder().decode(bytes), 'text/xml');
  } catch (cause) {
    throw new DamagedWorkbookError(path, { cause });
  }
}

/** The tree as a text to be written in UTF-8, whatever encoding the part was in before it was read. */
export function serializeXml(document: Document): string {
  return new XMLSerializer()
    .serializeToString(document)
    .replace(/^(<\?xml[^>]*encoding=["'])[^"']+/, '$1UTF-8')
    .replace(/^(<\?xml[^>]*\?>)\s*/, '$1\n');
}

export function rootOf(document: Document, path: string): Element {
  const root = document.documentElement;
  if (root === null) throw new DamagedWorkbookError(path);
  return root;
}

/** Child elements, those of one local name or all, in the parent's namespace. */
export function children(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    const element = asElement(node);
    if (element?.namespaceURI !== parent.namespaceURI) continue;
    if (name === undefined || element.localName === name) found.push(element);
  }
  return found;
}

/** The first child of that local name. */
export function child(parent: Element, name: string): Element | null {
  return children(parent, name)[0] ?? null;
}

/** Makes an element with the parent's namespace and prefix, and puts it before `before`, or last. */
export function insert(parent: Element, tree: Tree, before: Element | null = null): Element {
  const [name, attributes, below = []] = tree;
  const document = parent.ownerDocument;
  if (document === null) throw new Error('An element of no document cannot have children.');
  const qualified = parent.prefix ? `${parent.prefix}:${name}` : name;
  const element = document.createElementNS(parent.namespaceURI, qualified);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const next of below) insert(element, next);
  parent.insertBefore(element, before);
  return element;
}

/** The element that follows the last child bearing one of the names; `null` when it is the end. */
export function elementAfter(parent: Element, names: readonly string[]): Element | null {
  const all = children(parent);
  let last = -1;
  all.forEach((element, index) => {
    if (element.localName !== null && names.includes(element.localName)) last = index;
  });
  return all[last + 1] ?? null;
}

function asElement(node: Node): Element | null {
  return node.nodeType === node.ELEMENT_NODE ? (node as Element) : null;
}

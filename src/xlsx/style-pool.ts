import type { Element } from '@xmldom/xmldom';
import { children, insert, type Tree } from './xml-document';

/**
 * One list of a style sheet (fonts, fills, cell formats …). Entries are only ever appended, since
 * cells refer to them by number; one that is there already is used again, so that running many times
 * does not make the file grow.
 */
export class StylePool {
  readonly #list: Element;
  readonly #numbers = new Map<string, number>();
  #count: number;

  constructor(list: Element) {
    this.#list = list;
    const entries = children(list);
    this.#count = entries.length;
    entries.forEach((entry, number) => {
      const form = formOfElement(entry);
      if (!this.#numbers.has(form)) this.#numbers.set(form, number);
    });
  }

  /** The number of the entry that equals the tree, appended if there is none. */
  numberOf(tree: Tree): { readonly number: number; readonly added: boolean } {
    const form = formOfTree(tree);
    const known = this.#numbers.get(form);
    if (known !== undefined) return { number: known, added: false };
    insert(this.#list, tree);
    const number = this.#count;
    this.#numbers.set(form, number);
    this.#count += 1;
    this.#list.setAttribute('count', String(this.#count));
    return { number, added: true };
  }
}

/** The same text for entries that mean the same, however a program orders what is in them. */
function form(name: string, attributes: string[], below: string[]): string {
  return `${name}(${attributes.sort().join(' ')})[${below.sort().join()}]`;
}

function formOfTree([name, attributes, below = []]: Tree): string {
  return form(
    name,
    Object.entries(attributes).flatMap(([key, value]) => formOfAttribute(key, value)),
    below.map(formOfTree),
  );
}

function formOfElement(element: Element): string {
  const attributes: string[] = [];
  for (let index = 0; index < element.attributes.length; index += 1) {
    const attribute = element.attributes.item(index);
    if (attribute === null || attribute.name.startsWith('xmlns')) continue;
    attributes.push(...formOfAttribute(attribute.localName ?? attribute.name, attribute.value));
  }
  return form(element.localName ?? '', attributes, children(element).map(formOfElement));
}

/** `<b val="1"/>` is `<b/>`. */
function formOfAttribute(name: string, value: string): string[] {
  return name === 'val' && (value === '1' || value === 'true') ? [] : [`${name}=${value}`];
}

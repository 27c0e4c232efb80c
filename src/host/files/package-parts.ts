import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** An arrow from one part to another. */
export interface PartRelation {
  readonly id: string;
  /** The last step of its type: `chart`, `comments`. */
  readonly type: string;
  /** Path of the part, or the address outside of the package. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of an Office package that are text, as trees. */
export class PackageParts {
  private readonly parts: Readonly<Record<string, Uint8Array>>;
  private readonly original: Readonly<Record<string, Uint8Array>>;
  private readonly parser = new DOMParser({ onError: () => undefined });

  constructor(bytes: Uint8Array) {
    this.original = unzipSync(bytes);
    this.parts = Object.fromEntries(
      Object.entries(this.original).map(([path, part]) => [path.toLowerCase(), part]),
    );
  }

  text(path: string): string | null {
    const part = this.parts[path.toLowerCase()];
    if (part === undefined) return null;
    const isWide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
    return isWide
      ? new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(part)
      : strFromU8(part).replace(/^\uFEFF/, '');
  }

  /** The package with another text in one of its parts. */
  packedWith(path: string, text: string): Uint8Array {
    const spelling =
      Object.keys(this.original).find((name) => name.toLowerCase() === path.toLowerCase()) ?? path;
    return zipSync({ ...this.original, [spelling]: strToU8(text) }, { level: 0 });
  }

  /** The part's root; null when there is no such part. */
  root(path: string): Element | null {
    const text = this.text(path);
    return text === null ? null : this.parse(text);
  }

  /** The sheet without its cells, which are most of it. */
  sheetFrame(path: string): Element | null {
    const text = this.text(path);
    if (text === null) return null;
    const start = text.search(/<(?:\w+:)?sheetData[\s/>]/);
    const close = text.lastIndexOf('sheetData>');
    // Without cells the element is empty, and ends where it begins.
    const isEmpty = close < text.indexOf('>', start);
    return this.parse(
      start < 0 || isEmpty ? text : text.slice(0, start) + text.slice(text.indexOf('>', close) + 1),
    );
  }

  relations(source: string): readonly PartRelation[] {
    const slash = source.lastIndexOf('/') + 1;
    const root = this.root(`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`);
    return root === null
      ? []
      : elements(root, 'Relationship').map((element) => {
          const type = element.getAttribute('Type') ?? '';
          const target = element.getAttribute('Target') ?? '';
          const external = element.getAttribute('TargetMode') === 'External';
          return {
            id: element.getAttribute('Id') ?? '',
            type: type.slice(type.lastIndexOf('/') + 1),
            target: external ? target : resolved(source, target),
            external,
          };
        });
  }

  private parse(text: string): Element | null {
    const document: Document = this.parser.parseFromString(text, 'text/xml');
    return document.documentElement;
  }
}

/** All elements of that local name, whatever their prefix. */
export function elements(parent: Element, name: string): readonly Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', name));
}

export function element(parent: Element | null | undefined, name: string): Element | null {
  return parent?.getElementsByTagNameNS('*', name).item(0) ?? null;
}

/** Of the element itself, not of what views of others (`customSheetViews`) keep below it. */
export function child(parent: Element, name: string): Element | null {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1 && (node as Element).localName === name) return node as Element;
  }
  return null;
}

/** `xsd:boolean`; null where the attribute is absent. */
export function flag(of: Element | null, name: string): boolean | null {
  const value = of?.getAttribute(name) ?? null;
  return value === null ? null : value === '1' || value === 'true';
}

/** Null where the attribute is absent or no number. */
export function numeric(of: Element | null, name: string): number | null {
  const value = of?.getAttribute(name) ?? null;
  return value === null || value === '' || Number.isNaN(Number(value)) ? null : Number(value);
}

/** The identifier in the namespace of relations, which each dialect names otherwise. */
export function relationId(of: Element): string | null {
  const found = Array.from(of.attributes).find(
    ({ localName, prefix }) => localName === 'id' && prefix !== null,
  );
  return found?.value ?? null;
}

function resolved(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

import type { Document, Element } from '@xmldom/xmldom';
import type { EditedPackage } from './edited-package';
import { children, insert, parseXml, rootOf, serializeXml } from './xml-document';

const path = '[Content_Types].xml';

const types = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  customXml: 'application/xml',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;

/** The list of what kind of content each part holds. */
export class ContentTypes {
  readonly #parts: EditedPackage;
  readonly #document: Document;
  readonly #root: Element;
  readonly #overrides = new Map<string, Element>();
  #changed = false;

  constructor(parts: EditedPackage) {
    this.#parts = parts;
    this.#document = parseXml(parts.read(path), path);
    this.#root = rootOf(this.#document, path);
    for (const element of children(this.#root, 'Override')) {
      this.#overrides.set((element.getAttribute('PartName') ?? '').toLowerCase(), element);
    }
  }

  /** Says what a part holds that we have written. */
  declare(part: string, kind: keyof typeof types): void {
    const key = `/${part}`.toLowerCase();
    const known = this.#overrides.get(key);
    if (known?.getAttribute('ContentType') === types[kind]) return;
    this.#changed = true;
    if (known !== undefined) {
      known.setAttribute('ContentType', types[kind]);
      return;
    }
    const tree = ['Override', { PartName: `/${part}`, ContentType: types[kind] }] as const;
    this.#overrides.set(key, insert(this.#root, tree));
  }

  /** Forgets parts that are no longer there, and writes the list if it changed. */
  save(): void {
    for (const [key, element] of this.#overrides) {
      if (this.#parts.wasRemoved(key.slice(1))) {
        this.#root.removeChild(element);
        this.#changed = true;
      }
    }
    if (this.#changed) this.#parts.write(path, serializeXml(this.#document));
  }
}

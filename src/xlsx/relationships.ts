import type { Document, Element } from '@xmldom/xmldom';
import type { EditedPackage } from './edited-package';
import { children, insert, parseXml, rootOf, serializeXml } from './xml-document';

const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** One arrow from a part to another. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path of the part; `null` for an address outside the package. */
  readonly path: string | null;
}

/** The arrows that leave one part (`''`: the package itself). */
export class Relationships {
  readonly #parts: EditedPackage;
  readonly #source: string;
  readonly #path: string;
  readonly #document: Document;
  readonly #root: Element;
  #all: Relationship[];
  /** The highest of the identifiers `rId1`, `rId2` … */
  #lastNumber: number;
  #changed = false;

  constructor(parts: EditedPackage, source: string) {
    this.#parts = parts;
    this.#source = source;
    this.#path = relationshipsPath(source);
    const bytes = parts.has(this.#path)
      ? parts.read(this.#path)
      : new TextEncoder().encode(
          `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${namespace}"/>`,
        );
    this.#document = parseXml(bytes, this.#path);
    this.#root = rootOf(this.#document, this.#path);
    this.#all = children(this.#root, 'Relationship').map((element) => ({
      id: element.getAttribute('Id') ?? '',
      type: element.getAttribute('Type') ?? '',
      path:
        element.getAttribute('TargetMode') === 'External'
          ? null
          : resolvePath(this.#source, element.getAttribute('Target') ?? ''),
    }));
    this.#lastNumber = lastNumber(this.#all);
  }

  all(): readonly Relationship[] {
    return this.#all;
  }

  /** The arrows whose type ends so (`/worksheet`), in either dialect. */
  ofType(ending: string): Relationship[] {
    return this.#all.filter(({ type }) => type.endsWith(ending));
  }

  /** @returns The identifier of the new arrow, which no other of this part bears. */
  add(type: string, path: string): string {
    this.#lastNumber += 1;
    const id = `rId${String(this.#lastNumber)}`;
    insert(this.#root, [
      'Relationship',
      { Id: id, Type: type, Target: relativePath(this.#source, path) },
    ]);
    this.#all.push({ id, type, path });
    this.#changed = true;
    return id;
  }

  /** An arrow to an address outside of the package. */
  addExternal(type: string, address: string): string {
    this.#lastNumber += 1;
    const id = `rId${String(this.#lastNumber)}`;
    const attributes = { Id: id, Type: type, Target: address, TargetMode: 'External' };
    insert(this.#root, ['Relationship', attributes]);
    this.#all.push({ id, type, path: null });
    this.#changed = true;
    return id;
  }

  remove(id: string): void {
    for (const element of children(this.#root, 'Relationship')) {
      if (element.getAttribute('Id') === id) this.#root.removeChild(element);
    }
    this.#all = this.#all.filter((relation) => relation.id !== id);
    this.#lastNumber = lastNumber(this.#all);
    this.#changed = true;
  }

  /** Writes the part if anything changed; takes it away when no arrow is left. */
  save(): void {
    if (!this.#changed) return;
    if (this.#all.length === 0) this.#parts.remove(this.#path);
    else this.#parts.write(this.#path, serializeXml(this.#document));
  }
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPath(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function lastNumber(relations: readonly Relationship[]): number {
  return relations.reduce(
    (most, { id }) => Math.max(most, Number(/^rId(\d+)$/i.exec(id)?.[1] ?? 0)),
    0,
  );
}

function resolvePath(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relativePath(source: string, path: string): string {
  const from = source.split('/').slice(0, -1);
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

import { parseRecord, recordName, type SheetRecord } from '../report/ownership';
import type { Package } from './package';
import { BinaryFormatError, NotAWorkbookError, type OtherFormat } from './workbook-error';
import { bytesOf, decodeXml, XmlTags } from './xml-tags';

/** A worksheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  readonly path: string;
  /** What our hidden name on it says; `null` where there is none, or none of ours. */
  readonly record: SheetRecord | null;
}

/** Where the parts of a workbook are. Chart, dialog and macro sheets are left out. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** True when dates count from 1904, as old workbooks of the Macintosh do. */
  readonly date1904: boolean;
  /** True for a macro-enabled workbook, by its content type or by the macros in it. */
  readonly hasMacros: boolean;
}

interface Relationship {
  readonly type: string;
  readonly path: string;
}

const names = {
  content: bytesOf('ContentType'),
  date1904: bytesOf('date1904'),
  definedName: bytesOf('definedName'),
  id: bytesOf('id'),
  localSheetId: bytesOf('localSheetId'),
  name: bytesOf('name'),
  override: bytesOf('Override'),
  relationship: bytesOf('Relationship'),
  relationshipId: bytesOf('Id'),
  sheet: bytesOf('sheet'),
  state: bytesOf('state'),
  target: bytesOf('Target'),
  type: bytesOf('Type'),
  workbookPr: bytesOf('workbookPr'),
};

const contentTypes = '[Content_Types].xml';

/**
 * Finds the parts by the package's own arrows, so that it does not matter how a program names them
 * (ECMA-376 part 1, 12.3), in both dialects.
 *
 * @throws {NotAWorkbookError} It is another kind of package, or no package.
 * @throws {BinaryFormatError} It is an .xlsb.
 * @throws {DamagedWorkbookError} A part that lists others is missing or unreadable.
 */
export function workbookOutline(parts: Package): WorkbookOutline {
  const workbook = workbookPath(parts);
  const relationships = relationshipsOf(parts, workbook);
  const listed: { name: string; visible: boolean; id: string | null }[] = [];
  const records = new Map<number, string>();
  let date1904 = false;

  const tags = new XmlTags(parts.read(workbook), workbook);
  while (tags.next()) {
    if (tags.closes) continue;
    if (tags.is(names.sheet)) {
      const state = tags.attribute(names.state);
      listed.push({
        name: tags.attribute(names.name) ?? '',
        visible: state === null || state === 'visible',
        id: tags.attribute(names.id),
      });
    } else if (tags.is(names.workbookPr)) {
      date1904 = tags.flag(names.date1904);
    } else if (tags.is(names.definedName) && tags.attribute(names.name) === recordName) {
      const sheet = tags.number(names.localSheetId);
      const start = tags.end;
      if (sheet !== null && !tags.empty && tags.next()) {
        records.set(sheet, decodeXml(tags.bytes, start, tags.start));
      }
    }
  }

  const sheets: SheetPart[] = [];
  listed.forEach(({ name, visible, id }, index) => {
    const found = id === null ? undefined : relationships.get(id);
    if (found?.type !== 'worksheet') return;
    const record = parseRecord(records.get(index) ?? '');
    sheets.push({ name, visible, path: found.path, record });
  });
  const pathOf = (wanted: string): string | null => {
    for (const { type, path } of relationships.values()) {
      if (type === wanted && parts.has(path)) return path;
    }
    return null;
  };
  return {
    sheets,
    sharedStrings: pathOf('sharedStrings'),
    styles: pathOf('styles'),
    date1904,
    hasMacros:
      pathOf('vbaProject') !== null || /macroEnabled/i.test(contentType(parts, workbook) ?? ''),
  };
}

function workbookPath(parts: Package): string {
  let path: string | null = null;
  if (parts.has('_rels/.rels')) {
    for (const relationship of relationshipsOf(parts, '').values()) {
      if (relationship.type === 'officeDocument') path = relationship.path;
    }
  }
  // Without the arrow Excel itself still finds a workbook in its usual place.
  path ??= ['xl/workbook.xml', 'xl/workbook.bin'].find((usual) => parts.has(usual)) ?? null;
  if (path === null) throw new NotAWorkbookError(otherPackage(parts));
  if (/\.bin$/i.test(path)) throw new BinaryFormatError();
  if (/^word\//i.test(path)) throw new NotAWorkbookError('document');
  if (/^ppt\//i.test(path)) throw new NotAWorkbookError('presentation');
  return path;
}

function otherPackage(parts: Package): OtherFormat {
  return parts.has('META-INF/manifest.xml') && parts.has('content.xml') ? 'opendocument' : 'zip';
}

/** What a part points to, by identifier; the type without its namespace, which differs by dialect. */
function relationshipsOf(parts: Package, source: string): Map<string, Relationship> {
  const slash = source.lastIndexOf('/') + 1;
  const path = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
  const found = new Map<string, Relationship>();
  const tags = new XmlTags(parts.read(path), path);
  while (tags.next()) {
    if (tags.closes || !tags.is(names.relationship)) continue;
    const type = tags.attribute(names.type) ?? '';
    found.set(tags.attribute(names.relationshipId) ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      path: resolvePath(source, tags.attribute(names.target) ?? ''),
    });
  }
  return found;
}

function resolvePath(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function contentType(parts: Package, path: string): string | null {
  if (!parts.has(contentTypes)) return null;
  const partName = `/${path}`.toLowerCase();
  const tags = new XmlTags(parts.read(contentTypes), contentTypes);
  while (tags.next()) {
    const named = tags.is(names.override) && tags.attribute(bytesOf('PartName'));
    if (typeof named === 'string' && named.toLowerCase() === partName) {
      return tags.attribute(names.content);
    }
  }
  return null;
}

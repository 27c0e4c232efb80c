import { CFB } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import type { Grid } from '../../src/sheets/grid';
import { placeKey } from '../../src/sheets/text/place-name';
import type { Layout } from '../sheets/layouts/layout';
import { writeWorkbook } from '../sheets/layouts/layout-sheet';
import { communePool, hamletPool } from '../sheets/layouts/place-pool';
import { randomFrom, trueLocality } from '../sheets/layouts/true-data';
import type { TrueLocality } from '../sheets/layouts/true-data';
import { gridFile } from './grid-file';
import { communeNames } from './place-names';

/** A commune with the figures of its hamlets, and the workbook that it sends. */
export interface CommuneFile {
  readonly commune: string;
  readonly district: string;
  readonly hamlets: readonly TrueLocality[];
  /** Below the folder of all. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

const plain: Layout = {
  seed: 1,
  kind: 'hamlet',
  districts: 1,
  perDistrict: 5,
  prefix: 'full',
  districtFrom: 'title',
  districtColumn: 'before',
  subtotals: false,
  restart: false,
  schemes: ['health', 'voluntary'],
  measures: ['target'],
  participantsAt: 1,
  bases: ['population', 'labourForce'],
  basesAt: 'before',
  extras: [],
  ordinal: 'first',
  depth: 2,
  across: 'scheme',
  merged: true,
  single: 'top',
  writing: 'as it is',
  wording: 'usual',
  spacer: false,
  numbering: false,
  top: 0,
  left: 0,
  head: 'full',
  dateLine: 0,
  year: 2024,
  unitLine: false,
  total: 'bottom',
  totalLabel: 0,
  totalMerged: false,
  signature: false,
  notes: false,
  blankRows: false,
  numbers: 'numbers',
  rates: 'text',
  decimals: 2,
  missing: 'none',
  otherSheets: false,
};

/** How five kinds of clerks keep their sheet; the last names its commune nowhere but in the file's name. */
const layouts: readonly Layout[] = [
  plain,
  { ...plain, districtFrom: 'agency', depth: 1, ordinal: 'none', total: 'none', basesAt: 'last' },
  { ...plain, districtFrom: 'sheet', across: 'measure', writing: 'decomposed', dateLine: 1 },
  { ...plain, numbers: 'dots', blankRows: true, total: 'top', otherSheets: true, top: 2, left: 1 },
  { ...plain, districtFrom: 'nowhere', head: 'title', dateLine: 3, writing: 'in capitals' },
];

/** Names of communes, each once however it is spelled. */
function communes(count: number): readonly string[] {
  const names = [...communePool.map((name) => `Xã ${name}`), ...communeNames];
  const once = new Map(names.map((name) => [placeKey(name), name]));
  const found = [...once.values()].slice(0, count);
  if (found.length < count) throw new Error(`only ${String(found.length)} names of communes`);
  return found;
}

/**
 * Workbooks of as many communes of two districts, in five layouts by turns.
 *
 * @param beside sheets that each of them has besides
 */
export function communeFiles(count: number, beside: readonly Grid[] = []): readonly CommuneFile[] {
  return communes(count).map((commune, index) => {
    const random = randomFrom(index + 1);
    const district = index % 2 === 0 ? 'Huyện Giao Thủy' : 'Huyện Xuân Trường';
    const hamlets = hamletPool
      .slice(0, 4 + (index % 5))
      .map((hamlet) => trueLocality(hamlet, commune, random));
    const layout = { ...(layouts[index % layouts.length] ?? plain), seed: index };
    const { grids } = writeWorkbook(layout, [{ name: commune, members: hamlets }]);
    const number = String(index + 1).padStart(3, '0');
    const file = `${district}/${number}_${commune}_T6.2024.xlsx`;
    return { commune, district, hamlets, file, bytes: gridFile([...grids, ...beside]) };
  });
}

export interface CommuneFolder {
  /** By path below the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Communes whose figures can be read. */
  readonly reported: readonly CommuneFile[];
  /** Everybody who was to send a file. */
  readonly expected: readonly CommuneFile[];
  /** Communes of which no figures are there. */
  readonly missing: readonly string[];
  /** Files that cannot be read, with why not. */
  readonly broken: ReadonlyMap<string, 'damaged' | 'not-a-workbook' | 'encrypted'>;
  readonly copy: { readonly file: string; readonly of: string };
}

/**
 * The folder of an office that asked 103 communes: one has sent nothing, one sent its file twice, three sent
 * files that cannot be read; beside them what Excel and the system leave in folders.
 */
export function communeFolder(count = 103): CommuneFolder {
  const expected = communeFiles(count);
  const [none, cut, text, locked, ...reported] = expected;
  const twice = reported[5];
  if (!none || !cut || !text || !locked || !twice) throw new Error('not enough communes');
  const copy = { file: twice.file.replace('.xlsx', ' (1).xlsx'), of: twice.file };
  const files = new Map(reported.map(({ file, bytes }) => [file, bytes]));
  files.set(cut.file, cut.bytes.subarray(0, Math.floor(cut.bytes.length * 0.6)));
  files.set(text.file, strToU8('STT;Tên thôn;BHYT\n1;Thôn 1;100\n'));
  files.set(locked.file, encryptedWorkbook());
  files.set(copy.file, twice.bytes);
  files.set(twice.file.replace(/[^/]*$/, '~$$$&'), strToU8('Nguyen Van A'));
  files.set('.DS_Store', strToU8('x'));
  files.set('Công văn.docx', strToU8('x'));
  return {
    files,
    reported,
    expected,
    missing: [none, cut, text, locked].map(({ commune }) => commune),
    broken: new Map([
      [cut.file, 'damaged'],
      [text.file, 'not-a-workbook'],
      [locked.file, 'encrypted'],
    ]),
    copy,
  };
}

/** The part of SheetJS's CFB that is used here; the package gives it no types. */
const compoundFiles = CFB as {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, path: string, content: Uint8Array) => void;
  };
  readonly write: (container: object, options: { readonly type: 'buffer' }) => Uint8Array;
};

/** The container that Excel puts an encrypted package into. */
export function encryptedWorkbook(): Uint8Array {
  const container = compoundFiles.utils.cfb_new();
  compoundFiles.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64));
  compoundFiles.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(8192));
  return compoundFiles.write(container, { type: 'buffer' });
}

import { download } from '../download';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
} as const;

/** The part of the File System Access API that is used; only some browsers have it. */
interface SaveWindow {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<SaveHandle>;
}

interface SaveHandle {
  readonly name: string;
  createWritable(): Promise<{
    write(data: Blob): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
}

const extension = /\.(xl[st][xm])$/i;

/**
 * The name under which a file is saved: beside the original, never in its place.
 *
 * @example proposedName('T6.xlsx', ' - bao cao') // 'T6 - bao cao.xlsx'
 */
export function proposedName(name: string, suffix: string): string {
  const ending = extension.exec(name)?.[0] ?? '';
  const base = ending === '' ? name : name.slice(0, -ending.length);
  return `${base.endsWith(suffix) ? base : base + suffix}${ending === '' ? '.xlsx' : ending}`;
}

export function saveAsDownload(name: string, bytes: Uint8Array): void {
  download(name, blobOf(name, bytes));
}

export function canChoosePlace(): boolean {
  return (window as SaveWindow).showSaveFilePicker !== undefined;
}

/**
 * Lets the user choose the place: the browser asks before a file there is replaced.
 *
 * @param bytes Asked for once the place is chosen.
 * @returns The name that the user chose; `null` when the user chose none.
 */
export async function saveWhereChosen(
  name: string,
  bytes: () => Promise<Uint8Array>,
): Promise<string | null> {
  const ending = extension.exec(name)?.[0] ?? '.xlsx';
  let handle: SaveHandle | undefined;
  try {
    // Must be the first thing after the press, or the browser refuses.
    handle = await (window as SaveWindow).showSaveFilePicker?.({
      suggestedName: name,
      types: [{ accept: { [typeOf(name)]: [ending.toLowerCase()] } }],
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
  if (handle === undefined) return null;
  const content = blobOf(name, await bytes());
  const target = await handle.createWritable();
  try {
    await target.write(content);
  } catch (error) {
    await target.abort();
    throw error;
  }
  // What was there is replaced only now.
  await target.close();
  return handle.name;
}

function blobOf(name: string, bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)], { type: typeOf(name) });
}

function typeOf(name: string): string {
  return /m$/i.test(name) ? types.xlsm : types.xlsx;
}

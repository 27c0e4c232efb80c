import type { PickedFile } from '../model/picked-file';

/** Files of a file input; of a folder, those below it at any depth. */
export function pickedFiles(files: Iterable<File>): readonly PickedFile[] {
  return [...files].map((file) =>
    picked(file, file.webkitRelativePath === '' ? file.name : file.webkitRelativePath),
  );
}

/** What was dropped; folders with all that is below them. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly PickedFile[]> {
  // Both lists are empty as soon as anything has been waited for.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...transfer.files];
  if (!entries.some(({ isDirectory }) => isDirectory)) return pickedFiles(files);
  return (await Promise.all(entries.map((entry) => filesBelow(entry, entry.name)))).flat();
}

async function filesBelow(entry: FileSystemEntry, path: string): Promise<readonly PickedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [picked(file, path)];
  }
  if (!isFolder(entry)) return [];
  const below: FileSystemEntry[] = [];
  const reader = entry.createReader();
  // A folder gives its entries by the hundred.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) break;
    below.push(...some);
  }
  return (await Promise.all(below.map((one) => filesBelow(one, `${path}/${one.name}`)))).flat();
}

function picked(file: File, path: string): PickedFile {
  return { path, size: file.size, arrayBuffer: () => file.arrayBuffer() };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { makePackage } from '../../scripts/package/make-package';

export interface UnpackedPackage {
  /** Where it was unpacked. */
  readonly folder: string;
  readonly zip: Uint8Array;
  /** Contents by path. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly remove: () => void;
}

/** Makes the package for administrators and unpacks it, outside of the project. */
export async function unpackedPackage(origin: string): Promise<UnpackedPackage> {
  const folder = mkdtempSync(join(tmpdir(), 'baophu-package-'));
  const zip = readFileSync(await makePackage(origin, join(folder, 'dist')));
  const files = unzipSync(zip);
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return {
    folder,
    zip,
    files,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

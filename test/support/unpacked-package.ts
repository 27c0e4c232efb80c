import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { makeOnce } from '../../scripts/make-once';
import { makePackage } from '../../scripts/package/make-package';

const root = join(__dirname, '..', '..');
const path = 'out/package';

/** Where the package of the tests says that it will be served from. */
export const packageOrigin = 'https://baophu.example.vn';

export interface UnpackedPackage {
  /** Where it was unpacked; tests only read there. */
  readonly folder: string;
  readonly zip: Uint8Array;
  /** Contents by path. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** The package for administrators, unpacked; made unless it is there already. */
export async function unpackedPackage(): Promise<UnpackedPackage> {
  const made = join(root, path);
  const folder = join(made, 'unpacked');
  const sources = ['docs', 'LICENSE', 'test/support/unpacked-package.ts'];
  await makeOnce([{ name: 'package', path, sources }], async () => {
    rmSync(made, { recursive: true, force: true });
    const zip = readFileSync(await makePackage(packageOrigin, join(made, 'dist')));
    for (const [name, content] of Object.entries(unzipSync(zip))) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  });
  const [name = ''] = readdirSync(join(made, 'dist')).filter((file) => file.endsWith('.zip'));
  const zip = readFileSync(join(made, 'dist', name));
  return { folder, zip, files: unzipSync(zip) };
}

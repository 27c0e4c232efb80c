import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { LicenceError } from './package/licences';
import { makePackage } from './package/make-package';
import { OriginError, originAmong, tryingOrigin } from './package/package-origin';

/** `npm run package -- --origin https://…`: makes dist/baophu-<version>.zip. */
async function run(): Promise<void> {
  const origin = originAmong(process.argv.slice(2));
  const path = await makePackage(origin);
  const kilobytes = Math.round(statSync(path).size / 1024);
  console.log(`${relative(process.cwd(), path)}  (${kilobytes} KB, ${origin})`);
  if (origin === tryingOrigin) {
    console.log('Chỉ để chạy thử. Cho cơ quan: / For trying only. For an office:');
    console.log('  npm run package -- --origin https://baophu.example.vn');
  }
}

run().catch((error: unknown) => {
  const isExpected = error instanceof OriginError || error instanceof LicenceError;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { functionDocs } from './function-docs';

export const docsFile = join(__dirname, '..', '..', 'docs', 'functions.md');

/** docs/functions.md as it should be, in the project's format. */
export async function formattedDocs(): Promise<string> {
  const options = await resolveConfig(docsFile);
  return format(await functionDocs(), { ...options, filepath: docsFile });
}

if (require.main === module) {
  void formattedDocs().then((text) => {
    writeFileSync(docsFile, text);
  });
}

/**
 * Takes the pictures of the guides into docs/images, in both languages: the pane and the workbench as the
 * end-to-end tests use them, and the printed sheets. Run by `npm run docs:pictures`, which needs LibreOffice and
 * poppler's pdftoppm and pdftotext for the sheets.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/locales/locale';
import { WorkbenchRunner } from '../support/workbench';
import { takePanePictures } from './pane-pictures';
import { takeSheetPictures } from './sheet-pictures';

const folder = join(__dirname, '..', '..', 'docs', 'images');

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const language of languages) await takeSheetPictures(folder, language);
  const runner = await WorkbenchRunner.start();
  try {
    for (const language of languages) await takePanePictures(runner, folder, language);
  } finally {
    await runner.stop();
  }
}

void main();

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * `npx tsx scripts/draw-icons.ts [CHROMIUM]` draws the PNGs of the manifest from their SVG sources: Office
 * takes no SVG. CHROMIUM is the path of a browser.
 */
const assets = join(__dirname, '..', 'assets');
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const commands = ['report', 'check', 'update', 'coverage', 'remaining'];

async function main(): Promise<void> {
  const [executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  const draw = async (source: string, target: string, size: number): Promise<void> => {
    const svg = readFileSync(join(assets, source)).toString('base64');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
    );
    writeFileSync(join(assets, target), await page.screenshot({ omitBackground: true }));
  };
  for (const size of [...sizes, 128]) await draw('icon.svg', `icon-${size}.png`, size);
  for (const command of commands) {
    for (const size of sizes) {
      await draw(`commands/${command}.svg`, `commands/${command}-${size}.png`, size);
    }
  }
  await browser.close();
}

void main();

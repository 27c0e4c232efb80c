import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/cli/command';
import { attention as attentionEn } from '../../src/locales/en/attention';
import { report as reportEn } from '../../src/locales/en/report';
import { sharing as sharingEn } from '../../src/locales/en/sharing';
import type { Language } from '../../src/locales/locale';
import { attention as attentionVi } from '../../src/locales/vi/attention';
import { report as reportVi } from '../../src/locales/vi/report';
import { sharing as sharingVi } from '../../src/locales/vi/sharing';

const titles = {
  vi: { ...reportVi, ...attentionVi, ...sharingVi },
  en: { ...reportEn, ...attentionEn, ...sharingEn },
} as const;

interface SheetPicture {
  readonly name: string;
  /** Folder of the workbook in test/cases. */
  readonly sample: string;
  readonly title: keyof (typeof titles)['vi'];
  /** Arguments of the command line, without the files and the language. */
  readonly command: readonly string[];
  /** Where the picture ends on the printed page, from its top, from 0 to 1. */
  readonly bottom: number;
}

const pictures: readonly SheetPicture[] = [
  {
    name: 'sheet-overview',
    sample: 'legacy-fonts',
    title: 'title.overview',
    command: ['report'],
    bottom: 0.6515,
  },
  {
    name: 'sheet-district',
    sample: 'giao-thuy-2024-06',
    title: 'title.district',
    command: ['report'],
    bottom: 0.665,
  },
  {
    name: 'sheet-periods',
    sample: 'multi-period',
    title: 'title.periods',
    command: ['report'],
    bottom: 0.62,
  },
  {
    name: 'sheet-pace',
    sample: 'deadlines-and-milestones',
    title: 'title.pace',
    command: ['report', '--milestone', '2025-06-30:Đợt 1:bhyt=94%'],
    bottom: 0.6,
  },
  {
    name: 'sheet-attention',
    sample: 'attention-officers-across-districts',
    title: 'title.attention',
    command: ['report', '--attention', '--target-rate', 'bhyt=95,15%'],
    bottom: 0.46,
  },
  {
    name: 'sheet-checks',
    sample: 'stated-figures-wrong',
    title: 'title.checks',
    command: ['report'],
    bottom: 0.47,
  },
  {
    name: 'sheet-shares',
    sample: 'share-out-officers-and-agencies',
    title: 'title.sharing',
    command: ['allocate', '--scheme', 'bhyt', '--total', '86000'],
    bottom: 0.61,
  },
];

/** Dots to the inch. */
const resolution = 92;

/** The margins of the page that the pictures leave out, as parts of its width and height. */
const margins = { left: 0.08, right: 0.04, top: 0.06 };

/** LibreOffice writes numbers as an office of that language does. */
function settings(language: Language): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${language === 'vi' ? 'vi-VN' : 'en-US'}</value></prop></item>
</oor:items>`;
}

/** Pictures of the printed pages, as LibreOffice prints what the command line wrote. */
export async function takeSheetPictures(folder: string, language: Language): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'baophu-pictures-'));
  try {
    mkdirSync(join(work, 'profile', 'user'), { recursive: true });
    writeFileSync(join(work, 'profile', 'user', 'registrymodifications.xcu'), settings(language));
    for (const picture of pictures) await takeSheet(picture, { work, folder, language });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function takeSheet(
  { name, sample, title, command, bottom }: SheetPicture,
  { work, folder, language }: { work: string; folder: string; language: Language },
): Promise<void> {
  const source = join(__dirname, '..', 'cases', sample, 'workbook.xlsx');
  const written = join(work, `${name}.xlsx`);
  const [verb = '', ...options] = command;
  let said = '';
  const code = await runCommand([verb, source, ...options, '--out', written, '--lang', language], {
    out: () => undefined,
    error: (text) => (said += text),
    interactive: false,
  });
  if (code !== 0) throw new Error(`${name}: the command ended with ${String(code)}. ${said}`);
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, written]);
  const printed = join(work, `${name}.pdf`);
  const page = pageOf(printed, titles[language][title].replace(/\{.*$/, '').trim());
  const size = sizeOf(printed, page);
  const area = {
    x: size.width * margins.left,
    y: size.height * margins.top,
    W: size.width * (1 - margins.left - margins.right),
    H: size.height * (bottom - margins.top),
  };
  run('pdftoppm', [
    ...['-png', '-singlefile', '-r', String(resolution)],
    ...['-f', String(page), '-l', String(page)],
    ...Object.entries(area).flatMap(([side, dots]) => [`-${side}`, String(Math.round(dots))]),
    ...[printed, join(folder, `${name}-${language}`)],
  ]);
}

/** The first page with a line that begins with a title. */
function pageOf(printed: string, title: string): number {
  const pages = run('pdftotext', ['-layout', printed, '-']).split('\f');
  const index = pages.findIndex((page) =>
    page.split('\n').some((line) => line.normalize('NFC').trim().startsWith(title)),
  );
  if (index < 0) throw new Error(`${printed}: no page with “${title}”.`);
  return index + 1;
}

/** Width and height of a page in dots. */
function sizeOf(printed: string, page: number): { width: number; height: number } {
  const about = run('pdfinfo', ['-f', String(page), '-l', String(page), printed]);
  const [, width, height] = /size:\s+([\d.]+) x ([\d.]+) pts/.exec(about) ?? [];
  if (width === undefined || height === undefined) throw new Error(`${printed}: no page size.`);
  return { width: dotsOf(width), height: dotsOf(height) };
}

function dotsOf(points: string): number {
  return (Number(points) / 72) * resolution;
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

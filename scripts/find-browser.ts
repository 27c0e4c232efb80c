import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Says where the browser is, before anything is searched. */
export const browserVariable = 'BAOPHU_BROWSER';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
  'msedge',
];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/**
 * An installed Chrome, Edge or Chromium; null when there is none.
 * @throws Error when the variable BAOPHU_BROWSER names no program
 */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  isProgram: (path: string) => boolean = canRun,
): string | null {
  const given = env[browserVariable];
  if (given !== undefined && given !== '') {
    if (isProgram(given)) return given;
    throw new Error(`${browserVariable} is ${given}, which is no program.`);
  }
  return candidates(env, platform).find(isProgram) ?? null;
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPrograms.map((program) => `${folder}\\${program}`));
  }
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  if (platform !== 'darwin') return onPath;
  const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
  return [
    ...folders.flatMap((folder) => macApplications.map((program) => join(folder, program))),
    ...onPath,
  ];
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

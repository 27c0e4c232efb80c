import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserVariable, findBrowser } from './find-browser';

/**
 * The browser for the end-to-end tests. On Debian, as root (a container), it is installed when there is
 * none.
 *
 * @throws Error that says what to install
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== null) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  throw new Error(
    `The end-to-end tests need Chrome, Edge or Chromium, and none was found.
Install one (Debian: apt-get install chromium), or set ${browserVariable} to the program.`,
  );
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

if (require.main === module) {
  try {
    ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

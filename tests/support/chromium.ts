import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, getuid, platform } from 'node:process';

/** Commands that a browser of the Chromium family goes by on Linux, best first. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  join('Google', 'Chrome', 'Application', 'chrome.exe'),
  join('Chromium', 'Application', 'chrome.exe'),
  join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
];

function usualPaths(): readonly string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', join(env['HOME'] ?? '', 'Applications')].flatMap((folder) =>
        macApps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
      );
    case 'win32':
      return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
        folder === undefined ? [] : windowsPrograms.map((program) => join(folder, program)),
      );
    default: {
      const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env['PATH'] ?? '').split(delimiter)];
      return commands.flatMap((command) => folders.filter(Boolean).map((folder) => join(folder, command)));
    }
  }
}

/**
 * Path of a browser of the Chromium family: the one that CHROMIUM_PATH names, else the first in a
 * usual place. Throws an Error that says what to install.
 */
export function findChromium(): string {
  const named = env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH: expected a browser at "${named}", found none`);
  }
  const found = usualPaths().find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium, and none was found. Install it (Debian, Ubuntu: "apt-get install chromium"; ' +
      'macOS: "brew install --cask chromium"; Windows: Chrome or Edge), or set CHROMIUM_PATH to where it is.',
  );
}

/** Whether the system installs packages with apt and this process may do so. */
function canInstall(): boolean {
  if (getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^(?:ID|ID_LIKE)=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** As `findChromium`, but where root works on Debian or Ubuntu, a missing Chromium is installed first. */
export function ensureChromium(): string {
  try {
    return findChromium();
  } catch (error) {
    if (env['CHROMIUM_PATH'] || !canInstall()) throw error;
  }
  // The interface brings its own fonts, so the browser alone is enough.
  const apt = (...words: readonly string[]): void => {
    execFileSync('apt-get', words, { stdio: 'inherit', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  apt('update', '--quiet');
  apt('install', '--yes', '--quiet', '--no-install-recommends', 'chromium');
  return findChromium();
}

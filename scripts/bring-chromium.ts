import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium for the browser tests: `CHROMIUM_PATH`, the system's, one that was downloaded before, or one that
 * is installed now. Null, after one line that says what to do, where none can be had.
 */
export function bringChromium(): string | null {
  const found = findChromium() ?? installFromDebian() ?? downloadChromium();
  if (!found)
    console.error(
      'No Chromium could be found or installed. Install one, or set CHROMIUM_PATH, then run the tests again.',
    );
  return found;
}

export function findChromium(): string | null {
  const places = [process.env.CHROMIUM_PATH, ...USUAL_PLACES, chromium.executablePath()];
  return places.find((place) => place !== undefined && place !== '' && existsSync(place)) ?? null;
}

function installFromDebian(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('Installing Chromium from the system’s packages …');
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-noto-cjk'],
    quiet,
  );
  return findChromium();
}

function downloadChromium(): string | null {
  console.log('Downloading Chromium …');
  spawnSync('npx', ['playwright-core', 'install', 'chromium-headless-shell'], { stdio: 'ignore', timeout: 300_000 });
  return findChromium();
}

/**
 * The browser of the browser tests, of `npm run bench:web` and `npm run screenshots`: one that the machine has, or one
 * that is installed on the first use. Builtins and Playwright only.
 */
import { existsSync } from 'node:fs';
import { run } from './steps.mjs';

const ON_THE_MACHINE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns the path of a Chromium: that of CHROMIUM, the machine's, or Playwright's own; undefined without any */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  const places = [process.env.CHROMIUM ?? '', ...ON_THE_MACHINE, chromium.executablePath()];
  return places.find((path) => path !== '' && existsSync(path));
}

/**
 * Installs one where there is none: that of the system where we may, since it brings the libraries it needs; otherwise
 * Playwright's.
 * @returns whether there is one now
 */
export async function provideBrowser() {
  if (await findBrowser()) return true;
  console.log('Installing a browser for the tests (Chromium)');
  for (const install of installers()) {
    const { code, output } = await run(install, 'pipe');
    if (await findBrowser()) return true;
    console.error(`${install.join(' ')} ended with ${code}:\n${output.trimEnd()}`);
  }
  return false;
}

/** Each may fail, and the next is tried. */
function installers() {
  const mayUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const apt = [
    'sh',
    '-c',
    'apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -qq -y chromium',
  ];
  return [...(mayUseApt ? [apt] : []), ['playwright', 'install', 'chromium']];
}

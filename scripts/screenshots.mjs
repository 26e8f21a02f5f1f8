/**
 * `npm run screenshots`: pictures of every page, at the size of a desk and of a phone, light and dark, and some from right
 * to left, written to ./screenshots. With arguments, only those pages: `npm run screenshots -- basket "home, phone"`.
 */
import { provideBrowser } from './browser.mjs';
import { run } from './steps.mjs';
import { buildWeb } from './web.mjs';

const wanted = process.argv.slice(2);
const isReady = (await provideBrowser()) && (await buildWeb());
const filter = wanted.length === 0 ? [] : ['--grep', wanted.join('|')];
const { code } = isReady
  ? await run(['playwright', 'test', '--config', 'tests/web/screenshots', ...filter], 'inherit')
  : { code: 1 };
process.exitCode = code;

/** `npm run bench:web`: how fast the storefront is in a browser, with 50,000 seats on a server of its own. */
import { writeFile } from 'node:fs/promises';
import { startStack } from '../lib/stack.ts';
import { align } from '../report/table.ts';
import { measureEditor } from './editor.ts';
import { type Figure, sizeFigures } from './figures.ts';
import { measure } from './measure.ts';
import { readOptions } from './options.ts';
import { openBrowser } from './page.ts';
import { buildSite } from './site.ts';
import { makeStadiumShow } from './stadium.ts';

/** Seats that are taken before anybody looks. */
const TAKEN = 8_000;

const options = readOptions(process.argv.slice(2));
const sizes = await buildSite();
const stack = await startStack();
try {
  const [node] = stack.nodes;
  if (node === undefined) throw new Error('there is no node');
  const stadium = await makeStadiumShow(node.url, stack.adminToken);
  await stadium.hold(TAKEN);
  const browser = await openBrowser(options.chromium);
  try {
    const figures = await measure(browser, node.url, stadium, options);
    figures.push(
      ...(await measureEditor(browser, node.url, stadium.venue, stack.adminToken, options.seconds)),
    );
    figures.push(...sizeFigures(sizes));
    console.log(tableOf(figures));
    if (options.json !== undefined)
      await writeFile(options.json, `${JSON.stringify({ figures }, null, 2)}\n`);
    if (figures.some(({ reached }) => !reached)) process.exitCode = 1;
  } finally {
    await browser.close();
  }
} finally {
  await stack.close();
}

function tableOf(figures: readonly Figure[]): string {
  const lines = figures.map(({ name, value, unit, target, reached }) => [
    name,
    value.toFixed(1),
    unit,
    target,
    target === '' ? '' : reached ? 'reached' : 'MISSED',
  ]);
  return align([['figure', 'measured', 'unit', 'target', ''], ...lines]);
}

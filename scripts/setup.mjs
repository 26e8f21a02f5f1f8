/**
 * Makes a clone ready to run: dependencies as package-lock.json names them, and a Node that runs TypeScript.
 *
 * Plain JavaScript with builtins only, because it runs before anything is installed and on Node 20. It says what it
 * does while it works, and nothing when there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(fileURLToPath(import.meta.url), '../..');
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.onsale-setup');
const WINDOWS = process.platform === 'win32';
const LOCAL_NODE = join(MODULES, '.bin', WINDOWS ? 'node.cmd' : 'node');

/** The Node that a machine with an older one gets. Node 24 is the first long-term release we run .ts files on. */
const NODE_VERSION = '24.21.0';
const NODE_MAJOR_MIN = 24;

function main() {
  // Read before anything is deleted: when we run on the Node inside node_modules, the machine has no newer one.
  const needsLocalNode = Number(process.versions.node.split('.')[0]) < NODE_MAJOR_MIN || runsOnLocalNode();
  const wanted = fingerprint();

  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
    say('Installing dependencies (npm ci)');
    // Warnings are hidden because on Node 20 npm warns about packages that want the Node 22 we provide one step later.
    npm(['ci', '--loglevel=error']);
    writeFileSync(STAMP, wanted);
  }
  if (needsLocalNode && !existsSync(LOCAL_NODE)) {
    say(
      `Installing Node ${NODE_VERSION} for this folder (found ${process.version}, need ${NODE_MAJOR_MIN} or newer)`,
    );
    npm(['install', '--no-save', '--no-package-lock', '--loglevel=error', `node@${NODE_VERSION}`]);
  }
}

/** Changes when another `npm ci` is needed: other dependencies, or another platform sharing the same folder. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const name of ['package.json', 'package-lock.json']) hash.update(dependencyPart(join(ROOT, name)));
  return hash.digest('hex');
}

/** Scripts and descriptions may change in package.json without a new install; what npm reads for one may not. */
function dependencyPart(file) {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith(`${sep}package.json`)) return text;
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = JSON.parse(text);
  return JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides, allowScripts });
}

function runsOnLocalNode() {
  return existsSync(MODULES) && process.execPath.startsWith(realpathSync(MODULES) + sep);
}

/** Runs npm on the machine's own Node, since `npm ci` deletes the one in node_modules while it works. */
function npm(args) {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !resolve(entry).startsWith(MODULES));
  const env = { ...process.env, PATH: path.join(delimiter) };
  const options = ['--no-audit', '--no-fund', '--no-update-notifier', '--prefer-offline'];
  const result = spawnSync('npm', [...args, ...options], {
    cwd: ROOT,
    env,
    shell: WINDOWS,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.error) fail(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0)
    fail(`npm ${args[0]} failed (see above). Fix the cause and run the same command again.`);
}

function say(message) {
  process.stdout.write(`${message}\n`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

main();

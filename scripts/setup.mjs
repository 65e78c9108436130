/**
 * Makes the checkout ready: `node scripts/setup.mjs [--build | --package]`.
 *
 * Installs the dependencies where they are missing or not those of the lock file, and with `--build`
 * builds where the build is missing or not of the sources as they are. With `--package`, which npm runs before it packs
 * or links the folder, a build that is fresh needs no dependencies. Says nothing and does nothing
 * where all is ready. It runs before anything is installed, so it uses Node alone; and it must parse on
 * old versions of Node to tell that they are too old, so newer modules are loaded only after that.
 */
import { spawnSync } from 'child_process';
import { existsSync, readFileSync } from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NEEDED = 20;

/** What the npm that calls us was told about its own folder, and not about this one. */
const NOT_OURS =
  /^npm_config_(global|location|prefix|local_prefix|omit|include|production|only|dry_run|json|package_lock|package_lock_only|ignore_scripts|workspaces?|save.*|pack_destination)$/i;

/** Runs a program with all its output on stderr; stdout belongs to what comes after the set-up. */
function run(command, args) {
  const shell = process.platform === 'win32' && command === 'npm';
  const env = {};
  for (const name of Object.keys(process.env)) {
    if (!NOT_OURS.test(name)) env[name] = process.env[name];
  }
  const done = spawnSync(command, args, { cwd: ROOT, env, stdio: ['ignore', 2, 2], shell });
  return done.status === 0;
}

/** Whether `node_modules` holds what the lock file asks for. */
function isInstalled() {
  const found = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(found)) return false;
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const there = packagesOf(found);
  const same = (path) =>
    wanted[path] !== undefined && identity(wanted[path]) === identity(there[path]);
  // Packages for other platforms are in the lock file only, and are marked as optional.
  const dispensable = ({ optional, devOptional, peer }) => optional || devOptional || peer;
  return (
    Object.keys(there).every(same) &&
    Object.keys(wanted).every((path) => there[path] !== undefined || dispensable(wanted[path]))
  );
}

function packagesOf(path) {
  const packages = Object.assign({}, JSON.parse(readFileSync(path, 'utf8')).packages);
  delete packages[''];
  return packages;
}

function identity(entry) {
  return `${entry.version} ${entry.integrity || entry.resolved}`;
}

function install() {
  console.error('正在安装依赖（npm ci）… / Installing dependencies');
  // The build needs what is for development, whatever NODE_ENV says; it follows by itself.
  const args = [
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const done =
    npm && npm.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args);
  if (!done) console.error('安装依赖失败：请检查网络，然后运行 npm ci 查看原因。/ npm ci failed.');
  return done;
}

async function isFresh() {
  const { isBuilt } = await import('./build/stamp.mjs');
  return isBuilt(ROOT);
}

async function build() {
  if (await isFresh()) return true;
  console.error('正在构建… / Building');
  const done = run(process.execPath, [join(ROOT, 'scripts', 'build.mjs')]);
  if (!done) console.error('构建失败，原因见上。/ The build failed; see above.');
  return done;
}

async function setUp() {
  if (Number(process.versions.node.split('.')[0]) < NEEDED) {
    console.error(
      `需要 Node.js ${NEEDED} 或更高版本，当前是 ${process.version}。请从 https://nodejs.org 安装新版本。\n` +
        `Node.js ${NEEDED} or later is needed; this is ${process.version}.`,
    );
    return false;
  }
  const isPacked = process.argv.includes('--package');
  if (isPacked && (await isFresh())) return true;
  if (!isInstalled() && !install()) return false;
  return isPacked || process.argv.includes('--build') ? build() : true;
}

setUp().then((ready) => {
  if (!ready) process.exitCode = 1;
});

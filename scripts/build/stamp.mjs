import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a finished build leaves the print of the sources that it was made from. */
export const STAMP = 'dist/.sources';

/** What a build makes; all of it must be there for the build to count. */
export const PRODUCTS = [
  'dist/bin.cjs',
  'dist/bin.js',
  'dist/command/nianbao.cjs',
  'dist/command/nianbao.cjs.cache',
  'dist/command/rulebook.dat',
  'dist/index.d.ts',
  'dist/index.js',
  'dist/remark.d.ts',
  'dist/remark.js',
  'dist/nianbao.html',
  'dist/pdfreader.js',
  'dist/worker.js',
  'src/rulebook/compiled.ts',
  'src/rulebook/compiled-docs.ts',
  'src/rulebook/compiled-names.ts',
  'src/rulebook/compiled-skeletons.ts',
  'src/engine/config/validate.generated.js',
  'src/engine/exceptions/validate.generated.js',
  'src/engine/series/validate.generated.js',
  'src/engine/region/validate.generated.js',
  'src/text/traditional.generated.ts',
];

const SOURCES = [
  'src',
  'rules',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const GENERATED = /[\\/](compiled(-[a-z]+)?\.ts|[^\\/]+\.generated\.[jt]s)$/;

/**
 * A print of all sources, by name and content: times lie after a checkout, an unpacked archive or a
 * deleted file. No dependencies, because it runs before they are installed.
 *
 * @param {string} root folder of the project
 */
export function printOf(root) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesIn(root, name)).sort()) {
    const content = readFileSync(join(root, file));
    hash.update(`${file.replaceAll('\\', '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Whether the build is there and was made from the sources as they are. */
export function isBuilt(root) {
  if (!existsSync(join(root, STAMP))) return false;
  if (!PRODUCTS.every((product) => existsSync(join(root, product)))) return false;
  return readFileSync(join(root, STAMP), 'utf8') === printOf(root);
}

function filesIn(root, name) {
  if (!existsSync(join(root, name))) return [];
  if (/\.[a-z]+$/.test(name)) return [name];
  return readdirSync(join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(root.length)
        .replace(/^[\\/]/, ''),
    )
    .filter((file) => !GENERATED.test(file));
}

import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { writeIfChanged } from '../rules/emit.mjs';
import { licencesOf } from './licences.mjs';

const COMMON = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
};

// Parts of yargs still call require(); an ES module has none unless it is made.
const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/**
 * Bundles the command and the API into `dist/`, each with chunks of its own: the command may use what
 * only Node has, the API must run in a browser too.
 *
 * @param {string} root folder of the project
 */
export async function bundle(root) {
  const common = {
    ...COMMON,
    absWorkingDir: root,
    outdir: join(root, 'dist'),
    // For Node, yaml offers CommonJS only, whose names a bundled import() cannot see.
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  };
  const results = await Promise.all([
    build({
      ...common,
      entryPoints: ['src/bin.ts'],
      platform: 'node',
      chunkNames: 'command/[name]-[hash]',
      banner: { js: REQUIRE },
    }),
    build({
      ...common,
      entryPoints: ['src/index.ts', 'src/remark.ts', 'src/worker.ts'],
      platform: 'neutral',
      mainFields: ['module', 'main'],
      conditions: ['import', 'default'],
      external: ['node:*'],
      // What both bundles share is reported once, by the other.
      logLevel: 'silent',
      chunkNames: 'api/[name]-[hash]',
    }),
  ]);
  const inputs = results.flatMap((result) => Object.keys(result.metafile.inputs));
  const files = new Map(
    results.flatMap((result) => result.outputFiles).map((file) => [file.path, file.text]),
  );
  files.set(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), licencesOf(root, inputs));
  for (const [path, text] of files) writeIfChanged(path, text);
  for (const folder of ['command', 'api']) removeOthers(join(root, 'dist', folder), files);
  chmodSync(join(root, 'dist/bin.js'), 0o755);
  return [...files.keys()].map((path) => relative(root, path));
}

/** Chunks of earlier builds. */
function removeOthers(folder, files) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!files.has(join(folder, name))) rmSync(join(folder, name));
  }
}

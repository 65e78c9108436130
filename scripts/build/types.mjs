import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { writeIfChanged } from '../rules/emit.mjs';

/** The entry points of the API; what only the command uses has no types. */
const ENTRIES = ['index', 'remark'];

/**
 * Writes the declarations of each entry point into one file beside its code, with all types that it speaks of.
 * Types are not checked here: `npm run types` does that.
 *
 * @param {string} root folder of the project
 */
export async function declare(root) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-types-'));
  try {
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', folder];
    await promisify(execFile)(process.execPath, args, { cwd: root });
    await Promise.all(ENTRIES.map((entry) => rollUp(entry, folder, join(root, 'dist'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rollUp(entry, from, to) {
  const input = join(from, `${entry}.d.ts`);
  const bundle = await rollup({
    input,
    // remark.d.ts takes the types of the API from index.d.ts, as its code takes the functions.
    external: (id, importer) => importer === input && entry !== 'index' && id === './index.js',
    plugins: [dts()],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  writeIfChanged(join(to, `${entry}.d.ts`), output[0].code);
}

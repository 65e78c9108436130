/**
 * Builds the project: `node scripts/build.mjs`.
 *
 * Compiles the rulebook, bundles the command and the API into dist/, writes the types of the API to
 * dist/types/, and at last the print of the sources, by which scripts/setup.mjs knows that it is fresh.
 */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from './build/bundle.mjs';
import { printOf, STAMP } from './build/stamp.mjs';
import { compile } from './compile-rules.mjs';
import { writeIfChanged } from './rules/emit.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const print = printOf(ROOT);
const problems = await compile(ROOT);
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  console.error(`\nrules/ 有 ${problems.length} 处不合规范，没有构建。`);
  process.exitCode = 1;
} else {
  try {
    await Promise.all([bundle(ROOT), declare()]);
    writeIfChanged(join(ROOT, STAMP), print);
  } catch (error) {
    console.error(error.stdout || error.message);
    process.exitCode = 1;
  }
}

/** Writes the declarations. Types are not checked here: `npm run types` does that. */
async function declare() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: ROOT });
}

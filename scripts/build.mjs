/**
 * Builds the project: `node scripts/build.mjs`. With `--quick` the types of the API and the page are left out, which take
 * most of the time: for trying a change, not for a package.
 *
 * Compiles the rulebook, bundles the command and the API into dist/, with the command's byte code,
 * the types of the API and the page, and at last the print of the sources, by which scripts/setup.mjs knows that it is fresh.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from './build/bundle.mjs';
import { writePage } from './build/page/page.mjs';
import { printOf, STAMP } from './build/stamp.mjs';
import { declare } from './build/types.mjs';
import { writeDataSchemas } from './build/data-schemas.mjs';
import { FOLDER, writeUserSchemas } from './build/user-schemas.mjs';
import { compile } from './compile-rules.mjs';
import { writeIfChanged } from './rules/emit.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const isQuick = process.argv.includes('--quick');
const print = printOf(ROOT);
const { problems } = await compile(ROOT);
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  console.error(`\nrules/ 有 ${problems.length} 处不合规范，没有构建。`);
  process.exitCode = 1;
} else {
  try {
    writeUserSchemas(ROOT);
    writeDataSchemas(ROOT, FOLDER);
    const rest = isQuick ? [] : [declare(ROOT)];
    if (!isQuick || process.argv.includes('--page')) rest.push(writePage(ROOT));
    await Promise.all([bundle(ROOT).then(precompile), ...rest]);
    // Without its types the build is not whole, and is made again before it is used.
    if (!isQuick) writeIfChanged(join(ROOT, STAMP), print);
  } catch (error) {
    console.error(error.stdout || error.message);
    process.exitCode = 1;
  }
}

/** Leaves the byte code of the command beside it; in a process of its own, which has compiled nothing else. */
async function precompile() {
  const script = join(ROOT, 'scripts/build/code-cache.mjs');
  await promisify(execFile)(process.execPath, [script], { cwd: ROOT });
}

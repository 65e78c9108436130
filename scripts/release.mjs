/**
 * Makes what is handed round: `npm run release [-- FOLDER]`.
 *
 * A folder (release/ where none is named) with the page, the packed command, what both are made of (CycloneDX) and on
 * what terms, the answers for those who let software into a network, and the sums of all of it. The build must be fresh.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isBuilt } from './build/stamp.mjs';
import { release } from './release/folder.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const USAGE = 'npm run release [-- FOLDER]';

/** The folder that is named; undefined, and said how it is asked, where something else is. */
function folderOf() {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    if (positionals.length <= 1) return positionals[0] ?? 'release';
    console.error(`One folder is made, and ${positionals.length} are named.\n${USAGE}`);
  } catch (error) {
    if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    console.error(`${error.message}.\n${USAGE}`);
  }
  return undefined;
}

const folder = folderOf();
if (folder === undefined) {
  process.exitCode = 2;
} else if (!isBuilt(ROOT)) {
  console.error('dist/ is not there or not of the sources as they are: run `npm run build` first.');
  process.exitCode = 2;
} else {
  for (const name of release(ROOT, folder)) console.log(name);
}

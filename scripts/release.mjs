/**
 * Makes what is handed round: `npm run release [-- FOLDER]`.
 *
 * A folder (release/ where none is named) with the page, the packed command, what both are made of (CycloneDX) and on
 * what terms, the answers for those who let software into a network, and the sums of all of it. The build must be fresh.
 */
import { fileURLToPath } from 'node:url';
import { isBuilt } from './build/stamp.mjs';
import { release } from './release/folder.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [folder = 'release'] = process.argv.slice(2);

if (!isBuilt(ROOT)) {
  console.error('dist/ is not there or not of the sources as they are: run `npm run build` first.');
  process.exitCode = 2;
} else {
  for (const name of release(ROOT, folder)) console.log(name);
}

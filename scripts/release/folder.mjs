import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sbom } from './sbom.mjs';

const PAGE = 'nianbao.html';

/**
 * Fills a folder with a release, from a fresh build.
 *
 * @param {string} root folder of the project
 * @param {string} folder made where it is missing; files of the same names are replaced
 * @returns {string[]} names of the files
 */
export function release(root, folder) {
  const target = resolve(root, folder);
  const read = (path) => readFileSync(join(root, path), 'utf8');
  mkdirSync(target, { recursive: true });
  const manifest = JSON.parse(read('package.json'));
  const licences = { page: licencesIn(read(join('dist', PAGE))), command: read('dist/THIRD-PARTY-LICENSES.txt') };
  copyFileSync(join(root, 'dist', PAGE), join(target, PAGE));
  copyFileSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
  const texts = {
    'THIRD-PARTY-LICENSES.txt': licences.command,
    'THIRD-PARTY-LICENSES-page.txt': licences.page,
    'sbom.cdx.json': `${JSON.stringify(sbom(manifest, licences), null, 2)}\n`,
    '入网自查.md': read('docs/self-check.zh-CN.md').replaceAll('{version}', manifest.version),
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(target, name), text);
  const names = [PAGE, pack(root, target), 'LICENSE', ...Object.keys(texts)].sort();
  const sums = names.map((name) => `${sumOf(join(target, name))}  ${name}\n`);
  writeFileSync(join(target, 'SHA256SUMS'), sums.join(''));
  return [...names, 'SHA256SUMS'];
}

/** The licences that the page carries with it. */
function licencesIn(page) {
  const [, packed] = /id="licences">([^<]*)</.exec(page);
  return gunzipSync(Buffer.from(packed, 'base64')).toString();
}

function pack(root, target) {
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', target];
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell });
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`);
  return stdout.trim().split('\n').at(-1);
}

function sumOf(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

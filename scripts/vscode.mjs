/**
 * Packs the extension for VS Code: `npm run vscode` writes editors/vscode/nianbao.vsix, with the built server in it, and
 * looks at what it holds. Exit code 1 where it is too large, or names a folder of this machine.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { apartEntries } from './build/apart.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HOME = join(ROOT, 'editors/vscode');
const STAGE = join(HOME, 'stage');
const PACKAGE = join(HOME, 'nianbao.vsix');
/** The packer is fetched when it is used: nothing else needs it, and it brings a hundred packages. */
const VSCE = '@vscode/vsce@3.9.2';
const MOST_BYTES = 3 << 20;

rmSync(STAGE, { recursive: true, force: true });
mkdirSync(join(STAGE, 'server/dist/command'), { recursive: true });
for (const name of ['package.json', 'README.md']) cpSync(join(HOME, name), join(STAGE, name));
cpSync(join(ROOT, 'LICENSE'), join(STAGE, 'LICENSE.txt'));
await build({
  entryPoints: [join(HOME, 'extension.ts')],
  outfile: join(STAGE, 'out/extension.cjs'),
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node18',
  external: ['vscode'],
  logLevel: 'warning',
});
const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
writeFileSync(
  join(STAGE, 'server/package.json'),
  `${JSON.stringify({ name, version, type: 'module' })}\n`,
);
for (const file of [
  'bin.cjs',
  'bin.js',
  'pdfreader.js',
  'THIRD-PARTY-LICENSES.txt',
  'command/nianbao.cjs',
  'command/lsp.cjs',
  'command/rulebook.dat',
  ...Object.keys(apartEntries).map((name) => `command/${name}.cjs`),
])
  cpSync(join(ROOT, 'dist', file), join(STAGE, 'server/dist', file));
for (const chunk of chunksOf('pdfreader.js'))
  cpSync(join(ROOT, 'dist', chunk), join(STAGE, 'server/dist', chunk));
const packed = spawnSync(
  'npm',
  [
    'exec',
    '--yes',
    `--package=${VSCE}`,
    '--',
    'vsce',
    'package',
    '--no-dependencies',
    '--skip-license',
    '--allow-missing-repository',
    '--out',
    PACKAGE,
  ],
  { cwd: STAGE, stdio: ['ignore', 'inherit', 'inherit'] },
);
rmSync(STAGE, { recursive: true, force: true });
if (packed.status !== 0) {
  console.error('The extension was not packed: is there a network?');
  process.exitCode = 1;
} else {
  for (const problem of problemsOf(PACKAGE)) {
    console.error(problem);
    process.exitCode = 1;
  }
}

/** What a script of dist/ loads with itself, as paths in dist/. */
function chunksOf(file, known = new Set()) {
  const text = readFileSync(join(ROOT, 'dist', file), 'utf8');
  const folder = file.includes('/') ? 'api/' : '';
  for (const [, path] of text.matchAll(/(?:from|import\()\s*["']\.\/([^"']+\.js)["']/g)) {
    const chunk = `${folder}${path}`.replace('api/api/', 'api/');
    if (known.has(chunk)) continue;
    known.add(chunk);
    chunksOf(chunk, known);
  }
  return known;
}

function problemsOf(file) {
  const { size } = statSync(file);
  const parts = unzipSync(readFileSync(file));
  const names = Object.keys(parts);
  const wanted = [
    'extension/package.json',
    'extension/out/extension.cjs',
    'extension/server/dist/command/lsp.cjs',
  ];
  const lacking = wanted.filter((each) => !names.includes(each));
  const here = [ROOT.replace(/\/$/, ''), homedir()].filter((folder) => folder.length > 5);
  const naming = names.filter((each) =>
    here.some((folder) => Buffer.from(parts[each]).includes(folder)),
  );
  const binary = names.filter((each) => /\.(?:node|so|dll|dylib|exe|cache)$/.test(each));
  console.log(`${names.length} files, ${(size / 1024).toFixed(0)} kB`);
  return [
    ...(size > MOST_BYTES ? [`The extension has ${size} bytes, more than ${MOST_BYTES}.`] : []),
    ...lacking.map((each) => `${each} is not in the extension.`),
    ...naming.map((each) => `${each} names a folder of this machine.`),
    ...binary.map((each) => `${each} is a binary.`),
  ];
}

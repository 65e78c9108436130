/**
 * Writes the byte code of the command: `node scripts/build/code-cache.mjs`.
 *
 * The command lints a report first, so that what every run needs is compiled; what few runs need is left
 * out, because all of the byte code is read at every start.
 */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLE = join(ROOT, 'dist/command/nianbao.cjs');
const REPORTS = ['examples/clean-county-2024.md', 'examples/faulty-department-2024.md'];

const { cacheOf, run, scriptOf } = await launcher();
const script = scriptOf(BUNDLE);
const command = run(script, BUNDLE);
const said = [];
const io = {
  stdout: async () => {},
  stderr: async (text) => said.push(text),
  stdin: async () => new Uint8Array(),
  disk: { ...fs, pid: process.pid, isAlive: () => true },
  cwd: ROOT,
  root: ROOT,
  version: '0.0.0',
  env: {},
  columns: 100,
  palette: await command.paletteFor({ args: [], env: {}, isTerminal: false }),
};
const exitCode = await command.run(REPORTS, io);
if (exitCode !== 1 || said.length > 0) throw new Error(`The command failed: ${said.join('')}`);
const file = cacheOf(BUNDLE);
fs.writeFileSync(`${file}.new`, script.createCachedData());
fs.renameSync(`${file}.new`, file);

/** src/launch.ts, which the command is loaded with; it is bundled into dist/bin.cjs and has no file of its own. */
async function launcher() {
  const source = fs.readFileSync(join(ROOT, 'src/launch.ts'), 'utf8');
  const { code } = transformSync(source, { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

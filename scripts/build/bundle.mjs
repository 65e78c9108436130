import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { writeIfChanged } from '../rules/emit.mjs';
import { APART_PLUGIN, apartEntries } from './apart.mjs';
import { inAscii } from './ascii.mjs';
import { LATER_PLUGIN } from './later.mjs';
import { licencesOf } from './licences.mjs';
import { nameless } from './nameless.mjs';
import { oneTable } from './one-table.mjs';
import { PDFJS, WITHOUT_PDF } from './pdfjs.mjs';
import { RULEBOOK, rulebookFile } from './rulebook-file.mjs';
import { ZIP_AT_ONCE } from './zip-at-once.mjs';

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

/**
 * The parser of yargs stands in one module with the tables of its help, which we do not print: they take
 * 50 ms to build, and are left out where nothing says that loading them does something by itself.
 */
const PARSER_ALONE = {
  name: 'parser-alone',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /platform-shims\/esm\.mjs$/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === PARSER_ALONE) return undefined;
      const found = await resolve(path, { ...from, pluginData: PARSER_ALONE });
      return { ...found, sideEffects: false };
    });
  },
};

/** For those who call the command by this file; npm links the other, which Node loads in a third of the time. */
const BY_PATH = "#!/usr/bin/env node\nimport './bin.cjs';\n";

const CODE_CACHE = 'dist/command/nianbao.cjs.cache';

// The command is one CommonJS script: only those can be loaded with byte code made in advance.
const COMMAND = {
  ...COMMON,
  charset: 'ascii',
  splitting: false,
  format: 'cjs',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': '__moduleUrl' },
  banner: { js: "const __moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
};

/**
 * Bundles the command and the API into `dist/`, each by itself: the command may use what only Node has, the
 * API must run in a browser too.
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
      ...COMMAND,
      entryPoints: ['src/bin.ts'],
      outExtension: { '.js': '.cjs' },
      platform: 'node',
      plugins: [LATER_PLUGIN],
    }),
    build({
      ...common,
      ...COMMAND,
      entryPoints: {
        nianbao: 'src/cli/index.ts',
        lsp: 'src/cli/lsp/index.ts',
        mcp: 'src/cli/mcp/index.ts',
      },
      entryNames: 'command/[name]',
      outExtension: { '.js': '.cjs' },
      platform: 'node',
      plugins: [PARSER_ALONE, WITHOUT_PDF, APART_PLUGIN, LATER_PLUGIN, oneTable(root)],
    }),
    build({
      ...common,
      ...COMMAND,
      banner: {},
      entryPoints: apartEntries,
      entryNames: 'command/[name]',
      outExtension: { '.js': '.cjs' },
      platform: 'neutral',
      mainFields: ['module', 'main'],
      conditions: ['import', 'default'],
      plugins: [ZIP_AT_ONCE, oneTable(root)],
    }),
    build({
      ...common,
      entryPoints: ['src/index.ts', 'src/remark.ts', 'src/worker.ts', 'src/pdfreader.ts'],
      plugins: [PDFJS, ZIP_AT_ONCE, oneTable(root)],
      loader: { '.bcmap': 'binary' },
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
  for (const [path, text] of files) {
    if (path.endsWith('.cjs')) files.set(path, nameless(inAscii(text)));
    if (path.endsWith('nianbao.cjs')) files.set(path, asFunction(files.get(path)));
  }
  files.set(join(root, 'dist/bin.js'), BY_PATH);
  files.set(join(root, 'dist/command', RULEBOOK), await rulebookFile(root));
  files.set(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), licencesOf(root, inputs));
  // V8 tells the code that byte code belongs to by its length alone: none may outlive its code.
  rmSync(join(root, CODE_CACHE), { force: true });
  for (const [path, text] of files) writeIfChanged(path, text);
  for (const folder of ['command', 'api']) removeOthers(join(root, 'dist', folder), files);
  for (const name of ['bin.js', 'bin.cjs']) chmodSync(join(root, 'dist', name), 0o755);
  return [...files.keys()].map((path) => relative(root, path));
}

/** What Node makes of a CommonJS module: src/launch.ts takes the text as it is. */
function asFunction(code) {
  return `(function(exports,require,module,__filename,__dirname){${code}\n})`;
}

/** Chunks of earlier builds. */
function removeOthers(folder, files) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!files.has(join(folder, name))) rmSync(join(folder, name));
  }
}

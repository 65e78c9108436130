import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { oneTable } from '../one-table.mjs';
import { PDFJS } from '../pdfjs.mjs';
import { ZIP_AT_ONCE } from '../zip-at-once.mjs';
import { OLDEST, OLDEST_FOR_PDF, polyfillsFor } from './polyfills.mjs';

const COMMON = {
  bundle: true,
  format: 'iife',
  charset: 'utf8',
  minify: true,
  // Rules are found by their names in messages of defects.
  keepNames: false,
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['import', 'default'],
};

/** Has PDF read by the script that stands beside this one in the second worker. */
const PDF_BESIDE = {
  name: 'pdf-beside',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]read[\\/]pdf[\\/]index\.ts$/ }, () => ({
      contents: `
        import { UnreadableError } from '../errors.js';
        export async function readPdf(bytes) {
          const { draft, unreadable } = await self.nianbaoPdf(bytes);
          if (draft) return draft;
          throw new UnreadableError(unreadable.code, unreadable.text, unreadable.next);
        }`,
      loader: 'ts',
    }));
  },
};

/** Options of rules are judged where users write them, which they cannot in the page. */
const NO_RULE_OPTIONS = {
  name: 'no-rule-options',
  setup({ onLoad }) {
    onLoad({ filter: /rule-options[\\/]validate\.generated\.js$/ }, () => ({
      contents: 'export const schemas = {};',
    }));
  },
};

/** The rulebook is a quarter of the page: it stands packed, and without its English half, which the page does not show. */
const RULEBOOK_PACKED = {
  name: 'rulebook-packed',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]rulebook[\\/]compiled(-docs)?\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const [, name, quoted] = /^export const (\w+) = JSON\.parse\('(.*)'\)/m.exec(text);
      const chinese = JSON.stringify(
        JSON.parse(quoted.replaceAll(/\\([\\'])/g, '$1'), (_, value) =>
          typeof value?.zh === 'string' && typeof value.en === 'string'
            ? { ...value, en: '' }
            : value,
        ),
      );
      const packed = gzipSync(chinese, { level: 9 }).toString('base64');
      return {
        contents: `
          import { gunzipSync } from 'fflate';
          const bytes = Uint8Array.from(atob('${packed}'), (character) => character.charCodeAt(0));
          export const ${name} = JSON.parse(new TextDecoder().decode(gunzipSync(bytes)));`,
        loader: 'js',
      };
    });
  },
};

/** Classes are not the same in two scripts, so what cannot be read is told and not thrown. */
const PDF_READER = `
  import { readPdf } from './src/read/pdf/index.ts';
  import { UnreadableError } from './src/read/errors.ts';
  self.nianbaoPdf = (bytes) => readPdf(bytes).then((draft) => ({ draft }), (error) => {
    if (!(error instanceof UnreadableError)) throw error;
    const { code, text, next } = error;
    return { unreadable: { code, text, next } };
  });`;

/**
 * The three scripts of the page, and what they are made of: what the user sees, what works, and what reads PDF.
 *
 * @param {string} root folder of the project
 */
export async function scriptsOf(root) {
  const common = { ...COMMON, absWorkingDir: root };
  const [ui, engine, pdf] = await Promise.all([
    build({ ...common, target: `chrome${OLDEST}`, entryPoints: ['src/web/page/index.ts'] }),
    withPolyfills({
      ...common,
      target: `chrome${OLDEST}`,
      entryPoints: ['src/web/engine.ts'],
      alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
      plugins: [PDF_BESIDE, ZIP_AT_ONCE, oneTable(root), NO_RULE_OPTIONS, RULEBOOK_PACKED],
    }),
    build({
      ...common,
      target: `chrome${OLDEST_FOR_PDF}`,
      stdin: { contents: PDF_READER, resolveDir: root, loader: 'ts' },
      plugins: [PDFJS],
      loader: { '.bcmap': 'binary' },
    }),
  ]);
  return {
    ui: ui.outputFiles[0].text,
    engine: engine.outputFiles[0].text,
    pdf: pdf.outputFiles[0].text,
    inputs: [ui, engine, pdf].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
  };
}

/** A bundle with what it uses and an old engine lacks; what that is, a first bundle tells. */
async function withPolyfills(options) {
  const plain = await build(options);
  const modules = polyfillsFor(plain.outputFiles[0].text);
  const [entry] = options.entryPoints;
  const contents = [...modules, `./${entry}`]
    .map((path) => `import ${JSON.stringify(path)};`)
    .join('\n');
  return build({
    ...options,
    entryPoints: [],
    stdin: { contents, resolveDir: options.absWorkingDir },
  });
}

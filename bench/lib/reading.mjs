import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PDFJS } from '../../scripts/build/pdfjs.mjs';
import { table, times } from './report.mjs';

const BENCH = fileURLToPath(new URL('..', import.meta.url));
const BUNDLE = join(BENCH, 'corpus', 'reading.mjs');
const GFM = 'remark-parse + remark-gfm';
const OUR_DOCX = 'our reader of .docx';

/** What is bundled asks for modules in both ways. */
const REQUIRE =
  "import { createRequire as make } from 'node:module'; const require = make(import.meta.url);";

/** What is read: with which parser it is compared, and the largest ratio that we allow ourselves. */
const SUBJECTS = [
  { id: 'docx', name: 'docx', peer: 'mammoth', limit: 0.5 },
  { id: 'html', name: 'html', peer: 'rehype-parse', limit: 1.5 },
  { id: 'rows', name: 'text, a row a line with bars', peer: GFM, limit: 0.1 },
  { id: 'cells', name: 'text, a cell a line with bars', peer: GFM, limit: 0.1 },
  { id: 'tabs', name: 'text, tabs', peer: GFM, limit: 0.1 },
  { id: 'spaces', name: 'text, columns of spaces', peer: GFM, limit: 0.1 },
  { id: 'apart', name: 'text, labels and numbers apart', peer: GFM, limit: 0.1 },
  { id: 'pdf', name: 'pdf', peer: 'pdf.js, operators', limit: 1.15 },
  { id: 'pdf', name: 'pdf', peer: 'pdf.js, text and operators', limit: 0.6 },
  { id: 'doc', name: 'doc', peer: 'word-extractor', limit: 0.5 },
  { id: 'odt', name: 'odt', peer: OUR_DOCX, limit: 1 },
  { id: 'xlsx', name: 'xlsx', peer: OUR_DOCX, limit: 1 },
];

/**
 * How long the readers take beside a parser alone of the same form, on the same generated reports: each form
 * in a process of its own, so that none is slowed by what another left behind.
 */
export async function measureReading(runs, note = () => {}) {
  await bundle();
  return SUBJECTS.map((subject) => {
    note(`reading ${subject.name}`);
    const child = join(BENCH, 'peers', 'reading.mjs');
    const args = [child, BUNDLE, subject.id, subject.peer, String(runs)];
    const result = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    return { ...subject, ...result };
  });
}

/** The ratios as Markdown, and whether each keeps to its limit. */
export function describeReading(results) {
  const ms = (value) => (value === undefined ? '-' : `${value.toFixed(2)} ms`);
  const verdict = ({ ratio, limit }) =>
    ratio === undefined ? 'not measured' : ratio <= limit ? 'within' : 'OVER';
  return [
    '## Reading, beside a parser alone',
    'A process for each form, warm; median CPU time of one report, and the spread of the ratio over pairs of rounds (its middle half). Both are given the same files, or the same reports in their own form; ours finds headings, tables and places, the others only parse.',
    table(
      ['', 'ours', 'parser', 'time', 'ratio', 'spread', 'limit', ''],
      results.map((one) => [
        one.name,
        ms(one.ms),
        one.peer,
        ms(one.peerMs),
        times(one.ratio),
        one.spread === undefined ? '-' : one.spread.map((value) => value.toFixed(2)).join('–'),
        times(one.limit),
        verdict(one),
      ]),
    ),
    'word-extractor gives text alone, tables run together; the reader of .doc resolves merged cells, numbers and styles.',
  ].join('\n\n');
}

/** Our readers and the generator of the tests, bundled from their sources. */
async function bundle() {
  mkdirSync(join(BENCH, 'corpus'), { recursive: true });
  const readers = [
    `export { readDocx } from '../src/read/docx/index.ts';`,
    `export { readHtml } from '../src/read/html/index.ts';`,
    `export { readText } from '../src/read/text/index.ts';`,
    `export { readPdf } from '../src/read/pdf/index.ts';`,
    `export { readDoc } from '../src/read/doc/index.ts';`,
    `export { readOdt } from '../src/read/odt/index.ts';`,
    `export { readXlsx } from '../src/read/xlsx/index.ts';`,
  ];
  const support = ['model', 'pdf-file', 'random', 'render-docx', 'render-html', 'render-text'];
  const generator = support.map((name) => `export * from '../test/support/${name}.ts';`);
  await build({
    stdin: { contents: [...readers, ...generator].join('\n'), resolveDir: BENCH, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: BUNDLE,
    logLevel: 'error',
    target: 'node20',
    loader: { '.bcmap': 'binary' },
    banner: { js: REQUIRE },
    plugins: [PDFJS],
  });
}

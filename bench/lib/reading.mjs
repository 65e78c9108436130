import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { median } from './measure.mjs';
import { table, times } from './report.mjs';

const BENCH = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = 12;
/** Milliseconds for which each of the two is run before it is timed. */
const WARM_UP = 1500;
const LONG_ENOUGH = 50;
const TEXT_SHAPES = ['rows', 'cells', 'tabs', 'spaces', 'apart'];
const TEXT_NAMES = {
  rows: 'text, a row a line with bars',
  cells: 'text, a cell a line with bars',
  tabs: 'text, tabs',
  spaces: 'text, columns of spaces',
  apart: 'text, labels and numbers apart',
};

/**
 * How long the readers take beside a parser alone of the same form, on the same generated reports: all in
 * this process, warm, in turn. `limit` is the largest ratio that we allow ourselves.
 */
export async function measureReading(runs, note = () => {}) {
  note('reading');
  const modules = await bundled();
  const peers = await loadPeers();
  const results = [];
  for (const { name, limit, peer, files } of await subjects(modules)) {
    const parse = peers[peer];
    if (parse === undefined) {
      results.push({ name, limit, peer });
      continue;
    }
    const read = ({ bytes, filename }) => modules.read(bytes, { filename });
    await warmUp(files, read);
    await warmUp(files, parse);
    const ours = [];
    const theirs = [];
    for (let round = 0; round < runs; round += 1) {
      note(`reading ${name}`);
      ours.push(await timed(files, read));
      theirs.push(await timed(files, parse));
    }
    const [ms, peerMs] = [median(ours), median(theirs)];
    results.push({ name, limit, peer, ms, peerMs, ratio: ms / peerMs });
  }
  return results;
}

/** The ratios as Markdown, and whether each keeps to its limit. */
export function describeReading(results) {
  const ms = (value) => (value === undefined ? '-' : `${value.toFixed(2)} ms`);
  const verdict = ({ ratio, limit }) =>
    ratio === undefined ? 'not measured' : ratio <= limit ? 'within' : 'OVER';
  return [
    '## Reading, beside a parser alone',
    `One process, warm; median CPU time of one of ${REPORTS} reports. Ours finds headings, tables and places; the others only parse.`,
    table(
      ['', 'ours', 'parser', 'time', 'ratio', 'limit', ''],
      results.map((one) => [
        one.name,
        ms(one.ms),
        one.peer,
        ms(one.peerMs),
        times(one.ratio),
        times(one.limit),
        verdict(one),
      ]),
    ),
  ].join('\n\n');
}

async function warmUp(files, run) {
  const end = performance.now() + WARM_UP;
  while (performance.now() < end) await timed(files, run);
}

/**
 * Milliseconds for one of the files, which are read until the clock can tell: CPU time, which a busy
 * machine does not stretch.
 */
async function timed(files, run) {
  const start = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  let count = 0;
  do {
    for (const file of files) await run(file);
    count += files.length;
  } while (spent() < LONG_ENOUGH);
  return spent() / count;
}

/** Our readers and the generator of the tests, bundled from their sources. */
async function bundled() {
  const outfile = join(BENCH, 'corpus', 'reading.mjs');
  mkdirSync(join(BENCH, 'corpus'), { recursive: true });
  const support = ['model', 'random', 'render-docx', 'render-html', 'render-text'];
  const exports = [
    `export { read } from '../src/read/index.ts';`,
    ...support.map((name) => `export * from '../test/support/${name}.ts';`),
  ];
  await build({
    stdin: { contents: exports.join('\n'), resolveDir: BENCH, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    packages: 'external',
  });
  return import(`${outfile}?${Date.now()}`);
}

/** Parsers of the same forms; one that is not installed is left out. */
async function loadPeers() {
  const peers = {};
  const add = async (name, load) => {
    try {
      peers[name] = await load();
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    }
  };
  await add('mammoth', async () => {
    const { default: mammoth } = await import('mammoth');
    return ({ bytes }) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  });
  await add('rehype-parse', async () => {
    const [{ unified }, { default: parse }] = await Promise.all([
      import('unified'),
      import('rehype-parse'),
    ]);
    const processor = unified().use(parse).freeze();
    return ({ text }) => processor.parse(text);
  });
  await add('remark-parse + remark-gfm', async () => {
    const [{ unified }, { default: parse }, { default: gfm }] = await Promise.all([
      import('unified'),
      import('remark-parse'),
      import('remark-gfm'),
    ]);
    const processor = unified().use(parse).use(gfm).freeze();
    return ({ text }) => processor.parse(text);
  });
  return peers;
}

/** What is read, with the parser to compare with and the limit of the ratio. */
async function subjects(generator) {
  const { makeReport, randomFrom, renderDocx, renderHtml, renderText } = generator;
  const reports = Array.from({ length: REPORTS }, (_, index) => ({
    model: makeReport(3000 + index),
    random: randomFrom(3000 + index),
  }));
  const encode = (text) => new TextEncoder().encode(text);
  const file = (filename, text) => ({ filename, text, bytes: encode(text) });
  const docx = [];
  for (const { model, random } of reports) {
    const { bytes } = await renderDocx(model, generator.makeDocxLayout(random));
    docx.push({ filename: 'a.docx', bytes });
  }
  const html = reports.map(({ model, random }) =>
    file('a.html', renderHtml(model, generator.makeHtmlLayout(random)).text),
  );
  const text = TEXT_SHAPES.map((shape) => ({
    name: TEXT_NAMES[shape],
    limit: 0.1,
    peer: 'remark-parse + remark-gfm',
    files: reports.map(({ model, random }) =>
      file('a.txt', renderText(model, generator.makeTextLayout(random, shape)).text),
    ),
  }));
  return [
    { name: 'docx', limit: 0.5, peer: 'mammoth', files: docx },
    { name: 'html', limit: 1.5, peer: 'rehype-parse', files: html },
    ...text,
  ];
}

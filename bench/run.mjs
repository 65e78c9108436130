/**
 * The benchmark: `npm run bench [-- --quick] [-- --write] [-- --runs N] [-- --against REV]`.
 *
 * In one run, on one generated corpus: parsing alone, nianbao with all rules, and other linters;
 * start-up; growth with files and with table rows; the readers beside parsers; an editor; the page. Results go to
 * bench/results/latest.json, with `--write` to docs/benchmark.md too. `--quick` takes 60 reports and
 * leaves out the largest sizes. With `--against` only this program is measured, beside another revision of it.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isBuilt } from '../scripts/build/stamp.mjs';
import { against } from './against.mjs';
import { generate, generateLongTable } from './generate.mjs';
import { describeEditing, measureEditing } from './lib/editing.mjs';
import { describeGrowing, measureGrowing } from './lib/growing.mjs';
import { installPeers } from './lib/install.mjs';
import { describeLongPdf, measureLongPdf } from './lib/long-pdf.mjs';
import { compare, run } from './lib/measure.mjs';
import { describePage, measurePage } from './lib/page.mjs';
import { describeReading, measureReading } from './lib/reading.mjs';
import { describe } from './lib/report.mjs';
import { installFrom } from './lib/revision.mjs';
import { available, nianbao, OURS, PARSE, peers, ROOT } from './lib/tasks.mjs';

const BENCH = fileURLToPath(new URL('.', import.meta.url));
const corpusDirectory = (name) => join(BENCH, 'corpus', name);

const USAGE = 'npm run bench [-- --quick] [-- --write] [-- --runs N] [-- --against REV]';

/** What is asked for; undefined, and said what is wrong, where it is none of these. */
function optionsOf() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        runs: { type: 'string', default: '5' },
        against: { type: 'string' },
      },
    });
    if (/^[1-9]\d*$/.test(values.runs)) return values;
    console.error(`--runs takes a number from 1 on, and got "${values.runs}".\n${USAGE}`);
  } catch (error) {
    if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    console.error(`${error.message}.\n${USAGE}`);
  }
  return undefined;
}

const options = optionsOf();

const note = (text) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${text}`);

const runs = Number(options?.runs);
if (options === undefined) {
  process.exitCode = 2;
} else if (!isBuilt(ROOT)) {
  console.error('dist/ is not there or not of the sources as they are: run `npm run build` first.');
  process.exitCode = 2;
} else if (options.against !== undefined) {
  const count = options.quick ? 60 : 500;
  const corpus = corpusDirectory(`reports-${count}`);
  process.exitCode = await against(options.against, { corpus, count, runs, note });
} else {
  note('installing the package');
  const { bin, remove } = installFrom(ROOT);
  try {
    await main(bin);
  } finally {
    remove();
  }
}

/** @param {string} bin the file of the installed command */
async function main(bin) {
  const complete = installPeers();
  const count = options.quick ? 60 : 500;
  const main = corpusDirectory(`reports-${count}`);
  note('generating reports');
  await generate(main, count);
  const one = join(main, 'report-00001.md');
  // The first runs of a Node leave byte code for those after it: of a report, and of a folder.
  const few = corpusDirectory('reports-5');
  await generate(few, 5);
  for (const path of [one, few]) await run(nianbao(path, 'first run', bin));

  const { tasks, missing } = available(peers(main));
  if (!complete) console.error('Not all tools of bench/package.json could be installed.');
  for (const name of missing) console.error(`Left out, because it is not installed: ${name}`);

  const [parse, ...others] = tasks[0]?.name === PARSE ? tasks : [undefined, ...tasks];
  const line = [parse, nianbao(main, OURS, bin), ...others].filter((task) => task !== undefined);
  const tools = await compare(line, runs, note);
  const results = {
    machine: {
      node: process.versions.node,
      cpus: os.cpus().length,
      cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
      platform: `${process.platform} ${process.arch}`,
    },
    runs,
    corpus: { reports: count, bytes: bytesIn(main) },
    tools: tools.map((tool) => ({ ...tool, baseline: tool.name === PARSE })),
    startup: await startup(bin, one, runs * 3),
    files: await growthWithFiles(bin, runs),
    rows: await growthWithRows(bin, runs),
    growing: await measureGrowing(note),
    reading: await measureReading(runs * 3, note),
    longPdf: await measureLongPdf(bin),
    editing: await measureEditing(bin, one, options.quick ? 1000 : 10_000, note),
    page: await measurePage(runs, note),
  };
  note('');
  const text = [
    describe(results),
    describeGrowing(results.growing),
    describeReading(results.reading),
    describeLongPdf(results.longPdf),
    describeEditing(results.editing),
    ...(results.page ? [describePage(results.page)] : []),
  ].join('\n\n');
  console.log(text);
  mkdirSync(join(BENCH, 'results'), { recursive: true });
  writeFileSync(join(BENCH, 'results', 'latest.json'), `${JSON.stringify(results, null, 2)}\n`);
  if (options.write) writeFileSync(join(BENCH, '..', 'docs', 'benchmark.md'), page(text));
}

function startup(bin, one, runs) {
  const tasks = [
    { name: 'node -e 0', args: ['-e', '0'], cwd: BENCH },
    { name: 'nianbao --version', args: [bin, '--version'], cwd: BENCH },
    nianbao(one, 'nianbao, one report', bin),
  ];
  return compare(tasks, runs, note);
}

async function growthWithFiles(bin, runs) {
  const sizes = options.quick ? [50, 500] : [50, 500, 5000];
  const results = [];
  for (const count of sizes) {
    const directory = corpusDirectory(`reports-${count}`);
    note(`generating ${count} reports`);
    await generate(directory, count);
    const [result] = await compare(
      [nianbao(directory, String(count), bin)],
      Math.min(runs, 3),
      note,
    );
    results.push({ ...result, count });
  }
  return results;
}

async function growthWithRows(bin, runs) {
  const results = [];
  for (const rows of [100, 1000, 10000]) {
    const directory = corpusDirectory(`rows-${rows}`);
    await generateLongTable(directory, rows);
    const task = nianbao(directory, String(rows), bin);
    results.push(...(await compare([task], Math.min(runs, 3), note)));
  }
  return results;
}

function bytesIn(directory) {
  return readdirSync(directory).reduce(
    (sum, name) => sum + statSync(join(directory, name)).size,
    0,
  );
}

function page(text) {
  const intro = [
    '# 性能 Benchmark',
    '由 `npm run bench -- --write` 生成：测的是打包、安装好的程序（第二次运行起），同一批用种子生成的年报，一次运行中轮流计时，取中位数。',
    'Generated by `npm run bench -- --write` on reports made from a seed (`bench/generate.mjs`). What is measured is the package as users have it, packed and installed, from its second run on. Compare the ratios; the times are those of one machine.',
  ];
  return `${[...intro, text].join('\n\n')}\n`;
}

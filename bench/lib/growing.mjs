/**
 * How the time of a report grows with what it holds, from once to 64 times: `node bench/lib/growing.mjs`, and a part of
 * the benchmark.
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadGenerator } from '../generate.mjs';
import { table } from './report.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TIMES = [1, 2, 4, 8, 16, 32, 64];
/** From here on start-up and what stands once in every report no longer hide how it grows. */
const FROM = 8;
const LIMIT = 1.1;
const ROWS = 20;
const SEED = 7;
const RUNS = 3;

/** CPU time in milliseconds for each number of times, and the exponent of its growth. */
export async function measureGrowing(note = () => {}) {
  const { lint } = await import(pathToFileURL(join(ROOT, 'dist/index.js')).href);
  const generator = await loadGenerator();
  const results = [];
  for (const [name, textsOf] of Object.entries(subjectsOf(generator))) {
    const series = [];
    for (const times of [TIMES.at(-1), ...TIMES]) {
      note(`growing ${name} ${times}`);
      series.push(await cpuOf(textsOf(times), lint));
    }
    // The first only warms up.
    const own = series.slice(1);
    results.push({ name, ms: own, exponent: exponentOf(own) });
  }
  return results;
}

/** The texts that are linted in one run, by how many times there is what grows. */
function subjectsOf({ makeReport, renderMarkdown }) {
  const textOf = (seed) => renderMarkdown(makeReport(seed, { year: 2023, size: 'small' })).text;
  const lines = textOf(SEED).split('\n');
  const first = lines.findIndex((line) => /^\|/.test(line));
  const prose = lines
    .slice(0, first)
    .filter((line) => line.length > 30 && !line.startsWith('#') && !line.startsWith('|'));
  const last = lines.findIndex((line) => line.includes('四、结转下年度继续办理'));
  const from = lines.findLastIndex((line, at) => at < last && !line.startsWith('|')) + 1;
  const to = lines.findIndex((line, at) => at > last && !line.startsWith('|'));
  const form = lines.slice(from, to);
  const put = (at, more) => [lines.toSpliced(at, 0, ...more).join('\n')];
  return {
    paragraphs: (times) =>
      put(
        first,
        copies(times, (n) => prose.flatMap((one) => [another(one, n), ''])),
      ),
    tables: (times) =>
      put(
        to,
        copies(times, (n) => ['', ...form.map((row) => another(row, n))]),
      ),
    rows: (times) =>
      put(
        last + 1,
        copies(times * ROWS, (n) => [`| 附 | 附 | 第${n + 1}行 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`]),
      ),
    files: (times) => copies(times, (n) => [textOf(SEED + n)]),
  };
}

function copies(times, make) {
  return Array.from({ length: times }, (_, n) => make(n)).flat();
}

/** The same words with other numbers, so that nothing is remembered from the copy before. */
function another(text, n) {
  return text.replace(/\d+/g, (digits) =>
    digits.length >= 4 ? digits : String((Number(digits) * 3 + n) % 1000),
  );
}

async function cpuOf(texts, lint) {
  let least = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const start = process.cpuUsage();
    for (const text of texts) await lint(text);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** The slope of the times over the numbers, both as logarithms: 1 is as fast as what grows. */
function exponentOf(series) {
  const points = TIMES.map((times, at) => [Math.log(times), Math.log(series[at])]).filter(
    (_, at) => TIMES[at] >= FROM,
  );
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** The times as Markdown, and whether each keeps to the limit. */
export function describeGrowing(results) {
  return [
    '## Growth with what a report holds',
    `In one process, warm; CPU time. Once is the prose of a section, a Table 3, ${ROWS} rows of it, one report. The exponent is that from ${FROM} times on; at most ${LIMIT} counts as linear.`,
    table(
      ['', ...TIMES.map((times) => `${times} ×`), 'exponent', ''],
      results.map(({ name, ms, exponent }) => [
        name,
        ...ms.map((one) => `${one.toFixed(0)} ms`),
        exponent.toFixed(2),
        exponent <= LIMIT ? 'within' : 'OVER',
      ]),
    ),
  ].join('\n\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(describeGrowing(await measureGrowing()));
}

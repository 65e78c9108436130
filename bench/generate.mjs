/**
 * Writes generated reports: `node bench/generate.mjs DIRECTORY COUNT [SEED]`.
 *
 * The generator is that of the tests (test/support), bundled on the fly. The same seed gives the same
 * reports, so the corpus itself is not committed. Of ten reports eight have pipe tables, one HTML
 * tables and one grid tables.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const BENCH = fileURLToPath(new URL('.', import.meta.url));
const TABLES = ['pipe', 'pipe', 'pipe', 'pipe', 'html', 'pipe', 'pipe', 'pipe', 'pipe', 'grid'];

let generator;

/** The modules of the generator, bundled once a run. */
export async function loadGenerator() {
  if (generator) return generator;
  const outfile = join(BENCH, 'corpus', 'generator.mjs');
  const support = (name) => `export * from '../test/support/${name}.ts';`;
  await build({
    stdin: {
      contents: ['model', 'random', 'render-markdown'].map(support).join('\n'),
      resolveDir: BENCH,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  generator = await import(`${outfile}?${Date.now()}`);
  return generator;
}

/** Generated report number `index` as Markdown. */
async function reportText(index, seed) {
  const { makeReport, randomFrom, makeLayout, renderMarkdown } = await loadGenerator();
  const layout = { ...makeLayout(randomFrom(seed + index)), table: TABLES[index % TABLES.length] };
  return renderMarkdown(makeReport(seed + index), layout).text;
}

/** Fills a directory with `count` reports; leaves it alone where they are there already. */
export async function generate(directory, count, seed = 20210926) {
  mkdirSync(join(BENCH, 'corpus'), { recursive: true });
  const marker = `${directory}.done`;
  if (existsSync(marker) && existsSync(directory) && readdirSync(directory).length === count)
    return;
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const name = `report-${String(index + 1).padStart(5, '0')}.md`;
    writeFileSync(join(directory, name), await reportText(index, seed));
  }
  writeFileSync(marker, '');
}

/** A report whose Table 3 goes on for `rows` rows. */
export async function generateLongTable(directory, rows) {
  const { makeReport, renderMarkdown } = await loadGenerator();
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const lines = renderMarkdown(makeReport(7, { year: 2023, size: 'small' })).text.split('\n');
  const last = lines.findIndex((line) => line.includes('四、结转下年度继续办理'));
  const more = Array.from(
    { length: rows },
    (_, index) => `| 附 | 附 | 第${index + 1}行 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`,
  );
  writeFileSync(join(directory, 'long.md'), lines.toSpliced(last + 1, 0, ...more).join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [directory, count, seed] = process.argv.slice(2);
  if (!directory || !(Number(count) > 0)) {
    console.error('Usage: node bench/generate.mjs DIRECTORY COUNT [SEED]');
    process.exitCode = 2;
  } else {
    await generate(directory, Number(count), seed === undefined ? undefined : Number(seed));
  }
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run } from './measure.mjs';
import { nianbao } from './tasks.mjs';

const CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));
const BUNDLE = join(CORPUS, 'reading.mjs');
/** As many pages as are read, and more than are. */
const PAGES = [300, 301];
const MOST_MEGABYTES = 256;
const FONT = 5;

/** Time and memory of the command for a PDF as long as one may be, and for a longer one, which is refused. */
export async function measureLongPdf(bin) {
  const { pdfFile, chineseFont } = await import(pathToFileURL(BUNDLE).href);
  const results = [];
  for (const pages of PAGES) {
    const folder = join(CORPUS, `pages-${pages}`);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'long.pdf');
    const objects = chineseFont('GBK-EUC-H', FONT + 1);
    const resources = `/Font << /F1 ${FONT} 0 R >>`;
    writeFileSync(path, pdfFile({ content: pageOf(), resources, objects, pages }));
    const task = nianbao(path, `${pages} pages`, bin);
    results.push({ pages, ...(await run(task, { memory: true, codes: [0, 1, 2] })) });
  }
  return results;
}

/** A page as full as one of a report: 38 lines of 36 characters, and a table of 12 rows and 6 columns. */
function pageOf() {
  const lines = Array.from(
    { length: 38 },
    (_, line) => `BT /F1 10.5 Tf 72 ${760 - line * 14} Td <${'d5fec8ae'.repeat(18)}> Tj ET`,
  );
  const rules = Array.from(
    { length: 13 },
    (_, row) => `72 ${220 - row * 14} m 522 ${220 - row * 14} l S`,
  );
  const columns = Array.from(
    { length: 7 },
    (_, column) => `${72 + column * 75} 220 m ${72 + column * 75} 52 l S`,
  );
  return [...lines, ...rules, ...columns].join('\n');
}

/** What they took, as Markdown. */
export function describeLongPdf(results) {
  const [read, refused] = results;
  const verdict = read.mb <= MOST_MEGABYTES ? 'within' : 'OVER';
  return [
    '## The longest PDF',
    `${read.pages} pages: ${(read.ms / 1000).toFixed(1)} s, ${read.mb.toFixed(0)} MB at most (limit ${MOST_MEGABYTES} MB: ${verdict}). ${refused.pages} pages are refused before they are read: ${(refused.ms / 1000).toFixed(1)} s, ${refused.mb.toFixed(0)} MB.`,
  ].join('\n\n');
}

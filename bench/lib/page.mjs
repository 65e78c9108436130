import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { median, run } from './measure.mjs';
import { ms, table, times } from './report.mjs';
import { ROOT } from './tasks.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PAGE = join(ROOT, 'dist', 'nianbao.html');
const FILE = join(ROOT, 'examples', 'forms', 'faulty-department-2024.docx');

/** The ratios to `node -e 0` that we allow ourselves; and what may block the page, in warm lints. */
const LIMITS = { first: 6, warm: 1.2, block: 2 };
/** Lints in one page until it is warm, and those that are timed. */
const WARM = 20;
const TIMED = 20;

/**
 * How long the page takes from a dropped .docx to its findings on the screen, in a browser that has just opened
 * it and in one that has linted before, and the longest that it lets nobody click.
 * @returns milliseconds; undefined where there is no Chromium, which is said in one line
 */
export async function measurePage(runs, note = () => {}) {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) {
    console.error('Left out, because there is no Chromium (set CHROMIUM): the page');
    return undefined;
  }
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const bytes = readFileSync(FILE).toString('base64');
  const took = { node: [], first: [], warm: [], block: [] };
  for (let round = 1; round <= runs; round += 1) {
    note(`page ${round}/${runs}`);
    took.node.push((await run({ name: 'node', args: ['-e', '0'] })).ms);
    const browser = await chromium.launch({ executablePath, args });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(pathToFileURL(PAGE).href);
      await page.locator('#app').waitFor();
      await page.evaluate(watchBlocks);
      took.first.push(await page.evaluate(dropped, bytes));
      for (let count = 1; count <= WARM + TIMED; count += 1) {
        const time = await page.evaluate(dropped, bytes);
        if (count > WARM) took.warm.push(time);
      }
      took.block.push(await page.evaluate(() => window.longestBlock));
    } finally {
      await browser.close();
    }
  }
  return Object.fromEntries(Object.entries(took).map(([name, all]) => [name, median(all)]));
}

/** The times and their ratios as Markdown. */
export function describePage({ node, first, warm, block }) {
  const row = (name, time, ratio, to, limit) => [
    name,
    ms(time),
    `${times(ratio)} ${to}`,
    times(limit),
    ratio <= limit ? 'within' : 'OVER',
  ];
  return [
    '## In the page',
    `From a .docx dropped on \`dist/nianbao.html\`, opened from the disk in Chromium, to its findings beside it; warm after ${WARM} of them. What blocks is the longest task in which no click is answered (0 ms: none of 50 ms or more).`,
    table(
      ['', 'time', 'ratio', 'limit', ''],
      [
        row('the first file', first, first / node, 'node', LIMITS.first),
        row('warm', warm, warm / node, 'node', LIMITS.warm),
        row('what blocks', block, block / warm, 'warm', LIMITS.block),
      ],
    ),
  ].join('\n\n');
}

/** In the page: remembers the longest task of 50 ms or more. */
function watchBlocks() {
  window.longestBlock = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.longestBlock = Math.max(window.longestBlock, duration);
  }).observe({ type: 'longtask' });
}

/** In the page: drops the file, and tells how many milliseconds later its findings stand there. */
function dropped(text) {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], '年报.docx'));
  const shown = () =>
    document.querySelector('.report .finding') && document.querySelector('.draft');
  const before = document.querySelector('.draft');
  return new Promise((done) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      const now = shown();
      if (!now || now === before) return;
      observer.disconnect();
      requestAnimationFrame(() => done(performance.now() - start));
    });
    observer.observe(document.body, { childList: true, subtree: true });
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
  });
}

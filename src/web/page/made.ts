import type { Desk, Entry } from './desk.js';
import { announce } from './dom.js';
import { engineFor, strongest } from './engines.js';
import { nameFor, save } from './files.js';
import { showRepair } from './repair.js';

/** Shows what would be repaired, and hands the file over if it is wanted. */
export async function saveRepaired(
  entry: Entry,
  desk: Desk,
  titleOf: (ruleId: string) => string,
): Promise<void> {
  const job = await desk.jobFor(entry);
  const repaired = await engineFor(job).ask('repair', job);
  showRepair(repaired, titleOf, () =>
    save(nameFor(entry.path, '改正'), new Uint8Array(repaired.bytes), ''),
  );
}

/** The Word file with the findings as comments. */
export async function saveCommented(entry: Entry, desk: Desk): Promise<void> {
  const job = await desk.jobFor(entry);
  const made = await engineFor(job).ask('comment', job);
  if (!made)
    throw new Error('这个文件的打包方式特殊，写不进批注。请用 Word 或 WPS 打开，另存一份后再试。');
  save(nameFor(entry.path, '批注'), new Uint8Array(made.bytes), '');
  const signature = made.losesSignature
    ? '原文件有数字签名，加批注的这一份里签名已失效，原文件不变。'
    : '';
  announce(`已写入 ${made.comments} 条批注。${signature}`);
  if (signature) window.alert(signature);
}

/** The findings as a list to be ticked off. */
export async function saveWorkbook(entries: readonly Entry[], desk: Desk): Promise<void> {
  const jobs = await Promise.all(entries.map((entry) => desk.jobFor(entry)));
  const made = await strongest(jobs).ask('workbook', jobs);
  save(fileFor(entries, 'xlsx'), new Uint8Array(made.bytes), '');
}

function fileFor(entries: readonly Entry[], ending: string): string {
  const [first] = entries;
  const what = ending === 'xlsx' ? '问题清单' : '检查结果';
  return entries.length === 1 && first
    ? nameFor(first.path, what, `.${ending}`)
    : `年报${what}.${ending}`;
}

/** The results as a page with the reports themselves, or for programs. */
export async function saveFormat(
  name: 'html' | 'json',
  entries: readonly Entry[],
  desk: Desk,
): Promise<void> {
  const jobs = await Promise.all(entries.map((entry) => desk.jobFor(entry)));
  const text = await strongest(jobs).ask('format', { name, jobs });
  save(fileFor(entries, name), text, name === 'html' ? 'text/html' : 'application/json');
}

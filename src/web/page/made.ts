import type { Desk, Entry } from './desk.js';
import { engineFor, strongest } from './engines.js';
import { nameFor, save } from './files.js';
import { showRepair } from './repair.js';

/** What a button makes ends as a sentence on what was made. */
export type Made = Promise<string>;

/** Shows what would be repaired, and hands the file over if it is wanted, which `tell` says. */
export async function saveRepaired(
  entry: Entry,
  desk: Desk,
  titleOf: (ruleId: string) => string,
  tell: (text: string) => void,
): Made {
  const job = await desk.jobFor(entry);
  const repaired = await engineFor(job).ask('repair', job);
  showRepair(repaired, titleOf, () => {
    const saved = save(nameFor(entry.path, '改正'), new Uint8Array(repaired.bytes), '');
    tell(`${saved}把它再拖进来，可以复查。`);
  });
  return '';
}

/** The Word file with the findings as comments. */
export async function saveCommented(entry: Entry, desk: Desk): Made {
  const job = await desk.jobFor(entry);
  const made = await engineFor(job).ask('comment', job);
  if (!made)
    throw new Error('这个文件的打包方式特殊，写不进批注。请用 Word 或 WPS 打开，另存一份后再试。');
  const saved = save(nameFor(entry.path, '批注'), new Uint8Array(made.bytes), '');
  const signature = made.losesSignature
    ? '原文件有数字签名，加批注的这一份里签名已失效，原文件不变。'
    : '';
  if (signature) window.alert(signature);
  return `${saved}已写入 ${made.comments} 条批注。${signature}`;
}

/** The findings as a list to be ticked off. */
export async function saveWorkbook(entries: readonly Entry[], desk: Desk): Made {
  const jobs = await Promise.all(entries.map((entry) => desk.jobFor(entry)));
  const made = await strongest(jobs).ask('workbook', jobs);
  return save(fileFor(entries, 'xlsx'), new Uint8Array(made.bytes), '');
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
): Made {
  const jobs = await Promise.all(entries.map((entry) => desk.jobFor(entry)));
  const text = await strongest(jobs).ask('format', { name, jobs });
  return save(fileFor(entries, name), text, name === 'html' ? 'text/html' : 'application/json');
}

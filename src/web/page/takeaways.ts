import type { FormatName } from '../../index.js';
import type { Desk, Entry } from './desk.js';
import { announce, button, h } from './dom.js';
import { engineFor } from './engines.js';
import { nameFor, save } from './files.js';
import { printList } from './print.js';
import { showRepair } from './repair.js';

export interface TakeawayContext {
  readonly desk: Desk;
  readonly titleOf: (ruleId: string) => string;
}

/** What may be taken away of a report, or of all. */
export function takeaways(entry: Entry, context: TakeawayContext): HTMLElement {
  const { desk, titleOf } = context;
  const all = desk.entries.filter(({ result }) => result !== undefined);
  const guard = (work: () => Promise<void>) => () => {
    work().catch((error: Error) => {
      announce(error.message);
      window.alert(error.message);
    });
  };
  const one = entry.result;
  const canRepair = REPAIRABLE.includes(one?.format ?? '');
  return h(
    'p',
    { className: 'buttons takeaways' },
    canRepair &&
      button(
        '改正…',
        guard(() => repair(entry, context)),
      ),
    button(
      '网页',
      guard(() => saveFormat('html', [entry], desk)),
      { title: '报告原文连同问题，一个网页文件，可以发给别人看' },
    ),
    button('打印清单', () => printList([entry], titleOf)),
    button(
      'JSON',
      guard(() => saveFormat('json', [entry], desk)),
      { title: '给程序用' },
    ),
    all.length > 1 && h('span', { className: 'dim' }, ` 全部 ${all.length} 份：`),
    all.length > 1 &&
      button(
        '网页',
        guard(() => saveFormat('html', all, desk)),
        { 'aria-label': '全部报告的网页' },
      ),
    all.length > 1 &&
      button('打印清单', () => printList(all, titleOf), { 'aria-label': '打印全部报告的清单' }),
    all.length > 1 &&
      button(
        'JSON',
        guard(() => saveFormat('json', all, desk)),
        { 'aria-label': '全部报告的 JSON' },
      ),
  );
}

/** The formats that a repair can be written into. */
const REPAIRABLE: readonly string[] = ['docx', 'markdown', 'html', 'text'];

async function repair(entry: Entry, { desk, titleOf }: TakeawayContext): Promise<void> {
  const job = await desk.jobFor(entry);
  const repaired = await engineFor(job).ask('repair', job);
  showRepair(repaired, titleOf, () =>
    save(nameFor(entry.path, '改正'), new Uint8Array(repaired.bytes), ''),
  );
}

async function saveFormat(
  name: FormatName & ('html' | 'json'),
  entries: readonly Entry[],
  desk: Desk,
): Promise<void> {
  const jobs = await Promise.all(entries.map((entry) => desk.jobFor(entry)));
  // Where one of them needs the reader of PDF, that engine makes the whole.
  const engines = jobs.map((job) => engineFor(job));
  const strongest = engines.find((each) => each !== engines[0]) ?? engines[0];
  if (!strongest) return;
  const text = await strongest.ask('format', { name, jobs });
  const [first] = entries;
  const file =
    entries.length === 1 && first
      ? nameFor(first.path, '检查结果', `.${name}`)
      : `年报检查结果.${name}`;
  save(file, text, name === 'html' ? 'text/html' : 'application/json');
}

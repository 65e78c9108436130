import type { Desk, Entry } from './desk.js';
import { button, h } from './dom.js';
import { saveCommented, saveFormat, saveRepaired, saveWorkbook } from './made.js';
import { making } from './making.js';
import { printList } from './print.js';

export interface TakeawayContext {
  readonly desk: Desk;
  readonly titleOf: (ruleId: string) => string;
  /** Repairs can be written into this kind of file. */
  readonly isWritable: boolean;
}

/** What may be taken away of a report; what may not stands there too, with the reason below. */
export function takeaways(
  entry: Entry,
  { desk, titleOf, isWritable }: TakeawayContext,
): HTMLElement {
  const isClean = entry.result?.messages.length === 0;
  const isWord = entry.result?.format === 'docx';
  const reason = whyNot(entry, isWritable);
  const said = h('p', { className: 'done', role: 'status' });
  const tell = (text: string): void => void (said.textContent = text);
  const commented = making('带批注的 Word', () => saveCommented(entry, desk), tell, {
    className: isWord && !isClean ? 'main' : '',
    disabled: isClean || !isWord,
    title: isWord && !isClean ? '每个问题写成批注，标在出问题的那一格、那一句' : reason,
  });
  const repaired = making('改正…', () => saveRepaired(entry, desk, titleOf, tell), tell, {
    disabled: isClean || !isWritable,
    title: isClean || !isWritable ? reason : '先看要改哪些，再另存一份；数字不改，原来的文件不动',
  });
  return h(
    'div',
    { className: 'takeaways' },
    h(
      'p',
      { className: 'buttons' },
      commented,
      repaired,
      ...lists(() => [entry], { desk, titleOf, tell }),
    ),
    reason !== '' && h('p', { className: 'dim' }, reason),
    said,
  );
}

/** What no word processor saves as the document that it was made from. */
const MADE_FROM_OTHERS: readonly unknown[] = ['pdf', 'ofd', 'xlsx'];

function whyNot({ result }: Entry, isWritable: boolean): string {
  if (result?.messages.length === 0) return '没有发现问题，不用批注，也不用改正。';
  if (result?.format === 'docx') return '';
  const what = isWritable ? '加批注' : '加批注、改正';
  const how = MADE_FROM_OTHERS.includes(result?.format)
    ? '请改用报告的 Word 原稿（.docx）。'
    : '请用 Word 或 WPS 另存为 .docx 后再检查。';
  return `只有 .docx 能${what}：${how}`;
}

/** What may be taken away of all reports that were checked, as soon as all are. */
export function takeawaysOfAll(desk: Desk, titleOf: (ruleId: string) => string): HTMLElement {
  const said = h('p', { className: 'done', role: 'status' });
  const tell = (text: string): void => void (said.textContent = text);
  const count = h('span', { className: 'dim' });
  const all = (): readonly Entry[] => desk.entries.filter(({ result }) => result !== undefined);
  const row = h(
    'div',
    { className: 'takeaways', hidden: true },
    h('p', { className: 'buttons' }, count, ...lists(all, { desk, titleOf, tell }, '全部报告的')),
    said,
  );
  desk.onChange(() => {
    const { entries } = desk;
    const isDone = entries.every(({ result, failure }) => result ?? failure);
    row.hidden = !isDone || all().length < 2;
    count.textContent = `全部 ${all().length} 份：`;
  });
  return row;
}

interface ListContext {
  readonly desk: Desk;
  readonly titleOf: (ruleId: string) => string;
  readonly tell: (text: string) => void;
}

/** The same of one report and of many. */
function lists(
  entriesOf: () => readonly Entry[],
  { desk, titleOf, tell }: ListContext,
  whose = '',
): readonly HTMLElement[] {
  const label = (name: string) => (whose === '' ? {} : { 'aria-label': whose + name });
  return [
    making('问题清单（Excel）', () => saveWorkbook(entriesOf(), desk), tell, label('问题清单')),
    button('打印清单', () => printList(entriesOf(), titleOf), label('打印清单')),
    making('网页', () => saveFormat('html', entriesOf(), desk), tell, {
      title: '报告原文连同问题，一个网页文件，可以发给别人看',
      ...label('网页'),
    }),
    making('数据（JSON）', () => saveFormat('json', entriesOf(), desk), tell, {
      title: '给信息系统、程序用的，一般用不着',
      ...label('数据（JSON）'),
    }),
  ];
}

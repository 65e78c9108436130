import type { LintMessage } from '../../index.js';
import type { Desk, Entry, Excuse } from './desk.js';
import { showDialog } from './dialog.js';
import { button, h } from './dom.js';

/** The findings of a report that do not count, for one reason or another. */
export function excusedOf({ result }: Entry): readonly LintMessage[] {
  return (result?.suppressedMessages ?? []).filter(({ suppressions }) => suppressions?.length);
}

/** Shows the findings that do not count, with reasons; those that were excused on the page can be made to count again. */
export function showExcused(
  entry: Entry,
  desk: Desk,
  titleOf: (ruleId: string) => string,
  again: () => void,
): void {
  const items = excusedOf(entry).map((message) => {
    const excuse = desk.excuses.find((each) => covers(each, message, entry));
    const reasons = (message.suppressions ?? []).map(({ justification }) => justification);
    return h(
      'li',
      {},
      h('p', {}, `${titleOf(message.ruleId ?? '')}：${message.message}`),
      h(
        'p',
        { className: 'dim' },
        `${message.place ? `位置：${message.place}。` : ''}理由：${reasons.join('；')}`,
      ),
      excuse
        ? button('恢复', () => {
            desk.excuses = desk.excuses.filter((other) => other !== excuse);
            dialog.close();
            again();
          })
        : h('p', { className: 'dim' }, '理由写在报告原文里，要恢复请在原文里删去。'),
    );
  });
  const dialog = showDialog(
    '不计的问题',
    h(
      'p',
      { className: 'dim' },
      '不计入错误和警告的数目；问题清单（Excel、打印）里连同理由一起列出。',
    ),
    h('ul', { className: 'excused' }, ...items),
  );
}

function covers(excuse: Excuse, message: LintMessage, { path }: Entry): boolean {
  return (
    excuse.rule === message.ruleId &&
    (excuse.path === undefined || excuse.path === path) &&
    (excuse.place === undefined || (message.place ?? '').startsWith(excuse.place)) &&
    (message.suppressions ?? []).some(({ justification }) => justification === excuse.reason)
  );
}

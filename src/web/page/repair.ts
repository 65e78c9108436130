import type { Repaired } from '../protocol.js';
import { button, h } from './dom.js';
import { showDialog } from './dialog.js';

/** Shows what would be repaired and what proves that nothing else is, and hands the file over. */
export function showRepair(
  { fixed, refused, left, before, after }: Repaired,
  titleOf: (ruleId: string) => string,
  take: () => void,
): void {
  const count = Object.values(fixed).reduce((all, each) => all + each, 0);
  const rules = Object.entries(fixed).map(([id, each]) => `${titleOf(id)} ${each} 处`);
  const rest = [
    refused.length > 0 &&
      h('p', {}, `没有改：${refused.map(titleOf).join('、')}——改了会连带改动别的内容，请自己改。`),
    left.length > 0 &&
      h('p', {}, `还有 ${left.length} 处要您看过再改：${left.slice(0, 10).join('；')}`),
  ];
  if (count === 0) {
    showDialog('改正', h('p', {}, '没有可以自动改正的地方。数字由您核对台账后自己改。'), ...rest);
    return;
  }
  const rows = changes(before, after).map(([old, young]) =>
    h('tr', {}, h('td', {}, h('del', {}, old)), h('td', {}, h('ins', {}, young))),
  );
  const dialog = showDialog(
    '改正',
    h('p', {}, `改正 ${count} 处：${rules.join('，')}。`),
    h(
      'div',
      { className: 'scroll' },
      h(
        'table',
        { className: 'changes' },
        h('thead', {}, h('tr', {}, h('th', {}, '原文'), h('th', {}, '改为'))),
        h('tbody', {}, ...rows),
      ),
    ),
    h(
      'p',
      {},
      '改好的文件已重新读过一遍并与原文逐格、逐句对照：除上面这些，没有任何改动。原来的文件不动。',
    ),
    ...rest,
    h(
      'p',
      { className: 'buttons' },
      button(
        '保存改好的文件',
        () => {
          take();
          dialog.close();
        },
        { className: 'main' },
      ),
    ),
  );
}

/** The lines that differ, old and new side by side; a repair changes words within lines. */
function changes(
  before: string,
  after: string,
): readonly (readonly [old: string, young: string])[] {
  const [old, young] = [before.split('\n'), after.split('\n')];
  let from = 0;
  while (from < old.length && from < young.length && old[from] === young[from]) from++;
  let tail = 0;
  const most = Math.min(old.length, young.length) - from;
  while (tail < most && old[old.length - 1 - tail] === young[young.length - 1 - tail]) tail++;
  if (old.length !== young.length)
    return [
      [
        old.slice(from, old.length - tail).join('\n'),
        young.slice(from, young.length - tail).join('\n'),
      ],
    ];
  return old.flatMap((line, at) => (line === young[at] ? [] : [[line, young[at] ?? ''] as const]));
}

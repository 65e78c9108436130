import type { Desk, Entry } from './desk.js';
import { announce, button, h } from './dom.js';
import { saveCommented, saveFormat, saveRepaired, saveWorkbook } from './made.js';
import { printList } from './print.js';

export interface TakeawayContext {
  readonly desk: Desk;
  readonly titleOf: (ruleId: string) => string;
  /** Repairs can be written into this kind of file. */
  readonly isWritable: boolean;
}

/** What may be taken away of a report, or of all. */
export function takeaways(
  entry: Entry,
  { desk, titleOf, isWritable }: TakeawayContext,
): HTMLElement {
  const all = desk.entries.filter(({ result }) => result !== undefined);
  return h(
    'p',
    { className: 'buttons takeaways' },
    entry.result?.format === 'docx' &&
      making('带批注的 Word', () => saveCommented(entry, desk), {
        className: 'main',
        title: '每个问题写成批注，标在出问题的那一格、那一句',
      }),
    isWritable && making('改正…', () => saveRepaired(entry, desk, titleOf)),
    ...lists([entry], desk, titleOf),
    all.length > 1 && h('span', { className: 'dim' }, ` 全部 ${all.length} 份：`),
    ...(all.length > 1 ? lists(all, desk, titleOf) : []),
  );
}

/** The same of one report and of many. */
function lists(
  entries: readonly Entry[],
  desk: Desk,
  titleOf: (ruleId: string) => string,
): readonly HTMLElement[] {
  const label = (name: string) => (entries.length > 1 ? { 'aria-label': `全部报告的${name}` } : {});
  return [
    making('问题清单（Excel）', () => saveWorkbook(entries, desk), label('问题清单')),
    button('打印清单', () => printList(entries, titleOf), label('打印清单')),
    making('网页', () => saveFormat('html', entries, desk), {
      title: '报告原文连同问题，一个网页文件，可以发给别人看',
      ...label('网页'),
    }),
    making('JSON', () => saveFormat('json', entries, desk), {
      title: '给程序用',
      ...label('JSON'),
    }),
  ];
}

/** A button that makes a file; while it does it cannot be pressed again, and what goes wrong is said. */
function making(
  name: string,
  make: () => Promise<void>,
  props: Readonly<Record<string, unknown>> = {},
): HTMLElement {
  const made = button(
    name,
    () => {
      made.disabled = true;
      const failed = ({ message }: Error): void => {
        announce(message);
        window.alert(message);
      };
      make()
        .catch(failed)
        .then(() => {
          made.disabled = false;
        }, failed);
    },
    props,
  );
  return made;
}

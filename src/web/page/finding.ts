import type { LintMessage } from '../../index.js';
import { button, h, type Child } from './dom.js';

/** What can be done from a finding. */
export interface Deeds {
  /** Shows the finding in the report. */
  readonly select: (number: number) => void;
  readonly jump: (number: number, related: number) => void;
  readonly explain: (ruleId: string) => void;
  readonly excuse: (message: LintMessage) => void;
}

/** A finding as the list has it, with its number in the report. */
export interface Numbered {
  readonly message: LintMessage;
  readonly number: number;
  /** What the author may do, a sentence each. */
  readonly advice: readonly string[];
  /** Title of its rule. */
  readonly title: string;
}

/** An item of the list: a sentence that can be chosen, and once chosen all that there is to say. */
export function findingItem(numbered: Numbered, isCurrent: boolean, deeds: Deeds): HTMLElement {
  const { message, number } = numbered;
  const level = message.severity === 2 ? 'error' : 'warning';
  const head = h(
    'button',
    {
      type: 'button',
      className: 'head',
      onclick: () => deeds.select(number),
      'aria-expanded': String(isCurrent),
      'data-number': number,
    },
    h('span', { className: `number ${level}` }, String(number)),
    h('span', { className: `level ${level}` }, message.severity === 2 ? '错误' : '警告'),
    ` ${message.message}`,
  );
  return h(
    'li',
    { className: isCurrent ? `finding ${level} current` : `finding ${level}` },
    head,
    isCurrent && detail(numbered, deeds),
  );
}

function detail({ message, number, advice, title }: Numbered, deeds: Deeds): HTMLElement {
  const { place, related, basis, ruleId } = message;
  const seen = related
    .map(({ message: text, told }, index) =>
      told ? undefined : button(text, () => deeds.jump(number, index + 1), { className: 'link' }),
    )
    .filter((each) => each !== undefined);
  return h(
    'div',
    { className: 'detail' },
    h(
      'dl',
      {},
      ...row('位置', place),
      ...rows('改法', advice),
      ...rows('参见', seen),
      ...rows('依据', basis?.split('；')),
    ),
    h(
      'p',
      { className: 'buttons' },
      ruleId !== null &&
        ruleId !== 'exceptions' &&
        button(`为什么：${title}`, () => deeds.explain(ruleId)),
      ruleId !== null &&
        ruleId !== 'exceptions' &&
        button('这里不改…', () => deeds.excuse(message)),
    ),
  );
}

function row(name: string, value: Child): readonly HTMLElement[] {
  return rows(name, value ? [value] : []);
}

function rows(name: string, values: readonly Child[] = []): readonly HTMLElement[] {
  return values.length === 0
    ? []
    : [h('dt', {}, name), ...values.map((value) => h('dd', {}, value))];
}

import type { RuleText } from '../../index.js';
import { h } from './dom.js';
import { showDialog } from './dialog.js';
import { engine } from './engines.js';

/** What a rule checks, why, on what basis and when it is silent, above the page. */
export async function explainRule(id: string): Promise<void> {
  const text = await engine.ask('explain', id);
  if (text) showDialog(text.title, ruleText(text));
}

export function ruleText(rule: RuleText): HTMLElement {
  const { level, editions, summary, why, silent, basis, understands, examples } = rule;
  const facts = `${level === 'error' ? '错误' : '警告'}；适用版本 ${editions.join('、')}；规则名 ${rule.id}`;
  return h(
    'div',
    { className: 'rule' },
    h('p', { className: 'dim' }, facts),
    ...part('查什么', [summary]),
    ...part('为什么', [why]),
    ...part('依据', basis),
    ...part('哪些情形不报', [silent]),
    ...part('读得懂的句子（举例）', understands),
    ...examples.flatMap(({ title, bad, good }) => [
      ...example(`有问题的写法 · ${title}`, bad),
      ...example(`正确的写法 · ${title}`, good),
    ]),
  );
}

function part(name: string, texts: readonly string[]): readonly HTMLElement[] {
  const said = texts.filter((text) => text !== '');
  return said.length === 0 ? [] : [h('h3', {}, name), ...said.map((text) => h('p', {}, text))];
}

function example(name: string, text: string): readonly HTMLElement[] {
  return text === '' ? [] : [h('h3', {}, name), h('pre', {}, text)];
}

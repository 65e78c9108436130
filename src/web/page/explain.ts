import type { Explained } from '../protocol.js';
import { h } from './dom.js';
import { showDialog } from './dialog.js';
import { engine } from './engines.js';

/** What a rule checks, why, on what basis and when it is silent, above the page. */
export async function explainRule(id: string): Promise<void> {
  const text = await engine.ask('explain', id);
  if (text) showDialog(text.title, ruleText(text));
}

export function ruleText(rule: Explained): HTMLElement {
  const { level, editions, summary, why, silent, basis, understands, examples, shown } = rule;
  const what = level === 'error' ? '错误' : '警告';
  return h(
    'div',
    { className: 'rule' },
    h('p', { className: 'dim' }, `查出来算“${what}”`),
    ...part('查什么', [summary]),
    ...part('为什么', [why]),
    ...part('依据', basis),
    ...part('哪些情形不报', [silent]),
    ...part('读得懂的句子（举例）', understands),
    ...examples.flatMap(({ title }, index) => [
      ...example(`有问题的写法 · ${title}`, shown[index]?.bad),
      ...example(`正确的写法 · ${title}`, shown[index]?.good),
    ]),
    h(
      'details',
      { className: 'dim' },
      h('summary', {}, '给信息人员看的'),
      h('p', {}, `规则名 ${rule.id}；适用的格式版本 ${editions.join('、')}`),
    ),
  );
}

function part(name: string, texts: readonly string[]): readonly HTMLElement[] {
  const said = texts.filter((text) => text !== '');
  return said.length === 0 ? [] : [h('h3', {}, name), ...said.map((text) => h('p', {}, text))];
}

/** An example as the engine shows it, which has escaped every word of it. */
function example(name: string, html = ''): readonly HTMLElement[] {
  return html === '' ? [] : [h('h3', {}, name), h('div', { innerHTML: html })];
}

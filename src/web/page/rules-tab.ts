import type { RuleInfo } from '../../index.js';
import { fill, h } from './dom.js';
import { engine } from './engines.js';
import { ruleText } from './explain.js';

/** All rules, to look up what each asks for. */
export function rulesTab(rules: readonly RuleInfo[]): HTMLElement {
  const list = h('ul', { className: 'rules' });
  const draw = (words: string): void => {
    const shown = rules.filter(({ id, title }) => `${title} ${id}`.includes(words));
    fill(list, ...shown.map(itemOf));
  };
  const oninput = ({ target }: Event): void => draw((target as HTMLInputElement).value.trim());
  draw('');
  return h(
    'div',
    {},
    h('h2', {}, `全部规则（${rules.length} 条）`),
    h('input', { type: 'search', placeholder: '查找规则', 'aria-label': '查找规则', oninput }),
    list,
  );
}

/** A rule that opens on the spot; its text is fetched from the engine when it does. */
function itemOf({ id, title, level, preset }: RuleInfo): HTMLElement {
  const note =
    preset === 'recommended' ? '' : preset === 'strict' ? '（另查文字细节时）' : '（地方要求）';
  const place = h('div');
  const details = h(
    'details',
    {},
    h(
      'summary',
      {},
      h('span', { className: `level ${level}` }, level === 'error' ? '错误' : '警告'),
      ` ${title}${note}`,
    ),
    place,
  );
  details.addEventListener('toggle', () => {
    if (!details.open || place.hasChildNodes()) return;
    engine.ask('explain', id).then(
      (text) => fill(place, text && ruleText(text)),
      (error: Error) => fill(place, h('p', { className: 'error' }, error.message)),
    );
  });
  return h('li', {}, details);
}

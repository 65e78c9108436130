import type { About } from '../protocol.js';
import type { Desk, Settings } from './desk.js';
import { button, fill, h } from './dom.js';

/** What may be chosen for all files, and what was excused. A change lints everything anew. */
export function settingsPanel(about: About, desk: Desk, again: () => void): HTMLElement {
  const set = (change: Partial<Settings>): void => {
    Object.assign(desk.settings, change);
    again();
  };
  const excuses = h('div', { className: 'excuses' });
  const draw = (): void => drawExcuses(excuses, desk, again);
  desk.onChange(draw);
  return h(
    'details',
    { className: 'settings' },
    h('summary', {}, '设置：版本、地方要求、机关全称'),
    h(
      'div',
      { className: 'fields' },
      select(
        '版本',
        [
          ['', '自动（按报告年度）'],
          ...about.editions.map(({ id, title }) => [id, title] as const),
        ],
        (edition) => set({ edition }),
      ),
      select(
        '地方要求',
        [['', '不另加'], ...about.profiles.map(({ id, title }) => [id, title] as const)],
        (profile) => set({ profile }),
      ),
      field('机关全称', '按报告里写的', (issuer) => set({ issuer })),
      h(
        'label',
        { className: 'check' },
        h('input', {
          type: 'checkbox',
          onchange: ({ target }: Event) => set({ isStrict: (target as HTMLInputElement).checked }),
        }),
        '另查文字细节',
      ),
    ),
    h(
      'p',
      { className: 'dim' },
      '“另查文字细节”：标点符号、用词、残缺的句子，多半只作提醒；报告快定稿时再打开。',
    ),
    excuses,
  );
}

function drawExcuses(place: HTMLElement, desk: Desk, again: () => void): void {
  if (desk.excuses.length === 0) return fill(place);
  const items = desk.excuses.map((excuse) =>
    h(
      'li',
      {},
      `${excuse.name}${excuse.place ? `（${excuse.place}）` : ''}：${excuse.reason} `,
      button('恢复', () => {
        desk.excuses = desk.excuses.filter((other) => other !== excuse);
        again();
      }),
    ),
  );
  fill(place, h('p', {}, '本次不计的（理由写进问题清单）：'), h('ul', {}, ...items));
}

function select(
  label: string,
  choices: readonly (readonly [value: string, text: string])[],
  choose: (value: string) => void,
): HTMLElement {
  const options = choices.map(([value, text]) => h('option', { value }, text));
  const onchange = ({ target }: Event): void => choose((target as HTMLSelectElement).value);
  return h('label', {}, `${label} `, h('select', { onchange }, ...options));
}

function field(label: string, placeholder: string, write: (value: string) => void): HTMLElement {
  const onchange = ({ target }: Event): void => write((target as HTMLInputElement).value);
  return h(
    'label',
    {},
    `${label} `,
    h('input', { type: 'text', placeholder, onchange, maxLength: 50 }),
  );
}

import { button, fill, h } from './dom.js';
import { engine } from './engines.js';
import { save } from './files.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes a report to be filled in. */
export function blankTab(year: number): HTMLElement {
  const organ = h('input', {
    type: 'text',
    id: 'organ',
    maxLength: 50,
    placeholder: '如 某县财政局',
    required: true,
  });
  const on = h('input', {
    type: 'number',
    id: 'year',
    min: '2019',
    max: '2099',
    value: String(year),
  });
  const level = h(
    'select',
    { id: 'level' },
    ...[
      ['', '按名称判断'],
      ['government', '政府'],
      ['department', '部门'],
    ].map(([value, text]) => h('option', { value }, text)),
  );
  const said = h('div', { role: 'status' });
  const make = async (): Promise<void> => {
    const name = organ.value.trim();
    const wish = level.value === '' ? {} : { level: level.value as 'government' | 'department' };
    try {
      const made = await engine.ask('blank', { organ: name, year: Number(on.value), ...wish });
      save(`${name}${on.value}年政府信息公开工作年度报告.docx`, new Uint8Array(made.docx), WORD);
      fill(
        said,
        h(
          'p',
          {},
          `已生成（${made.edition} 年格式，${made.level === 'government' ? '政府' : '部门'}），在浏览器的下载文件夹里。数字都是 0，句子是样例，请逐项改成实际情况，再拖进来检查。`,
        ),
        made.hints.length > 0 && h('ul', {}, ...made.hints.map((hint) => h('li', {}, hint))),
      );
    } catch (error) {
      fill(said, h('p', { className: 'error' }, (error as Error).message));
      organ.focus();
    }
  };
  return h(
    'form',
    {
      className: 'blank',
      onsubmit: (event: Event) => {
        event.preventDefault();
        void make();
      },
    },
    h('h2', {}, '要一份空白报告'),
    h(
      'p',
      {},
      '标题、六个部分、官方表样（数字都是 0）、统计期限、信息处理费等该写的话都在里面，Word 和 WPS 都能打开。',
    ),
    h('p', {}, h('label', { for: 'organ' }, '机关全称 '), organ),
    h(
      'p',
      {},
      h('label', { for: 'year' }, '报告年度 '),
      on,
      h('span', { className: 'dim' }, ' 数字所属的年份，不是写报告的年份'),
    ),
    h('p', {}, h('label', { for: 'level' }, '政府还是部门 '), level),
    h(
      'p',
      { className: 'buttons' },
      button('生成 Word 文档', () => void 0, { type: 'submit', className: 'main' }),
    ),
    said,
  );
}

import type { Desk, Entry } from './desk.js';
import { fill, h } from './dom.js';
import { summaryOf } from './queue.js';

/** The files with what was found in each; nothing where there is only one. */
export function fileList(desk: Desk, open: (entry: Entry) => void): HTMLElement {
  const place = h('div', { id: 'files' });
  desk.onChange(() => {
    const { entries } = desk;
    if (entries.length < 2) return fill(place);
    const rows = entries.map((entry) => rowOf(entry, entry === desk.current, () => open(entry)));
    const head = ['文件', '年度', '错误', '警告'].map((name) => h('th', { scope: 'col' }, name));
    fill(
      place,
      h('p', { className: 'counts' }, summaryOf(entries)),
      h(
        'div',
        { className: 'scroll' },
        h(
          'table',
          { className: 'files' },
          h('thead', {}, h('tr', {}, ...head)),
          h('tbody', {}, ...rows),
        ),
      ),
    );
  });
  return place;
}

function rowOf(
  { path, result, failure }: Entry,
  isCurrent: boolean,
  open: () => void,
): HTMLElement {
  const name = h(
    'button',
    { type: 'button', className: 'link', onclick: open, 'aria-current': String(isCurrent) },
    path,
  );
  const fatal =
    failure ??
    (result?.fatalErrorCount ? result.messages.find(({ fatal }) => fatal)?.message : undefined);
  if (fatal !== undefined)
    return h(
      'tr',
      { className: isCurrent ? 'current' : '' },
      h('td', {}, name),
      h('td', { colSpan: 3, className: 'bad' }, `没有检查成：${fatal}`),
    );
  return h(
    'tr',
    { className: isCurrent ? 'current' : '' },
    h('td', {}, name),
    h('td', {}, result ? String(result.year ?? '–') : ''),
    h(
      'td',
      { className: result?.errorCount ? 'figure bad' : 'figure' },
      result ? String(result.errorCount) : '…',
    ),
    h(
      'td',
      { className: result?.warningCount ? 'figure mild' : 'figure' },
      result ? String(result.warningCount) : '…',
    ),
  );
}

import type { LintMessage } from '../../index.js';
import type { Entry } from './desk.js';
import { byId, fill, h } from './dom.js';

/** Prints the findings of reports as lists to be ticked off, with what was excused and why. */
export function printList(entries: readonly Entry[], titleOf: (ruleId: string) => string): void {
  fill(byId('paper'), ...entries.map((entry) => listOf(entry, titleOf)));
  document.body.classList.add('listing');
  window.addEventListener(
    'afterprint',
    () => {
      document.body.classList.remove('listing');
      fill(byId('paper'));
    },
    { once: true },
  );
  window.print();
}

function listOf(
  { path, result, advice = [] }: Entry,
  titleOf: (ruleId: string) => string,
): HTMLElement {
  if (!result) return h('section', {});
  const { messages, suppressedMessages, editionTitle, issuer, year, errorCount, warningCount } =
    result;
  const excused = suppressedMessages.filter(({ suppressions }) => suppressions?.length);
  const about = [issuer, year === null ? '' : `${year} 年度`, editionTitle]
    .filter(Boolean)
    .join('，');
  return h(
    'section',
    { className: 'listed' },
    h('h1', {}, '问题清单'),
    h('p', {}, path),
    h(
      'p',
      {},
      `${about}。${errorCount} 个错误，${warningCount} 个警告。检查日期 ${new Date().toLocaleDateString('zh-CN')}。`,
    ),
    messages.length === 0 ? h('p', {}, '没有发现问题。') : table(messages, advice),
    excused.length > 0 && h('h2', {}, '本次不计的'),
    excused.length > 0 &&
      h(
        'ul',
        {},
        ...excused.map(({ ruleId, message, place, suppressions = [] }) =>
          h(
            'li',
            {},
            `${ruleId === null ? '' : titleOf(ruleId)}：${message}${place ? `（${place}）` : ''}。理由：${suppressions.map(({ justification }) => justification).join('；')}`,
          ),
        ),
      ),
  );
}

function table(
  messages: readonly LintMessage[],
  advice: readonly (readonly string[])[],
): HTMLElement {
  const head = ['序号', '级别', '位置', '问题', '改法', '依据', '已改'].map((name) =>
    h('th', {}, name),
  );
  const rows = messages.map((message, index) =>
    h(
      'tr',
      {},
      h('td', {}, String(index + 1)),
      h('td', {}, message.severity === 2 ? '错误' : '警告'),
      h('td', {}, placeOf(message)),
      h('td', {}, message.message, ...sumsOf(message)),
      h('td', {}, (advice[index] ?? []).join('；或 ')),
      h('td', { className: 'small' }, message.basis ?? ''),
      h('td', {}, '□'),
    ),
  );
  return h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows));
}

/** With the labels as the form has them, where the place is one in a form. */
function placeOf({ place = '', where, page }: LintMessage): string {
  const { section, table: form, row, column } = where ?? {};
  if (form === undefined) return place;
  const parts = [section, form, row, column].filter((part) => part !== undefined);
  return parts.join(' › ') + (page === undefined ? '' : `（第 ${page} 页）`);
}

/** The sums that a finding rests on, and the places that it holds against each other. */
function sumsOf({ related }: LintMessage): readonly HTMLElement[] {
  return related
    .filter(({ told, parts }) => parts !== undefined || !told)
    .map(({ message }) => h('p', { className: 'small' }, `参见：${message}`));
}

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

function listOf({ path, result }: Entry, titleOf: (ruleId: string) => string): HTMLElement {
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
    messages.length === 0 ? h('p', {}, '没有发现问题。') : table(messages),
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

function table(messages: readonly LintMessage[]): HTMLElement {
  const head = ['序号', '级别', '位置', '问题', '依据', '已改'].map((name) => h('th', {}, name));
  const rows = messages.map(({ severity, place = '', message, basis = '' }, index) =>
    h(
      'tr',
      {},
      ...[String(index + 1), severity === 2 ? '错误' : '警告', place, message, basis, '□'].map(
        (text) => h('td', {}, text),
      ),
    ),
  );
  return h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows));
}

import type { LintResult } from '../../index.js';
import type { Compared } from '../protocol.js';
import { h } from './dom.js';

/** What came of holding two reports against each other; first of all whether they could be. */
export function outcome(compared: Compared): HTMLElement {
  const { result, last, doubts, shared, findings } = compared;
  const unread = [result, last].flatMap(({ filePath, messages }) =>
    messages
      .filter(({ fatal }) => fatal)
      .map(({ message }) => h('p', {}, `${filePath} 没有检查成：${message}`)),
  );
  if (unread.length > 0) return h('div', { className: 'error fatal' }, ...unread);
  const warnings = doubts.map((text) => h('p', {}, text));
  if (!isPair(compared))
    return h('div', { className: 'error fatal' }, ...warnings, h('p', {}, '没有对照。'));
  const { last: promised = [], own = [] } = result.promises ?? {};
  const isCopied = findings.some(({ message }) => message.ruleId === LIKENESS);
  return h(
    'div',
    {},
    h('p', { className: 'dim' }, heading(compared)),
    warnings.length > 0 && h('div', { className: 'error fatal' }, ...warnings),
    ...summary(compared, isCopied).map((text) => h('p', { className: 'counts' }, text)),
    ...[...findings]
      .sort((a, b) => b.message.severity - a.message.severity)
      .map((finding) => card(finding, shared)),
    !isCopied && shared.length > 0 && sharedList(shared),
    promised.length > 0 && h('h3', {}, '去年说要做的，今年写没写，请对照'),
    promised.length > 0 &&
      table('去年的打算', '今年的打算', [[promised.join('\n'), own.join('\n')]]),
  );
}

const CARRYOVER = 'series-carryover';
const LIKENESS = 'series-likeness';

/** Whether one of them is of the year before the other. */
function isPair({ result, last }: Compared): boolean {
  return result.year !== null && last.year === result.year - 1;
}

function heading({ result, last, isTurned }: Compared): string {
  const name = ({ year, issuer, filePath }: LintResult): string =>
    `${year} 年度${issuer === null ? '' : `，${issuer}`}（${filePath}）`;
  return `今年：${name(result)}；去年：${name(last)}。${isTurned ? '选反了，已按年度对调。' : ''}`;
}

/** A sentence for each thing that was compared, and for each that was not. */
function summary({ findings, uncompared, shared, result }: Compared, isCopied: boolean): string[] {
  const isEqual = !findings.some(({ message }) => message.ruleId === CARRYOVER);
  const alike = result.notApplicable.find(({ ruleId }) => ruleId === LIKENESS);
  const same = shared.length > 0 ? `整句相同的有 ${shared.length} 句，见下。` : '没有整句相同的。';
  const copied = alike ? `${alike.reason}。` : '相同的不超过一半，没有提示雷同。';
  return [
    ...(findings.length > 0 ? [`两年之间有 ${findings.length} 个问题`] : []),
    ...(uncompared === undefined
      ? isEqual
        ? ['结转对得上：去年转到今年的件数，两份报告逐栏相等。']
        : []
      : [`结转没有对照：${uncompared}。`]),
    ...(isCopied ? [] : [`文字：${copied}${same}`]),
  ];
}

function card(
  { message, advice, pairs }: Compared['findings'][number],
  shared: Compared['shared'],
): HTMLElement {
  const isError = message.severity === 2;
  return h(
    'section',
    { className: 'between' },
    h(
      'p',
      {},
      h(
        'span',
        { className: isError ? 'level error' : 'level warning' },
        isError ? '错误' : '警告',
      ),
      ` ${message.message}`,
    ),
    message.place && h('p', { className: 'dim' }, `位置：${message.place}`),
    ...advice.map((text) => h('p', { className: 'dim' }, `改法：${text}`)),
    message.ruleId === LIKENESS && shared.length > 0
      ? sharedList(shared)
      : table(
          '今年',
          '去年',
          pairs.map(({ own, other }) => [own, other]),
        ),
    message.basis && h('p', { className: 'dim' }, `依据：${message.basis}`),
  );
}

function sharedList(shared: readonly string[]): HTMLElement {
  return h(
    'div',
    { className: 'shared' },
    h('h3', {}, `整句相同的 ${shared.length} 句（只有数字不同的也算）`),
    h('ol', {}, ...shared.map((text) => h('li', {}, text))),
  );
}

function table(
  left: string,
  right: string,
  rows: readonly (readonly [string, string])[],
): HTMLElement {
  return h(
    'div',
    { className: 'scroll' },
    h(
      'table',
      { className: 'changes' },
      h('thead', {}, h('tr', {}, h('th', {}, left), h('th', {}, right))),
      h('tbody', {}, ...rows.map((row) => h('tr', {}, ...row.map((text) => h('td', {}, text))))),
    ),
  );
}

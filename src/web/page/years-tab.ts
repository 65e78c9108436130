import type { Compared, Job } from '../protocol.js';
import { button, fill, h } from './dom.js';
import { strongest } from './engines.js';
import { chosen, read, type Found } from './files.js';

/** This year's report held against last year's: what was carried over, and what was copied. */
export class YearsTab {
  readonly element: HTMLElement;
  readonly #slots: [Found | undefined, Found | undefined] = [undefined, undefined];
  readonly #names = [h('span', { className: 'dim' }), h('span', { className: 'dim' })] as const;
  readonly #out = h('div', { role: 'status' });

  constructor() {
    this.element = h(
      'div',
      {},
      h('h2', {}, '今年的和去年的对照'),
      h(
        'p',
        {},
        '看今年的“上年结转”与去年的“结转下年度继续办理”对不对得上，哪些话是照抄去年的，去年说要做的今年写没写。把两份一起拖进来也行。',
      ),
      this.slot('今年的报告', 0),
      this.slot('去年的报告', 1),
      this.#out,
    );
  }

  /** Files that were dropped: two are both reports, one goes where there is none yet. */
  take(found: readonly Found[]): void {
    const [first, second] = found;
    if (first && second) this.#slots.splice(0, 2, first, second);
    else this.#slots[this.#slots[0] && !this.#slots[1] ? 1 : 0] = first;
    this.draw();
  }

  private slot(name: string, index: 0 | 1): HTMLElement {
    const choose = (): void => {
      const input = h('input', { type: 'file' });
      input.onchange = () => {
        [this.#slots[index]] = chosen(input.files);
        this.draw();
      };
      input.click();
    };
    return h('p', { className: 'buttons' }, button(name, choose), this.#names[index]);
  }

  private draw(): void {
    this.#names.forEach(
      (name, index) => (name.textContent = this.#slots[index]?.path ?? '还没有选'),
    );
    const [own, last] = this.#slots;
    if (own && last) void this.compare(own, last);
  }

  private async compare(own: Found, last: Found): Promise<void> {
    fill(this.#out, h('p', {}, '正在对照…'));
    try {
      const jobs: [Job, Job] = [await jobOf(own), await jobOf(last)];
      const compared = await strongest(jobs).ask('compare', jobs);
      const isTurned = (compared.result.year ?? 0) < (compared.last.year ?? 0);
      if (!isTurned) return fill(this.#out, outcome(compared));
      this.#slots.reverse();
      this.draw();
    } catch (error) {
      fill(this.#out, h('p', { className: 'error fatal' }, (error as Error).message));
    }
  }
}

async function jobOf({ file, path }: Found): Promise<Job> {
  return { bytes: await read(file), options: { filename: path } };
}

function outcome({ result, last, findings }: Compared): HTMLElement {
  const unread = [result, last].flatMap(({ filePath, messages }) =>
    messages.filter(({ fatal }) => fatal).map(({ message }) => `${filePath}：${message}`),
  );
  if (unread.length > 0) return h('p', { className: 'error fatal' }, unread.join('\n'));
  const cards = findings.map(({ message, advice, pairs }) =>
    h(
      'section',
      { className: 'between' },
      h(
        'p',
        {},
        h(
          'span',
          { className: message.severity === 2 ? 'level error' : 'level warning' },
          message.severity === 2 ? '错误' : '警告',
        ),
        ` ${message.message}`,
      ),
      message.place && h('p', { className: 'dim' }, `位置：${message.place}`),
      ...advice.map((text) => h('p', { className: 'dim' }, `改法：${text}`)),
      sideBySide(pairs),
      message.basis && h('p', { className: 'dim' }, `依据：${message.basis}`),
    ),
  );
  const { last: promised = [], own = [] } = result.promises ?? {};
  return h(
    'div',
    {},
    h(
      'p',
      { className: 'counts' },
      findings.length === 0
        ? '两年对得上：没有发现不相等的结转，也没有发现照抄。'
        : `两年之间有 ${findings.length} 个问题`,
    ),
    ...cards,
    promised.length > 0 && h('h3', {}, '去年说要做的，今年写没写，请对照'),
    promised.length > 0 && said('去年的打算', promised, '今年的打算', own),
  );
}

function sideBySide(
  pairs: readonly { readonly own: string; readonly other: string }[],
): HTMLElement {
  return table(
    '今年',
    '去年',
    pairs.map(({ own, other }) => [own, other]),
  );
}

function said(
  left: string,
  lefts: readonly string[],
  right: string,
  rights: readonly string[],
): HTMLElement {
  return table(left, right, [[lefts.join('\n'), rights.join('\n')]]);
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

import { announce, fill, h } from './dom.js';
import { findingItem, type Deeds, type Numbered } from './finding.js';

/** In which order findings are listed; within one they keep that of the report. */
const ORDERS: Readonly<Record<string, (a: Numbered, b: Numbered) => number>> = {
  错误在前: (a, b) => b.message.severity - a.message.severity,
  按报告先后: () => 0,
  按规则: (a, b) => a.title.localeCompare(b.title, 'zh-CN'),
};

/** The findings of a report beside it, with its numbers: in an order, filtered, walked through by keys. */
export class FindingList {
  readonly element = h('div', { className: 'findings' });
  readonly #list = h('ol', { className: 'list', 'aria-label': '问题清单' });
  readonly #count = h('p', { className: 'dim' });
  readonly #level = h('select', { 'aria-label': '级别', onchange: () => this.draw() });
  readonly #rule = h('select', { 'aria-label': '规则', onchange: () => this.draw() });
  readonly #order = h(
    'select',
    { 'aria-label': '顺序', onchange: () => this.draw() },
    ...Object.keys(ORDERS).map((name) => h('option', { value: name }, name)),
  );
  readonly #words = h('input', {
    type: 'search',
    placeholder: '查找文字',
    'aria-label': '查找文字',
    oninput: () => this.draw(),
  });
  #all: readonly Numbered[] = [];
  #current = 0;
  /** What is said where there is no further finding. */
  #end = '';
  readonly #deeds: Deeds;

  constructor(deeds: Deeds) {
    this.#deeds = deeds;
    this.element.append(
      h('div', { className: 'filter' }, this.#order, this.#level, this.#rule, this.#words),
      this.#count,
      this.#list,
    );
  }

  show(findings: readonly Numbered[]): void {
    this.#all = findings;
    this.#current = 0;
    this.#end = '';
    const errors = findings.filter(({ message }) => message.severity === 2).length;
    fill(
      this.#level,
      ...[
        ['', '错误和警告'],
        ['2', `只看错误（${errors}）`],
        ['1', `只看警告（${findings.length - errors}）`],
      ].map(([value, text]) => h('option', { value }, text)),
    );
    const rules = new Map<string, number>();
    for (const { title } of this.#all) rules.set(title, (rules.get(title) ?? 0) + 1);
    fill(
      this.#rule,
      h('option', { value: '' }, '全部规则'),
      ...Array.from(rules, ([title, count]) =>
        h('option', { value: title }, `${title}（${count}）`),
      ),
    );
    this.draw();
  }

  /** Makes a finding the current one; the list moves to it. */
  choose(number: number): Numbered | undefined {
    const found = this.#all.find((each) => each.number === number);
    if (!found) return undefined;
    this.#current = number;
    this.#end = '';
    if (!this.visible().includes(found)) this.clear();
    this.draw();
    const item = this.#list.querySelector<HTMLElement>(`[data-number="${number}"]`);
    if (item) {
      // Only the list moves: the page has to show the place in the report.
      const off = item.getBoundingClientRect().top - this.#list.getBoundingClientRect().top;
      const isOut = off < 0 || off > this.#list.clientHeight - 120;
      if (isOut) this.#list.scrollTop += off - this.#list.clientHeight / 4;
      item.focus({ preventScroll: true });
    }
    announce(
      `第 ${this.visible().indexOf(found) + 1} 条，共 ${this.visible().length} 条：${found.message.message}`,
    );
    return found;
  }

  /** The number of the finding so many further on in what is shown; the first where none is current. Says where it ends. */
  step(by: 1 | -1): number | undefined {
    const shown = this.visible();
    const at = shown.findIndex(({ number }) => number === this.#current);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by;
    const found = shown[next];
    if (!found && shown.length > 0) {
      this.#end = by > 0 ? '已是最后一条。' : '已是第一条。';
      announce(this.#end);
      this.tell(shown);
    }
    return found?.number;
  }

  private clear(): void {
    this.#level.value = '';
    this.#rule.value = '';
    this.#words.value = '';
  }

  private visible(): readonly Numbered[] {
    const words = this.#words.value.trim();
    const shown = this.#all.filter(
      ({ message, title }) =>
        (this.#level.value === '' || String(message.severity) === this.#level.value) &&
        (this.#rule.value === '' || title === this.#rule.value) &&
        (words === '' ||
          `${message.message}${message.place ?? ''}${message.basis ?? ''}`.includes(words)),
    );
    // Sorting is stable: alike, they stand as in the report.
    return shown.sort(ORDERS[this.#order.value] ?? (() => 0));
  }

  private draw(): void {
    const shown = this.visible();
    this.tell(shown);
    fill(
      this.#list,
      ...shown.map((each) => findingItem(each, each.number === this.#current, this.#deeds)),
    );
  }

  private tell(shown: readonly Numbered[]): void {
    const hidden = this.#all.length - shown.length;
    const count =
      hidden > 0
        ? `显示 ${shown.length} 条，另有 ${hidden} 条没有显示。`
        : `共 ${shown.length} 条，编号是在报告里的先后。`;
    fill(
      this.#count,
      this.#end !== '' && h('strong', {}, this.#end),
      this.#all.length > 0 && `${count}按 n、p 看下一条、上一条。`,
    );
  }
}

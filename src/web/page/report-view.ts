import { spotBeside } from './bubble.js';
import { h } from './dom.js';

/** The report as it reads. Its HTML comes from the engine, which has escaped every word of it. */
export class ReportView {
  readonly element = h('div', { className: 'paper', tabIndex: 0, 'aria-label': '报告原文' });
  readonly #bubble = h('div', { className: 'bubble', hidden: true });
  #sums: readonly string[] = [];

  /** @param select called with the number of a finding that was clicked */
  constructor(select: (number: number) => void) {
    this.element.onclick = (event) => {
      const { target } = event;
      const link = target instanceof Element ? target.closest('a.number') : null;
      const holder = link ?? (target instanceof Element ? target.closest('td[data-n]') : null);
      if (link) event.preventDefault();
      if (holder) select(numberOf(holder));
    };
    window.addEventListener('resize', () => (this.#bubble.hidden = true));
  }

  show(html: string): void {
    this.element.innerHTML = html;
    this.element.append(this.#bubble);
    this.#bubble.hidden = true;
  }

  /** Marks a finding, the cells of its sums and the places that it speaks of, and writes the sums at its cell. */
  mark(number: number, sums: readonly string[]): void {
    this.#sums = sums;
    for (const [name, selector] of MARKS) {
      for (const old of this.all(`.${name}`)) old.classList.remove(name);
      for (const found of this.all(selector(number))) found.classList.add(name);
    }
    const own = this.placeOf(number);
    if (own) this.reveal(own);
    this.write(own);
  }

  /** Leads the eye to the k-th related place of a finding, from 1. */
  jump(number: number, related: number): void {
    const [found] = this.all(`[data-see~="${number}.${related}"]`);
    if (!found) return;
    this.reveal(found);
    for (const old of this.all('.looked-at')) old.classList.remove('looked-at');
    found.classList.add('looked-at');
  }

  /** Scrolls what scrolls: beside the list the text, on a narrow screen the page; a wide table in either. */
  private reveal(place: Element): void {
    const { element } = this;
    const isPane = element.scrollHeight > element.clientHeight + 1;
    if (!isPane) return place.scrollIntoView({ block: 'center' });
    const table = place.closest('.table');
    if (table && place !== table) {
      const off = place.getBoundingClientRect().left - table.getBoundingClientRect().left;
      table.scrollLeft += off - table.clientWidth / 2;
    }
    const off = place.getBoundingClientRect().top - element.getBoundingClientRect().top;
    element.scrollTop += off - element.clientHeight / 2;
    element.scrollIntoView({ block: 'nearest' });
  }

  private write(own: Element | undefined): void {
    this.#bubble.hidden = this.#sums.length === 0 || own === undefined;
    if (own === undefined || this.#bubble.hidden) return;
    this.#bubble.textContent = this.#sums.join('\n');
    const frame = this.element.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#bubble;
    const table = own.closest('table') ?? own;
    const { left, top } = spotBeside(own.getBoundingClientRect(), {
      size: { width, height },
      around: table.getBoundingClientRect(),
      free: this.all('td.part, td.related, td.now').map((each) => each.getBoundingClientRect()),
      between: [frame.left + 8, frame.left + this.element.clientWidth - 8],
    });
    this.#bubble.style.left = `${left - frame.left + this.element.scrollLeft}px`;
    this.#bubble.style.top = `${top - frame.top + this.element.scrollTop}px`;
  }

  /** The cell of a finding, or its mark in a sentence. */
  private placeOf(number: number): Element | undefined {
    const [mark] = this.all(`[id="m1-${number}"]`);
    return mark?.closest('td') ?? mark ?? this.all(`[data-n~="${number}"]`)[0];
  }

  private all(selector: string): Element[] {
    return Array.from(this.element.querySelectorAll(selector));
  }
}

/** Names of classes, with what of a finding bears them. */
const MARKS: readonly (readonly [name: string, selector: (number: number) => string])[] = [
  ['part', (number) => `[data-part~="${number}"]`],
  ['related', (number) => `td[data-see^="${number}."], td[data-see*=" ${number}."]`],
  ['now', (number) => `td[data-n~="${number}"], a.number[href="#f1-${number}"]`],
];

/** The number of the finding that a link leads to (`#f1-3`), or the first that a cell holds. */
function numberOf(element: Element): number {
  const held = element.getAttribute('data-n')?.split(' ')[0];
  return Number(held ?? element.getAttribute('href')?.split('-')[1] ?? 0);
}

import { button, fill, h } from './dom.js';

/** On a narrow screen, where the list is far from the text: the present finding, and the way to the next. */
export class Walker {
  readonly element = h('div', { className: 'walker', hidden: true });
  readonly #step: (by: 1 | -1) => void;
  readonly #back: () => void;

  constructor(step: (by: 1 | -1) => void, back: () => void) {
    this.#step = step;
    this.#back = back;
  }

  show(text: string | undefined): void {
    this.element.hidden = text === undefined;
    document.body.classList.toggle('walking', text !== undefined);
    fill(
      this.element,
      h('p', {}, text),
      button('上一条', () => this.#step(-1)),
      button('下一条', () => this.#step(1)),
      button('回到清单', this.#back),
    );
  }
}

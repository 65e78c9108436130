import { RunningText } from '../flow/running-text.js';

/** A paragraph while its text comes in. */
export class OpenParagraph extends RunningText {
  readonly style: string | undefined;
  /** The level of a heading, from 1. */
  readonly outline: number | undefined;
  /** Takes no number though it is a heading of a numbered level. */
  readonly isUnnumbered: boolean;
  /** Styles of the stretches of text that are open. */
  readonly spans: (string | undefined)[] = [];
  #endsInSpace = true;

  constructor(style: string | undefined, outline: number | undefined, isUnnumbered: boolean) {
    super();
    this.style = style;
    this.outline = outline;
    this.isUnnumbered = isUnnumbered;
  }

  override absorb(next: OpenParagraph): void {
    super.absorb(next);
    for (const item of next.boxed) this.boxed.push(item);
  }

  /** White space counts once, and not at the beginning (OpenDocument 1.3, part 3, 6.1.2). */
  type(text: string, bold: boolean): void {
    let typed = text.replace(/[ \t\r\n]+/g, ' ');
    if (this.#endsInSpace && typed.startsWith(' ')) typed = typed.slice(1);
    if (typed === '') return;
    this.#endsInSpace = typed.endsWith(' ');
    this.append(typed, bold);
  }

  /** Adds what an element stands for: spaces, a tab, a line end. */
  show(text: string): void {
    this.append(text, false);
    this.#endsInSpace = false;
  }
}

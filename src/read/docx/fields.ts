interface Field {
  inResult: boolean;
  instruction: string;
}

/**
 * Complex fields (`begin`, instruction, `separate`, result, `end`) may nest and span paragraphs;
 * only their results are text.
 */
export class FieldStack {
  readonly #fields: Field[] = [];

  mark(type: string | undefined): void {
    const top = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ inResult: false, instruction: '' });
    else if (type === 'separate' && top) top.inResult = true;
    else if (type === 'end') this.#fields.pop();
  }

  instruct(text: string): void {
    const top = this.#fields.at(-1);
    if (top && top.instruction.length < 20) top.instruction += text;
  }

  get hidesText(): boolean {
    return this.#fields.length > 0 && this.#fields.some((field) => !field.inResult);
  }

  /** Inside the result of a table of contents. */
  get inContents(): boolean {
    return this.#fields.some(
      ({ inResult, instruction }) => inResult && /^\s*TOC\b/i.test(instruction),
    );
  }

  /** A field that never came to its result would swallow the rest of the document: forget it. */
  endParagraph(): void {
    while (this.#fields.at(-1)?.inResult === false) this.#fields.pop();
  }
}

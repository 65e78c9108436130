interface Field {
  inResult: boolean;
  instruction: string;
}

/** The field of a table of contents, or the link of an entry, as WPS makes them without that field. */
const CONTENTS = /^\s*(?:TOC\b|HYPERLINK\s+\\l\s+"?_Toc)/i;
/** As much of an instruction as tells what it is. */
const ENOUGH = 30;

/** Whether the result of a field belongs to a table of contents. */
export function isContentsField(instruction: string): boolean {
  return CONTENTS.test(instruction);
}

/** Whether a link leads from a table of contents to a heading: word processors name the target so. */
export function isContentsLink(anchor: string | undefined): boolean {
  return anchor?.startsWith('_Toc') === true;
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
    if (top && top.instruction.length < ENOUGH) top.instruction += text;
  }

  get hidesText(): boolean {
    return this.#fields.length > 0 && this.#fields.some((field) => !field.inResult);
  }

  /** Inside the result of a table of contents. */
  get inContents(): boolean {
    return this.#fields.some(
      ({ inResult, instruction }) => inResult && isContentsField(instruction),
    );
  }

  /** A field that never came to its result would swallow the rest of the document: forget it. */
  endParagraph(): void {
    while (this.#fields.at(-1)?.inResult === false) this.#fields.pop();
  }
}

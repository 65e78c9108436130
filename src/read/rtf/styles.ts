import { depthOfOutline, headingDepth, isContentsName } from '../flow/style-names.js';

/** What a style contributes to reading. */
export interface Style {
  readonly depth: number | undefined;
  readonly contents: boolean;
}

const LONGEST_NAME = 200;

/** The paragraph styles of a document by their numbers, as the words of their table come in. */
export class Styles {
  readonly #styles = new Map<number, Style>();
  #number = 0;
  #outline: number | undefined;
  #name = '';
  #isOther = false;

  of(number: number): Style | undefined {
    return this.#styles.get(number);
  }

  word(word: string, value: number | undefined): void {
    if (word === 's') this.#number = value ?? 0;
    else if (word === 'outlinelevel') this.#outline = value;
    // Styles of characters, sections and tables are numbered with these.
    else if (word === 'cs' || word === 'ds' || word === 'ts') this.#isOther = true;
  }

  name(text: string): void {
    if (this.#name.length < LONGEST_NAME) this.#name += text;
  }

  /** The group of a style, or one inside it, ends. */
  end(): void {
    const semicolon = this.#name.indexOf(';');
    if (semicolon < 0) return;
    const name = this.#name.slice(0, semicolon).trim();
    if (!this.#isOther) {
      const outline = this.#outline;
      this.#styles.set(this.#number, {
        depth: outline === undefined ? headingDepth(name) : depthOfOutline(outline),
        contents: isContentsName(name),
      });
    }
    this.#number = 0;
    this.#outline = undefined;
    this.#name = '';
    this.#isOther = false;
  }
}

import type { Attributes } from '../xml.js';

/** The content controls that are open; some say of themselves that they hold the table of contents. */
export class ContentControls {
  readonly #areContents: boolean[] = [];
  #inProperties = false;

  /** Takes in an element; true for one of the properties of a control, which are no text. */
  open(name: string, attributes: Attributes): boolean {
    if (name === 'w:sdt') this.#areContents.push(false);
    if (name === 'w:sdtPr') this.#inProperties = true;
    if (!this.#inProperties) return false;
    if (name === 'w:docPartGallery' && /table of contents/i.test(attributes('val') ?? ''))
      this.#areContents[this.#areContents.length - 1] = true;
    return true;
  }

  close(name: string | undefined): void {
    if (name === 'w:sdt') this.#areContents.pop();
    else if (name === 'w:sdtPr') this.#inProperties = false;
  }

  /** Inside a table of contents. */
  get inContents(): boolean {
    return this.#areContents.includes(true);
  }
}

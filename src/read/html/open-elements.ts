import type { Markup } from './tags.js';

const FORMATTING = new Set([
  'a',
  'b',
  'big',
  'code',
  'em',
  'font',
  'i',
  'nobr',
  's',
  'small',
  'strike',
  'strong',
  'tt',
  'u',
]);
/** An end tag does not reach beyond these. */
const SCOPES = new Set([
  'applet',
  'marquee',
  'object',
  'table',
  'td',
  'template',
  'foreignobject',
  'desc',
]);
const CELLS = new Set(['td', 'th', 'caption']);
const TABLE_PARTS = new Set(['td', 'th', 'caption', 'tr', 'tbody', 'thead', 'tfoot']);

/**
 * The elements that an HTML parser would have open: as many as it really has or more, never fewer by much.
 * It follows the standard's rules on scopes, cells and misnested formatting without building anything.
 */
export class OpenElements {
  /** A cell of any kind stands as `td`. */
  readonly #names: string[] = [];
  /** Formatting elements that were shut in by the end of another one and will be opened again. */
  readonly #shutIn = new Map<string, number>();
  #formatting = 0;
  #foreign = 0;
  /** How many formatting elements the parser may have opened again so far. */
  reopened = 0;

  get depth(): number {
    return this.#names.length;
  }

  /** Inside SVG or MathML, where other rules hold. */
  get isForeign(): boolean {
    return this.#foreign > 0;
  }

  push({ name, isSelfClosing }: Markup): void {
    this.reopened += this.#formatting;
    if (!this.isForeign && TABLE_PARTS.has(name)) {
      if (this.#endCell() && CELLS.has(name)) this.#names.push('td');
      return;
    }
    if (isSelfClosing && (this.isForeign || isForeignRoot(name))) return;
    this.#names.push(name);
    if (FORMATTING.has(name)) this.#formatting++;
    if (isForeignRoot(name)) this.#foreign++;
  }

  close(name: string): void {
    this.reopened += this.#formatting;
    if (!this.isForeign && TABLE_PARTS.has(name)) {
      this.#endCell();
      return;
    }
    const at = this.#find(name);
    if (!FORMATTING.has(name)) {
      if (at >= 0) this.#endFrom(at);
      return;
    }
    const waiting = this.#shutIn.get(name) ?? 0;
    if (at >= 0) this.#names.splice(at, 1);
    else if (waiting > 0) this.#shutIn.set(name, waiting - 1);
    if (at >= 0 || waiting > 0) this.#formatting--;
  }

  /** Ends what is open in the innermost table; false where there is no table. */
  #endCell(): boolean {
    const table = this.#names.lastIndexOf('table');
    if (table < this.#names.lastIndexOf('template')) return false;
    if (table >= 0) this.#endFrom(table + 1);
    return table >= 0;
  }

  #endFrom(at: number): void {
    let isInCell = false;
    for (const name of this.#names.splice(at)) {
      if (name === 'td') isInCell = true;
      if (isForeignRoot(name)) this.#foreign--;
      if (!FORMATTING.has(name)) continue;
      // What was opened in a cell ends with it; anything else goes on behind.
      if (isInCell) this.#formatting--;
      else this.#shutIn.set(name, (this.#shutIn.get(name) ?? 0) + 1);
    }
  }

  #find(name: string): number {
    for (let at = this.#names.length - 1; at >= 0; at--) {
      const open = this.#names[at]!;
      if (open === name) return at;
      if (SCOPES.has(open) && name !== 'table' && name !== 'template') return -1;
    }
    return -1;
  }
}

function isForeignRoot(name: string): boolean {
  return name === 'svg' || name === 'math';
}

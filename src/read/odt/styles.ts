import type { Level } from '../flow/lists.js';
import { LEVELS } from '../flow/lists.js';
import { headingDepth, isContentsName } from '../flow/style-names.js';
import type { Attributes, XmlListener } from '../xml.js';
import { numberFormatOf } from './number-formats.js';
import { scanPart } from './vocabularies.js';

/** What a style of paragraphs or characters says by itself; what it leaves open, its parent says. */
interface Style {
  readonly parent: string | undefined;
  readonly list: string | undefined;
  readonly outline: number | undefined;
  readonly depth: number | undefined;
  readonly contents: boolean;
  bold: boolean | undefined;
  hidden: boolean | undefined;
}

/** Parents in a circle end here. */
const MOST_PARENTS = 30;
/** The numbers of headings that are in no list. */
export const OUTLINE = '\0outline';

/** The styles of a document: those with names, and those that programs make for single paragraphs. */
export class StyleBook implements XmlListener {
  readonly #styles = new Map<string, Style>();
  readonly #lists = new Map<string, (Level | undefined)[]>();
  #style: Style | undefined;
  #levels: (Level | undefined)[] | undefined;
  #level: Level | undefined;

  /** @param parts XML that may hold styles; of two styles of a name the later one holds */
  constructor(parts: readonly (string | undefined)[]) {
    for (const part of parts) if (part !== undefined) scanPart(part, this);
  }

  open(name: string, attributes: Attributes): boolean {
    switch (name) {
      case 'office:body':
      case 'office:master-styles':
        return false;
      case 'style:style':
        this.#openStyle(attributes);
        return true;
      case 'style:text-properties':
        if (this.#style) characterProperties(this.#style, attributes);
        return true;
      case 'text:list-style':
        this.#lists.set(attributes('style:name') ?? '', (this.#levels = []));
        return true;
      case 'text:outline-style':
        this.#lists.set(OUTLINE, (this.#levels = []));
        return true;
      case 'text:list-level-style-number':
      case 'text:outline-level-style':
      case 'text:list-level-style-bullet':
      case 'text:list-level-style-image':
        this.#openLevel(name, attributes);
        return true;
      case 'style:list-level-label-alignment':
        if (this.#level && attributes('text:label-followed-by') === 'nothing')
          this.#level.suffix = 'nothing';
    }
    return true;
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = undefined;
    else if (name === 'text:list-style' || name === 'text:outline-style') this.#levels = undefined;
    else if (name.startsWith('text:list-level-style') || name === 'text:outline-level-style')
      this.#level = undefined;
  }

  #openStyle(attributes: Attributes): void {
    const own = attributes('name') ?? '';
    const shown = attributes('display-name') ?? own;
    const outline = attributes('default-outline-level');
    this.#style = {
      parent: attributes('parent-style-name'),
      list: attributes('list-style-name'),
      outline: outline === undefined || outline === '' ? undefined : Number(outline),
      depth: headingDepth(shown),
      contents: isContentsName(shown) || /^contents \d+$/i.test(shown),
      bold: undefined,
      hidden: undefined,
    };
    this.#styles.set(`${attributes('family') ?? ''} ${own}`, this.#style);
  }

  #openLevel(name: string, attributes: Attributes): void {
    const at = Number(attributes('level')) - 1;
    if (this.#levels === undefined || !(at >= 0 && at < LEVELS)) return;
    const isNumber = name === 'text:list-level-style-number' || name === 'text:outline-level-style';
    const level: Level = {
      start: Number(attributes('start-value') ?? 1) || 0,
      format: isNumber ? numberFormatOf(attributes('style:num-format')) : 'bullet',
      text: isNumber ? patternOf(attributes, at) : '',
      suffix: 'tab',
      legal: false,
    };
    this.#levels[at] = this.#level = level;
  }

  /** The levels of a list style. */
  levels(name: string): readonly (Level | undefined)[] | undefined {
    return this.#lists.get(name);
  }

  paragraph<Name extends keyof Style>(style: string | undefined, name: Name): Style[Name] {
    return this.#find('paragraph', style, name);
  }

  character(style: string | undefined, name: 'bold' | 'hidden'): boolean | undefined {
    return this.#find('text', style, name);
  }

  #find<Name extends keyof Style>(
    family: string,
    style: string | undefined,
    name: Name,
  ): Style[Name] {
    let at = this.#styles.get(`${family} ${style ?? ''}`);
    let value = at?.[name];
    for (let step = 0; at && step < MOST_PARENTS; step++) {
      value = at[name];
      if (value !== undefined && value !== false) break;
      if ((name === 'bold' || name === 'hidden') && value === false) break;
      at = this.#styles.get(`${family} ${at.parent ?? ''}`);
    }
    return value as Style[Name];
  }
}

function characterProperties(style: Style, attributes: Attributes): void {
  const weight = attributes('fo:font-weight') ?? attributes('style:font-weight-asian');
  if (weight !== undefined) style.bold = weight === 'bold' || Number(weight) >= 600;
  const display = attributes('text:display');
  if (display !== undefined) style.hidden = display === 'none';
}

/** A pattern such as `（%1）`: what stands before and behind the numbers of this level and of those above it. */
function patternOf(attributes: Attributes, at: number): string {
  const pattern = attributes('loext:num-list-format');
  if (pattern !== undefined) return pattern.replace(/%(\d)%/g, '%$1');
  const count = Math.min(Math.max(Number(attributes('display-levels') ?? 1) || 1, 1), at + 1);
  const levels = Array.from({ length: count }, (_, index) => `%${at + 2 - count + index}`);
  const [before = '', after = ''] = ['style:num-prefix', 'style:num-suffix'].map(attributes);
  return before + levels.join('.') + after;
}

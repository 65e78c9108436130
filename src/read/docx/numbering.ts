import { LEVELS, type Level, type List } from '../flow/lists.js';
import { integer, isOn } from './styles.js';
import type { StyleBook } from './styles.js';
import type { Attributes } from '../xml.js';
import { scanPart } from './vocabularies.js';

/** Nine numbers and the words between them; what is longer would swell with each paragraph. */
const LONGEST_PATTERN = 100;

interface AbstractList {
  readonly levels: (Level | undefined)[];
  /** The definition stands in the list that this numbering style names. */
  styleLink?: string | undefined;
}

interface RawList {
  abstractId: string;
  readonly restarts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** Reads numbering.xml into lists by `numId`. */
export function readNumbering(xml: string | undefined, styles: StyleBook): Map<string, List> {
  const reader = new NumberingReader();
  if (xml !== undefined) scanPart(xml, reader);
  return reader.resolve(styles);
}

class NumberingReader {
  readonly #abstracts = new Map<string, AbstractList>();
  readonly #lists = new Map<string, RawList>();
  #abstract: AbstractList | undefined;
  #list: RawList | undefined;
  #override = 0;
  #level: Level | undefined;

  open(name: string, attributes: Attributes): boolean {
    switch (name) {
      case 'w:abstractNum':
        this.#list = undefined;
        this.#abstract = { levels: [] };
        this.#abstracts.set(attributes('abstractNumId') ?? '', this.#abstract);
        break;
      case 'w:num':
        this.#abstract = undefined;
        this.#list = { abstractId: '', restarts: new Map(), levels: new Map() };
        this.#lists.set(attributes('numId') ?? '', this.#list);
        break;
      case 'w:abstractNumId':
        if (this.#list !== undefined) this.#list.abstractId = attributes('val') ?? '';
        break;
      case 'w:numStyleLink':
        if (this.#abstract !== undefined) this.#abstract.styleLink = attributes('val');
        break;
      case 'w:lvlOverride':
        this.#override = integer(attributes('ilvl')) ?? 0;
        break;
      case 'w:startOverride':
        this.#list?.restarts.set(this.#override, integer(attributes('val')) ?? 1);
        break;
      case 'w:lvl':
        this.#startLevel(integer(attributes('ilvl')) ?? 0);
        break;
      case 'mc:Fallback':
      case 'w:rPr':
        return false;
      default:
        if (this.#level !== undefined) readLevel(this.#level, name, attributes);
    }
    return true;
  }

  close(name: string): void {
    if (name === 'w:lvl') this.#level = undefined;
  }

  resolve(styles: StyleBook): Map<string, List> {
    const lists = new Map<string, List>();
    for (const [id, raw] of this.#lists) {
      const { abstractId, levels } = this.#definition(raw.abstractId, styles);
      const own = levels.slice();
      for (const [index, level] of raw.levels) own[index] = level;
      lists.set(id, { abstractId, levels: own, restarts: raw.restarts });
    }
    return lists;
  }

  #startLevel(index: number): void {
    if (index < 0 || index >= LEVELS) return;
    this.#level = { start: 0, format: 'decimal', text: '', suffix: 'tab', legal: false };
    if (this.#list !== undefined) this.#list.levels.set(index, this.#level);
    else if (this.#abstract !== undefined) this.#abstract.levels[index] = this.#level;
  }

  #definition(
    abstractId: string,
    styles: StyleBook,
  ): { abstractId: string; levels: (Level | undefined)[] } {
    const abstract = this.#abstracts.get(abstractId);
    if (abstract?.styleLink !== undefined) {
      const linked = this.#lists.get(styles.numberingOf(abstract.styleLink) ?? '');
      const target = linked && this.#abstracts.get(linked.abstractId);
      if (linked && target) return { abstractId: linked.abstractId, levels: target.levels };
    }
    return { abstractId, levels: abstract?.levels ?? [] };
  }
}

function readLevel(level: Level, name: string, attributes: Attributes): void {
  const value = attributes('val');
  if (name === 'w:start') level.start = integer(value) ?? 0;
  else if (name === 'w:numFmt') level.format = value ?? 'decimal';
  else if (name === 'w:lvlText') level.text = (value ?? '').slice(0, LONGEST_PATTERN);
  else if (name === 'w:suff') level.suffix = value ?? 'tab';
  else if (name === 'w:lvlRestart') level.restartAfter = integer(value);
  else if (name === 'w:isLgl') level.legal = isOn(value);
  else if (name === 'w:pStyle') level.style = value;
}

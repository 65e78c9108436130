import { fault } from '../faults.js';
import { isContentsLink } from '../flow/fields.js';
import type { Item } from '../flow/items.js';
import { depthOfOutline } from '../flow/style-names.js';
import type { Attributes, XmlListener } from '../xml.js';
import { Changes } from './changes.js';
import { Containers } from './containers.js';
import { INDEX, SKIPPED, usualName } from './elements.js';
import { ListNumbers, type OpenItem } from './lists.js';
import { OpenParagraph } from './open-paragraph.js';
import type { StyleBook } from './styles.js';
import { OpenTables } from './tables.js';

const MOST_PARTS = 300_000;
const MOST_SPACES = 1_000;

/** Reads a story of OpenDocument text into paragraphs and tables, in one pass over its XML. */
export class OdtReader implements XmlListener {
  readonly #root: string;
  readonly #styles: StyleBook;
  readonly #numbers: ListNumbers;
  readonly #tables = new OpenTables();
  readonly #containers = new Containers();
  readonly #items: (OpenItem | undefined)[] = [];
  /** Undefined marks a text box or a note between a paragraph and those inside it. */
  readonly #paragraphs: (OpenParagraph | undefined)[] = [];
  readonly #hiddenRows: boolean[] = [];
  #indexes = 0;
  /** How many elements of the story's name are open. */
  #roots = 0;
  /** The story was there. */
  isFound = false;
  /** Words stood in it that belong to no paragraph. */
  hasStray = false;
  #parts = 0;
  #description: string | undefined;
  readonly changes = new Changes();
  comments = 0;

  /** @param root the element whose content is the story */
  constructor(styles: StyleBook, root: string) {
    this.#styles = styles;
    this.#numbers = new ListNumbers(styles);
    this.#root = root;
  }

  finish(): Item[] {
    return this.#containers.leave();
  }

  open(name: string, attributes: Attributes): boolean {
    if (name === this.#root) this.#enterRoot();
    if (SKIPPED.has(name)) return false;
    if (this.#roots === 0) return true;
    if (++this.#parts > MOST_PARTS) throw fault('too-large');
    const change = this.changes.take(name, attributes);
    if (change !== undefined) return change;
    switch (usualName(name)) {
      case 'office:annotation':
        this.comments += 1;
        return false;
      case 'text:section':
        return attributes('display') !== 'none';
      case 'text:p':
      case 'text:h':
        this.#openParagraph(name, attributes);
        return true;
      case 'text:list':
        this.#openList(attributes);
        return true;
      case 'text:list-item':
        this.#items.push({ isCounted: true, restart: numberOf(attributes('start-value')) });
        return true;
      case 'text:list-header':
        this.#items.push({ isCounted: false, restart: undefined });
        return true;
      case 'table:table':
        this.#paragraphs.push(undefined);
        this.#tables.openTable();
        return true;
      case 'table:table-row':
        this.#tables.openRow(attributes);
        this.#hiddenRows.push(attributes('visibility') === 'collapse');
        return true;
      case 'table:table-cell':
        this.#containers.enter(this.#tables.openCell(attributes));
        this.#items.push(undefined);
        return true;
      case 'table:covered-table-cell':
        this.#tables.covered(attributes);
        return false;
      case 'draw:text-box':
      case 'draw:custom-shape':
      case 'draw:rect':
        this.#containers.enter();
        this.#items.push(undefined);
        this.#paragraphs.push(undefined);
        return true;
      case 'svg:desc':
        this.#description = '';
        return true;
    }
    if (INDEX.test(name)) this.#indexes += 1;
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) this.#inline(name, attributes, paragraph);
    else if (name === 'draw:image') this.#picture();
    return true;
  }

  close(name: string): void {
    if (name === this.#root) this.#roots -= 1;
    if (this.#roots === 0) return;
    switch (usualName(name)) {
      case 'text:p':
      case 'text:h':
        this.#closeParagraph();
        break;
      case 'text:span':
        this.#paragraphs.at(-1)?.spans.pop();
        break;
      case 'text:list':
        this.#containers.lists.pop();
        break;
      case 'text:list-item':
      case 'text:list-header':
        this.#items.pop();
        break;
      case 'table:table-cell':
        this.#containers.leave();
        this.#items.pop();
        break;
      case 'table:table-row':
        this.#tables.closeRow(this.#hiddenRows.pop() === true);
        break;
      case 'table:table':
        this.#paragraphs.pop();
        this.#tables.closeTable(this.#containers.items);
        break;
      case 'draw:text-box':
      case 'draw:custom-shape':
      case 'draw:rect':
        this.#closeBox();
        break;
      case 'svg:desc':
        this.#describe();
        break;
      default:
        if (INDEX.test(name)) this.#indexes -= 1;
    }
  }

  #enterRoot(): void {
    this.#roots += 1;
    this.isFound = true;
  }

  text(text: string): void {
    if (this.#description !== undefined) this.#description += text;
    else if (this.#paragraphs.length === 0) this.hasStray ||= this.#roots > 0 && /\S/.test(text);
    else this.#type(text, this.#paragraphs.at(-1));
  }

  #type(text: string, paragraph: OpenParagraph | undefined): void {
    if (paragraph === undefined || this.#isHidden(paragraph)) return;
    paragraph.type(text, this.#isBold(paragraph));
  }

  #isHidden({ spans, style }: OpenParagraph): boolean {
    if (this.changes.isDeleted) return true;
    for (const span of spans.toReversed()) {
      const hidden = this.#styles.character(span, 'hidden');
      if (hidden !== undefined) return hidden;
    }
    return this.#styles.paragraph(style, 'hidden') === true;
  }

  #isBold({ spans, style }: OpenParagraph): boolean {
    for (const span of spans.toReversed()) {
      const bold = this.#styles.character(span, 'bold');
      if (bold !== undefined) return bold;
    }
    return this.#styles.paragraph(style, 'bold') === true;
  }

  #inline(name: string, attributes: Attributes, paragraph: OpenParagraph): void {
    switch (name) {
      case 'text:span':
        paragraph.spans.push(attributes('style-name'));
        break;
      case 'text:s':
        this.#show(' '.repeat(Math.min(Number(attributes('c') ?? 1) || 1, MOST_SPACES)), paragraph);
        break;
      case 'text:tab':
        this.#show('\t', paragraph);
        break;
      case 'text:line-break':
        this.#show('\n', paragraph);
        break;
      case 'text:a':
        if (isContentsLink(attributes('xlink:href')?.replace(/^#/, ''))) paragraph.quoted = true;
        break;
      case 'draw:image':
        this.#picture();
    }
  }

  #show(text: string, paragraph: OpenParagraph): void {
    if (!this.#isHidden(paragraph)) paragraph.show(text);
  }

  #openParagraph(name: string, attributes: Attributes): void {
    const outline = name === 'text:h' ? (numberOf(attributes('outline-level')) ?? 1) : undefined;
    const isUnnumbered = attributes('is-list-header') === 'true';
    this.#paragraphs.push(new OpenParagraph(attributes('style-name'), outline, isUnnumbered));
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()!;
    if (this.changes.isDeleted) {
      this.#containers.carry(paragraph);
      return;
    }
    const { style } = paragraph;
    const outline = paragraph.outline ?? this.#styles.paragraph(style, 'outline');
    const depth =
      this.#styles.paragraph(style, 'depth') ??
      (outline === undefined ? undefined : depthOfOutline(outline - 1));
    if (this.#indexes > 0 || this.#styles.paragraph(style, 'contents') === true)
      paragraph.quoted = true;
    this.#containers.add(paragraph, this.#labelOf(paragraph), depth);
  }

  #labelOf(paragraph: OpenParagraph): string {
    const item = this.#items.at(-1);
    const list = this.#containers.lists.at(-1);
    if (item !== undefined && list !== undefined) {
      if (!item.isCounted) return '';
      const { restart } = item;
      Object.assign(item, { isCounted: false, restart: undefined });
      const style = list.style || (this.#styles.paragraph(paragraph.style, 'list') ?? '');
      return this.#numbers.label({ ...list, style }, restart, paragraph.text);
    }
    const { outline, isUnnumbered } = paragraph;
    if (outline === undefined || isUnnumbered) return '';
    return this.#numbers.headingLabel(outline - 1, paragraph.text);
  }

  #openList(attributes: Attributes): void {
    const { lists } = this.#containers;
    const outer = lists.at(-1);
    const own = attributes('style-name');
    if (outer) {
      lists.push({ ...outer, style: own ?? outer.style, level: outer.level + 1 });
      return;
    }
    const goesOn = attributes('continue-numbering') === 'true';
    const id = attributes('xml:id') ?? attributes('id');
    lists.push(this.#numbers.begin(own ?? '', id, attributes('continue-list'), goesOn));
  }

  #closeBox(): void {
    const items = this.#containers.leave();
    this.#items.pop();
    this.#paragraphs.pop();
    const target = this.#paragraphs.at(-1)?.boxed ?? this.#containers.items;
    for (const item of items) target.push(item);
  }

  #picture(): void {
    if (this.changes.isDeleted) return;
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.pictures.push('');
    else {
      const alone = new OpenParagraph(undefined, undefined, true);
      alone.pictures.push('');
      this.#containers.items.push(alone.finish('', undefined));
    }
  }

  /** What is said of a picture stands behind it. */
  #describe(): void {
    const pictures = this.#paragraphs.at(-1)?.pictures;
    if (pictures && pictures.length > 0) pictures[pictures.length - 1] = this.#description ?? '';
    this.#description = undefined;
  }
}

function numberOf(value: string | undefined): number | undefined {
  const number = Number(value);
  return value === undefined || value === '' || !Number.isInteger(number) ? undefined : number;
}

import type { Block, PictureBlock } from '../../draft/draft.js';
import { concat, sourceSpan } from '../../text/mapped.js';
import { headingDepth, isBlock, isHidden, isUnseen, namesOf } from './elements.js';
import { InlineText, PLAIN, type Setting } from './inline-text.js';
import { LayoutJudge } from './layout.js';
import { tallyOf } from './tally.js';
import { startsWithNumber, ListNumbers } from './list-numbers.js';
import type { Container, Page, Piece } from './page.js';
import { picturesIn, pictureOf } from './pictures.js';
import { tableGrid } from './table.js';
import { settingIn } from './text.js';
import { endOf, isElement, isText, startOf, type Element, type Node, type Root } from './tree.js';

/** What a node stands in. */
interface Context {
  readonly setting: Setting;
  readonly container: number;
  readonly hidden: boolean;
  readonly depth: number | undefined;
  /** Of the list that the node is an item of, if it is numbered. */
  readonly numbers: ListNumbers | undefined;
}

const LONGEST_HEADING = 150;
const ASIDE_TAGS = new Set(['nav', 'footer', 'aside', 'menu', 'search']);
const ASIDE_NAMES = new Set(
  (
    'nav navbar navi navigation menu submenu breadcrumb breadcrumbs crumb crumbs location position footer foot ' +
    'copyright sidebar aside share bdshare toolbar search login banner pager pagination qrcode related ' +
    'friendlink contentinfo complementary sitemap'
  ).split(' '),
);

const OUTERMOST: Context = {
  setting: PLAIN,
  container: 0,
  hidden: false,
  depth: undefined,
  numbers: undefined,
};

/** Cuts a parsed page into its blocks, in reading order. */
export function cutPage(root: Root, source: string): Page {
  const walk = new Walk(source);
  for (const child of root.childNodes) walk.visit(child, OUTERMOST);
  return walk.finish();
}

class Walk {
  readonly #source: string;
  readonly #text: InlineText;
  readonly #layout = new LayoutJudge();
  readonly #pieces: Piece[] = [];
  readonly #containers: Container[] = [{ parent: -1, aside: false }];
  #pictures: PictureBlock[] = [];
  #label = '';
  #insertions = 0;
  #deletions = 0;
  /** Where the walk is in the source. */
  #place = 0;
  #last: Context = OUTERMOST;

  constructor(source: string) {
    this.#source = source;
    this.#text = new InlineText(source, 0);
  }

  finish(): Page {
    this.#flush();
    const counts = { insertions: this.#insertions, deletions: this.#deletions };
    return { pieces: this.#pieces, containers: this.#containers, ...counts };
  }

  visit(node: Node, context: Context): void {
    if (isText(node)) {
      this.#last = context;
      this.#text.addText(node, context.setting);
    } else if (isElement(node)) this.#element(node, context);
  }

  #element(element: Element, context: Context): void {
    const { tagName } = element;
    this.#place = startOf(element) ?? this.#place;
    if (tagName === 'br') return this.#lineBreak(element);
    if (tagName === 'img') return this.#picture(element, context);
    if (tagName === 'del') this.#deletions++;
    if (tagName === 'ins') this.#insertions++;
    if (isUnseen(element)) return;
    if (!isBlock(element)) {
      if (!isHidden(element)) this.#children(element, context, settingIn(element, context.setting));
      return;
    }
    this.#flush();
    if (tagName === 'table' && !this.#layout.isLayout(element)) this.#table(element, context);
    else this.#block(element, context);
    this.#place = endOf(element) ?? this.#place;
  }

  #block(element: Element, outer: Context): void {
    const container = this.#open(element, outer.container);
    if (element.tagName === 'li' && outer.numbers) this.#label = outer.numbers.next(element);
    const depth = headingDepth(element) ?? outer.depth;
    const numbers = element.tagName === 'ol' ? new ListNumbers(element) : undefined;
    const isList = element.tagName === 'ul' || element.tagName === 'ol';
    const setting = settingIn(element, outer.setting);
    const context: Context = {
      setting,
      container,
      hidden: outer.hidden || isHidden(element),
      depth,
      numbers: isList ? numbers : outer.numbers,
    };
    this.#children(element, context, setting);
    this.#flush();
    this.#label = '';
  }

  #children({ childNodes }: Element, outer: Context, setting: Setting): void {
    const context = setting === outer.setting ? outer : { ...outer, setting };
    for (const child of childNodes) this.visit(child, context);
  }

  #open(element: Element, parent: number): number {
    const isNamed = namesOf(element).some((name) => ASIDE_NAMES.has(name));
    const aside = ASIDE_TAGS.has(element.tagName) || (isNamed && element.tagName !== 'body');
    return this.#containers.push({ parent, aside }) - 1;
  }

  /** An empty line ends a paragraph. */
  #lineBreak(element: Element): void {
    if (this.#text.isBlankLine) return this.#flush();
    const start = startOf(element) ?? this.#place;
    this.#text.addBreak(start, endOf(element) ?? start);
  }

  #picture(element: Element, context: Context): void {
    const picture = pictureOf(element);
    if (picture === undefined || isHidden(element)) return;
    this.#last = context;
    if (this.#text.isEmpty) this.#add(picture, context, 0, 0);
    else this.#pictures.push(picture);
  }

  #table(table: Element, outer: Context): void {
    const container = this.#open(table, outer.container);
    const context = { ...outer, container, hidden: outer.hidden || isHidden(table) };
    for (const part of table.childNodes) {
      if (!isElement(part) || part.tagName !== 'caption') continue;
      this.#children(part, context, settingIn(part, context.setting));
      this.#flush();
    }
    const grid = tableGrid(table, this.#source, 0);
    const span = { start: startOf(table) ?? 0, end: endOf(table) ?? this.#source.length };
    const { length, linked, pictures } = tallyOf(table);
    if (grid.height > 0) this.#add({ type: 'table', grid, span }, context, length, linked);
    if (pictures > 0) {
      for (const picture of picturesIn(table)) this.#add(picture, context, 0, 0);
    }
  }

  /** Ends the paragraph that is being read. */
  #flush(): void {
    if (this.#text.isEmpty && this.#pictures.length === 0) return;
    const { content, isBold, linked, length } = this.#text.finish(this.#place);
    const context = this.#last;
    const pictures = this.#pictures;
    this.#pictures = [];
    // A picture may stand behind nothing but spaces of its paragraph.
    const above = pictures.filter(({ span }) => span.start < sourceSpan(content).start);
    for (const picture of above) this.#add(picture, context, 0, 0);
    if (content.text !== '') {
      const label = startsWithNumber(content.text) ? '' : this.#label;
      const start = sourceSpan(content).start;
      const made = { text: label, segments: [{ text: 0, start, end: start }] };
      const { depth } = context;
      const block: Block = {
        type: 'text',
        content: label === '' ? content : concat([made, content]),
        span: sourceSpan(content),
        ...(depth === undefined || content.text.length > LONGEST_HEADING ? {} : { depth }),
        ...(isBold ? { strong: true } : {}),
        ...(label === '' ? {} : { automatic: label.length }),
      };
      this.#label = '';
      this.#add(block, context, length, linked);
    }
    for (const picture of pictures.slice(above.length)) this.#add(picture, context, 0, 0);
  }

  #add(block: Block, { container, hidden }: Context, length: number, linked: number): void {
    this.#pieces.push({ block, container, length, linked, hidden });
  }
}

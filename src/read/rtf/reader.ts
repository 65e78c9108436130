import { fault } from '../faults.js';
import { gapAfter } from '../flow/counter.js';
import { isContentsField } from '../flow/fields.js';
import type { Item } from '../flow/items.js';
import { OpenTables } from '../flow/open-tables.js';
import { RunningText } from '../flow/running-text.js';
import { depthOfOutline } from '../flow/style-names.js';
import { decodePage, pageOf } from './code-pages.js';
import { RowWords } from './row-words.js';
import {
  FIRST_STATE,
  plainParagraph,
  type Destination,
  type GroupState,
  type ParagraphState,
} from './state.js';
import { Styles } from './styles.js';
import type { RtfListener } from './tokens.js';
import { DESTINATIONS, KNOWN_STARRED, SHOWN } from './words.js';

/** A place that paragraphs are added to: the body or a text box. */
class Story {
  readonly items: Item[] = [];
  readonly tables = new OpenTables(this.items);
  text = new RunningText();
  number = '';
  paragraph: ParagraphState = plainParagraph();
}

const DEEPEST = 2_000;
const MOST_PARAGRAPHS = 300_000;
const LONGEST_NUMBER = 100;
const ENOUGH = 30;

/** Reads RTF into paragraphs and tables as it comes in. */
export class RtfReader implements RtfListener {
  #state: GroupState = { ...FIRST_STATE };
  readonly #states: GroupState[] = [];
  readonly #stories: Story[] = [new Story()];
  readonly #charsets = new Map<number, number>();
  readonly #styles = new Styles();
  readonly #row = new RowWords();
  #page = 1252;
  #bytes: number[] = [];
  /** Characters left that stand for one of `\u`. */
  #passOver = 0;
  #paragraphs = 0;
  #change: 'insertion' | 'deletion' | undefined;
  insertions = 0;
  deletions = 0;
  comments = 0;

  /** Everything read, in reading order. */
  finish(): Item[] {
    const story = this.#stories[0]!;
    this.#endStory(story);
    return story.items;
  }

  open(): void {
    this.#flush();
    this.#passOver = 0;
    if (this.#states.length > DEEPEST) throw fault('too-deep');
    this.#states.push(this.#state);
    this.#state = { ...this.#state, starred: false, opensBox: false };
  }

  close(): void {
    this.#flush();
    this.#passOver = 0;
    const { destination, opensBox } = this.#state;
    this.#state = this.#states.pop() ?? this.#state;
    if (destination === 'styles') this.#styles.end();
    if (opensBox) this.#closeBox();
  }

  byte(value: number): void {
    if (this.#passOver > 0) this.#passOver -= 1;
    else if (this.#state.destination !== 'none') this.#bytes.push(value);
  }

  control(word: string, value: number | undefined): void {
    if (this.#passOver > 0 && word !== 'u') {
      this.#passOver -= 1;
      return;
    }
    this.#flush();
    const shown = SHOWN.get(word);
    if (shown !== undefined) this.#append(shown);
    else if (word === '*') this.#state.starred = true;
    else if (word === 'u') this.#unicode(value ?? 0);
    else if (this.#state.starred && !KNOWN_STARRED.has(word)) this.#begin(word, 'none');
    else if (DESTINATIONS.has(word)) this.#begin(word, 'none');
    else this.#word(word, value);
  }

  /** A group for text of its own begins; in one that is left aside, everything is. */
  #begin(word: string, other: Destination): void {
    const state = this.#state;
    state.starred = false;
    const isText = state.destination === 'text';
    if (isText && (word === 'pict' || word === 'shppict' || word === 'object'))
      this.#story.text.pictures.push('');
    if (isText && word === 'annotation') this.comments += 1;
    if (state.destination !== 'none') state.destination = DESTINATIONS.get(word) ?? other;
  }

  #word(word: string, value: number | undefined): void {
    const state = this.#state;
    state.starred = false;
    if (word === 'shptxt') this.#openBox();
    else if (state.destination === 'fonts') this.#fontWord(word, value);
    else if (state.destination === 'styles') this.#styles.word(word, value);
    else if (word === 'ansicpg') this.#page = value ?? this.#page;
    else if (state.destination !== 'none' && !this.#row.take(word, value)) {
      this.#characterWord(word, value);
      if (state.destination === 'text') this.#paragraphWord(word, value);
    }
  }

  #fontWord(word: string, value: number | undefined): void {
    if (word === 'f') this.#state.font = value ?? 0;
    else if (word === 'fcharset') this.#charsets.set(this.#state.font, value ?? 0);
  }

  #characterWord(word: string, value: number | undefined): void {
    const state = this.#state;
    const isOn = value !== 0;
    switch (word) {
      case 'f':
      case 'af':
        state.font = value ?? 0;
        break;
      case 'uc':
        state.fallback = Math.max(0, value ?? 1);
        break;
      case 'b':
        state.bold = isOn;
        break;
      case 'v':
        state.hidden = isOn;
        break;
      case 'deleted':
        state.deleted = isOn;
        this.#count(isOn ? 'deletion' : undefined);
        break;
      case 'revised':
        this.#count(isOn ? 'insertion' : undefined);
        break;
      case 'plain':
        Object.assign(state, { bold: false, hidden: false, deleted: false });
        this.#change = undefined;
        break;
      case 'field':
        state.field = { instruction: '' };
        break;
      case 'fldrslt':
        state.quoted ||= isContentsField(state.field?.instruction ?? '');
    }
  }

  #paragraphWord(word: string, value: number | undefined): void {
    const { paragraph } = this.#story;
    switch (word) {
      case 'pard':
        this.#story.paragraph = plainParagraph();
        break;
      case 's':
        paragraph.style = value ?? 0;
        break;
      case 'outlinelevel':
        paragraph.outline = value ?? 0;
        break;
      case 'intbl':
        paragraph.inTable = true;
        break;
      case 'itap':
        paragraph.depth = value ?? 1;
        paragraph.inTable = paragraph.depth > 0;
        break;
      case 'par':
      case '\n':
      case '\r':
      case 'sect':
        if (!this.#state.deleted) this.#endParagraph();
        break;
      case 'cell':
        this.#endCell(1);
        break;
      case 'nestcell':
        this.#endCell(Math.max(2, paragraph.depth));
        break;
      case 'row':
        this.#endRow(1);
        break;
      case 'nestrow':
        this.#endRow(Math.max(2, paragraph.depth));
    }
  }

  get #story(): Story {
    return this.#stories.at(-1)!;
  }

  #count(change: 'insertion' | 'deletion' | undefined): void {
    if (change === 'deletion' && this.#change !== change) this.deletions += 1;
    if (change === 'insertion' && this.#change !== change) this.insertions += 1;
    this.#change = change;
  }

  #unicode(value: number): void {
    this.#append(String.fromCharCode(value & 0xffff));
    this.#passOver = this.#state.fallback;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const page = pageOf(this.#charsets.get(this.#state.font), this.#page);
    const text = decodePage(this.#bytes, page);
    this.#bytes = [];
    this.#append(text);
  }

  #append(text: string): void {
    const state = this.#state;
    const story = this.#story;
    switch (state.destination) {
      case 'text':
        if (state.hidden || state.deleted) return;
        if (state.quoted) story.text.quoted = true;
        story.text.append(text, state.bold);
        break;
      case 'number':
        if (story.number.length < LONGEST_NUMBER) story.number += text;
        break;
      case 'styles':
        this.#styles.name(text);
        break;
      case 'instruction':
        if (state.field && state.field.instruction.length < ENOUGH) state.field.instruction += text;
    }
  }

  #endParagraph(least = 0): void {
    if (++this.#paragraphs > MOST_PARAGRAPHS) throw fault('too-large');
    const story = this.#story;
    const { text, paragraph, number } = story;
    story.text = new RunningText();
    story.number = '';
    const style = this.#styles.of(paragraph.style);
    const depth =
      paragraph.outline === undefined ? style?.depth : depthOfOutline(paragraph.outline);
    const own = paragraph.inTable ? Math.max(1, paragraph.depth) : 0;
    const items = story.tables.enter(Math.max(least, own));
    if (style?.contents) text.quoted = true;
    items.push(text.finish(labelOf(number, text.text), depth));
    for (const item of text.boxed) items.push(item);
  }

  #endCell(depth: number): void {
    this.#endParagraph(depth);
    this.#story.tables.endCell();
  }

  #endRow(depth: number): void {
    this.#story.tables.enter(depth);
    this.#story.tables.endRow(this.#row.shape, false);
  }

  #openBox(): void {
    const state = this.#state;
    if (state.destination !== 'shape') return;
    Object.assign(state, FIRST_STATE, { opensBox: true });
    this.#stories.push(new Story());
  }

  #closeBox(): void {
    const box = this.#stories.pop()!;
    this.#endStory(box);
    for (const item of box.items) this.#story.text.boxed.push(item);
  }

  #endStory(story: Story): void {
    if (!story.text.isEmpty || story.text.boxed.length > 0) {
      this.#stories.push(story);
      this.#endParagraph();
      this.#stories.pop();
    }
    story.tables.enter(0);
  }
}

/** The number of a paragraph as it is shown; bullets are none. */
function labelOf(number: string, text: string): string {
  const shown = number.trim();
  if (!/[\p{L}\p{N}]/u.test(shown)) return '';
  return shown + (text === '' ? '' : gapAfter(shown, text));
}

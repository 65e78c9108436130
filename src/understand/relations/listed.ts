import { append } from '../../text/lists.js';
import type { Event } from './events.js';
import type { Figure } from './figure.js';
import type { RelationSpec } from './forms.js';
import { isFirst, itemsIn, numbersOf } from './items.js';
import type { Member, StatedRelation } from './stated.js';

/** A sentence as lists see it. */
export interface ListedSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly events: readonly Event[];
  readonly figures: readonly Figure[];
  readonly member: (figure: Figure) => Member;
  readonly opensParagraph: boolean;
}

/** A whole that a list follows. */
interface Lead {
  readonly wholes: readonly Member[];
  /** Its words say that the list is all there is. */
  readonly complete: boolean;
}

/** Longest list. */
const MOST = 60;
/** What may stand in front of a list whose items are some of the whole. */
const SOME = /其中[^,;]{0,4}[:]?$/;

/** Gathers the numbers of the items of a list, over sentences and paragraphs. */
export class ListedNumbers {
  readonly #relation: RelationSpec | undefined;
  #items: Member[] = [];
  #lead: Lead | undefined;
  /** Numbers of the last sentence that was no item. */
  #before: Lead | undefined;
  #isBroken = false;
  #section: number | undefined;

  constructor(relations: readonly RelationSpec[]) {
    this.#relation = relations.find(({ lookup = {} }) =>
      Object.values(lookup).some((ways) => ways.includes('listed')),
    );
  }

  /** Takes note of a sentence; gives what the list that it ends says of the whole before it. */
  read(sentence: ListedSentence, section: number | undefined): StatedRelation[] {
    const { events, figures, member, text, start, end, opensParagraph } = sentence;
    const items = itemsIn(events, start, text);
    const isItem = items[0]?.start === start;
    if (items.length === 0) {
      // Sentences behind the first of an item say more of it.
      if (!opensParagraph && this.#items.length > 0) return [];
      const ended = this.end();
      const wholes = figures.filter(({ kind, unit }) => kind === 'count' && unit !== '');
      const opens = text[end - 1] === ':' || text.endsWith(':');
      const written = text.slice(start, end);
      if (wholes.length > 0 || !opens)
        this.#before = { wholes: wholes.map(member), complete: opens && !SOME.test(written) };
      else if (this.#before) this.#before = { ...this.#before, complete: !SOME.test(written) };
      this.#section = section;
      return ended;
    }
    const begins = isFirst(items[0]!, text);
    const before = this.#before;
    const ended = begins || !isItem ? this.end() : [];
    this.#before = before;
    if (this.#items.length === 0 && !begins) this.#isBroken = true;
    if (!isItem) {
      const lead = figures.filter((figure) => figure.start < items[0]!.start);
      const last = lead.at(-1);
      const isNear = last !== undefined && items[0]!.start - last.end <= 1;
      this.#before = { wholes: lead.slice(-1).map(member), complete: isNear };
      this.#section = section;
    }
    if (this.#items.length === 0) this.#lead = this.#before;
    const numbers = numbersOf(items, figures)?.map(member);
    const unit = this.#items[0]?.unit ?? numbers?.[0]?.unit;
    if (numbers === undefined || numbers[0]?.unit !== unit || this.#items.length > MOST)
      this.#isBroken = true;
    else append(this.#items, numbers);
    return ended;
  }

  /** The numbers of the list that ends here; none where an item has no number, or but one. */
  get items(): readonly Member[] {
    return this.#isBroken || this.#items.length < 2 ? [] : this.#items;
  }

  /** The list is over. */
  end(): StatedRelation[] {
    const parts = this.items;
    const lead = this.#lead;
    this.#items = [];
    this.#lead = undefined;
    this.#before = undefined;
    this.#isBroken = false;
    const wholes = lead?.wholes.filter(({ unit }) => unit === parts[0]?.unit) ?? [];
    const [whole] = wholes;
    if (!this.#relation || !whole || wholes.length > 1 || parts.length === 0) return [];
    return [
      {
        relation: this.#relation,
        bound: { whole: [whole], parts },
        candidates: {},
        sign: undefined,
        signAt: undefined,
        classes: new Set(lead!.complete ? ['closed'] : []),
        complete: lead!.complete,
        near: false,
        section: this.#section,
        sentence: whole.sentence,
        span: whole.span,
      },
    ];
  }
}

import type { SearchText } from '../statements/text.js';
import type { NumberToken, Token } from '../statements/token.js';
import type { Statement } from '../statements/statement.js';
import { flatMap } from '../../text/flat-map.js';
import { writtenAs } from './closing.js';
import { append } from '../../text/lists.js';
import { canHoldFigure, eventsOf, type Event } from './events.js';
import type { Figure } from './figure.js';
import type { RelationBook } from './forms.js';
import { instancesOf, type Instance } from './instances.js';
import { ListedNumbers } from './listed.js';
import type { Earlier } from './earlier.js';
import { Surroundings } from './lookup.js';
import { matchesOf } from './match.js';
import { isMoved } from './rows.js';
import { isNumbering } from './standing.js';
import { isVoid } from './voids.js';
import { membersOf } from './members.js';
import { namingNow } from './named-now.js';
import { namesAnotherPart, ofThatName } from './named-share.js';
import { namesAnother } from './same-name.js';
import type { Member, StatedRelation } from './stated.js';
import { lacksEcho, lacksStem, stemsOf } from './stems.js';
import { vocabularyOf, type Vocabulary } from './vocabulary.js';

/** Numbers of earlier sentences of the paragraph that are kept for those that follow. */
const KEPT = 24;

/**
 * A sentence with more numbers, or a report with more relations, was written by no person; each relation tries hundreds
 * of combinations, and nobody would wait for them.
 */
const MOST_NUMBERS = 300;
const MOST_RELATIONS = 3000;

/** Reads the relations of one paragraph after the other, sentence by sentence. */
export class RelationReader {
  readonly stated: StatedRelation[] = [];
  readonly #vocabulary: Vocabulary | undefined;
  readonly #year: number | undefined;
  readonly #statements: readonly Statement[];
  #search: SearchText | undefined;
  #tokens: readonly Token[] = [];
  #section: number | undefined;
  /** The first token of the next sentence. */
  #next = 0;
  /** The statements that the numbers of the sentence make. */
  #numbers = new Map<NumberToken, number>();
  #earlier: Earlier[] = [];
  /** Where the sentence before ends. */
  #end = 0;
  readonly #listed: ListedNumbers;

  /** `statements`: the list that the reader of statements fills. */
  constructor(
    book: RelationBook | undefined,
    year: number | undefined,
    statements: readonly Statement[],
  ) {
    this.#vocabulary = book && vocabularyOf(book);
    this.#year = year;
    this.#statements = statements;
    this.#listed = new ListedNumbers(book?.relations ?? []);
  }

  startParagraph(search: SearchText, tokens: readonly Token[], section: number | undefined): void {
    this.#search = search;
    this.#tokens = tokens;
    this.#section = section;
    this.#next = 0;
    if (!this.#goesOn(search.text)) this.#earlier = [];
    this.#end = 0;
  }

  /** 其中…, (2)上述…: a paragraph that goes on with the numbers of the one before. */
  #goesOn(text: string): boolean {
    const among = this.#vocabulary?.book.among ?? [];
    const start = NUMBERING.exec(text)?.[0].length ?? 0;
    return among.some((word) => text.startsWith(word, start));
  }

  /** The text is over. */
  end(): void {
    append(this.stated, this.#listed.end());
  }

  /** Takes note of the statement that a number makes. */
  note(number: NumberToken, statement: number): void {
    this.#numbers.set(number, statement);
  }

  /** Reads the sentence that begins at an offset; `index` counts the sentences of the report. */
  read(from: number, index: number): void {
    const numbers = this.#numbers;
    this.#numbers = new Map();
    const search = this.#search;
    if (!search || !this.#vocabulary) return;
    // What begins with a bracket or other marks begins before its first word.
    const start = this.#startOf(from, search.text);
    const tokens = this.#sentence(start);
    const to = tokens.at(-1)?.end ?? from;
    this.#end = to;
    if (start > 0) this.#withdrawSums(index - 1, search.text.slice(start, to));
    // Without a number it may still be an item of a list, or lead to one.
    const events = canHoldFigure(search.text, start, to, tokens, this.#vocabulary)
      ? eventsOf(search.text, start, to, tokens, numbers, this.#year, this.#vocabulary)
      : [];
    const figures = flatMap(events, (event) => (event.type === 'figure' ? event.figure : []));
    const member = membersOf(search, index);
    const opensParagraph = start === 0;
    const { text } = search;
    const listed = this.#listed;
    const items = listed.items;
    if (figures.length > MOST_NUMBERS) listed.end();
    else
      append(
        this.stated,
        listed.read(
          { text, start, end: to, events, figures, member, opensParagraph },
          this.#section,
        ),
      );
    if (figures.length === 0 && !events.some(isDate)) return;
    if (figures.length > MOST_NUMBERS || this.stated.length > MOST_RELATIONS) {
      this.#earlier = [];
      return;
    }
    const { stems = {} } = this.#vocabulary.book;
    const matches = matchesOf(events, this.#vocabulary).filter(
      (match) => !namesAnother(match, events, text),
    );
    const instances = instancesOf(matches, events).filter(
      (instance) =>
        !isVoid(instance, events) &&
        !namesAnotherPart(instance, events, figures, search.text) &&
        !lacksStem(instance, events, search.text, stems) &&
        !lacksEcho(instance, search.text),
    );
    let surroundings: Surroundings | undefined;
    if (instances.length > 0) {
      surroundings = new Surroundings(
        figures,
        instances,
        member,
        this.#earlier,
        this.#statements,
        search.text,
        movedIn(events),
        this.#year,
      );
      for (const instance of instances) {
        const found = surroundings.candidatesOf(
          instance,
          stemsOf(instance, events, search.text, stems),
        );
        const { part, now } = found;
        const candidates = {
          ...found,
          ...(part && { part: ofThatName(part, instance, events, search.text) }),
          ...(now && { now: namingNow(now, instance, search.text) }),
        };
        const rows = surroundings.rowsOf(instance, items);
        if (rows) this.stated.push(this.#state(instance, candidates, member, index, rows));
      }
    }
    const counted = figures.filter((figure) => !isNumbering(figure, text));
    const kept = counted.slice(-KEPT).map((figure) => ({
      figure,
      member,
      beside: surroundings?.isBeside(figure) === true,
      within: isWithin(figure, text, start),
    }));
    this.#earlier = [...kept.reverse(), ...this.#earlier].slice(0, KEPT);
  }

  /** 两项统计存在交叉，不作简单相加: what the sentence before counts makes no sum. */
  #withdrawSums(sentence: number, text: string): void {
    const { stated } = this;
    const words = this.#vocabulary?.book.twice ?? [];
    if (stated.at(-1)?.sentence !== sentence || !words.some((word) => text.includes(word))) return;
    for (let at = stated.length - 1; stated[at]?.sentence === sentence; at--) {
      if (stated[at]!.relation.relation === 'sum') stated.splice(at, 1);
    }
  }

  /** A sentence begins before its first token: 持续15天（8月1日至8月7日）. */
  #startOf(from: number, text: string): number {
    let start = from;
    while (start > this.#end && !'。!?'.includes(text[start - 1]!)) start--;
    return start;
  }

  /** The tokens of the sentence that begins at an offset, with the mark that ends it. */
  #sentence(from: number): readonly Token[] {
    const all = this.#tokens;
    while (this.#next < all.length && all[this.#next]!.start < from) this.#next++;
    const first = this.#next;
    while (this.#next < all.length && !endsSentence(all[this.#next]!)) this.#next++;
    return all.slice(first, this.#next + 1);
  }

  #state(
    { relation, forms, bound, sign, signAt, classes, start, end }: Instance,
    candidates: StatedRelation['candidates'],
    member: (figure: Figure) => Member,
    sentence: number,
    rows: Record<string, readonly Member[]>,
  ): StatedRelation {
    const { spanOf, written, text } = this.#search!;
    const parts = relation.relation === 'sum' && bound.get('parts');
    return {
      relation,
      bound: {
        ...rows,
        ...Object.fromEntries([...bound].map(([name, own]) => [name, own.map(member)])),
      },
      candidates,
      sign,
      signAt: signAt && {
        span: spanOf(signAt.start, signAt.end),
        text: written(signAt.start, signAt.end),
      },
      classes: parts ? new Set([...classes, ...writtenAs(parts, text)]) : classes,
      complete: forms.some(({ complete }) => complete),
      near: forms.some(({ near }) => near),
      section: this.#section,
      sentence,
      span: spanOf(start, end),
    };
  }
}

/** (2), 2., 二是 in front of a paragraph. */
const NUMBERING =
  /^(?:\([\d一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|[一二三四五六七八九十]{1,2}(?:、|是))/;
const PART_OF_YEAR = /[上下]半年|前三季度|[一二三四1-4]季度|前\d{1,2}个月|\d{1,2}月/;
const OTHER_YEAR = /[上去前往]一?年(?!半)|同期|\d{4}年/;

/** 上半年公开710条: of a part of this year, as its own item of the sentence says. */
function isWithin({ start }: Figure, text: string, from: number): boolean {
  const item = text.slice(Math.max(from, text.lastIndexOf(';', start) + 1), start);
  return PART_OF_YEAR.test(item) && !OTHER_YEAR.test(item);
}

/** 多639件: how far one number is from another. */
function movedIn(events: readonly Event[]): ReadonlySet<Figure> {
  return new Set(
    flatMap(events, (event, at) =>
      event.type === 'figure' &&
      (isMoved(events, at, ['more', 'fewer']) || isMoved(events, at, ['only-moved']))
        ? [event.figure]
        : [],
    ),
  );
}

function isDate(event: Event): boolean {
  return event.type === 'word' && event.dated !== undefined;
}

function endsSentence(token: Token): boolean {
  return token.type === 'mark' && '。!?'.includes(token.mark);
}

import type { Statement } from '../statements/statement.js';
import type { Earlier } from './earlier.js';
import type { Figure } from './figure.js';
import type { Lookup } from './forms.js';
import type { Instance } from './instances.js';
import { rowAbove } from './above.js';
import { inOrderOf, labelBefore, labelBehind, labelOf, rowLabels } from './labels.js';
import { isHeldAgainst, isOfYears, saysOther, yearNamed } from './periods.js';
import type { Member } from './stated.js';
import {
  isBelow,
  isNumbering,
  isPlain,
  partsOf,
  strongFirst,
  tightOf,
  withoutTotal,
} from './standing.js';
import { namedBy } from './stems.js';

/** Numbers that are tried for a member, and those that are looked at for them. */
const MOST = 40;
const REACH = 60;

const ROWS: ReadonlySet<Lookup> = new Set([
  ...(['row', 'ranked', 'ranked-next', 'ranked-list'] as const),
  ...(['above', 'listed'] as const),
]);

/** Relations of a part and its whole. */
const PARTS: ReadonlySet<string> = new Set(['share']);
/** A name is at least so long. */
const SHORTEST = 2;
/** A mark that a clause ends with. */
const CLAUSE = /[,;:。()]/;
/** Classes of words that say that it is held against the year before. */
const LAST = ['yoy', 'last-year-word', 'date-last'];
/** What may stand around the name of what is divided. */
const ASIDE =
  /^(?:在|全部|上述|这|其|对)|(?:类?(?:稿件|材料|产品|作品)|类|信息|的|方面|里|当|(?<=办)件)$/g;

/** The numbers around the relations of a sentence. */
export class Surroundings {
  readonly #figures: readonly Figure[];
  readonly #member: (figure: Figure) => Member;
  readonly #earlier: readonly Earlier[];
  readonly #statements: readonly Statement[];
  readonly #text: string;
  readonly #tight: ReadonlySet<Figure>;
  /** 多639件: how far one is from another. */
  readonly #moved: ReadonlySet<Figure>;
  readonly #year: number | undefined;
  /** Parts of other numbers, which are hardly wholes themselves. */
  readonly #parts: ReadonlySet<Figure>;

  constructor(
    figures: readonly Figure[],
    instances: readonly Instance[],
    member: (figure: Figure) => Member,
    earlier: readonly Earlier[],
    statements: readonly Statement[],
    text: string,
    moved: ReadonlySet<Figure>,
    year: number | undefined,
  ) {
    this.#year = year;
    this.#figures = figures;
    this.#member = member;
    this.#earlier = earlier;
    this.#statements = statements;
    this.#text = text;
    this.#tight = tightOf(instances);
    this.#parts = partsOf(instances);
    this.#moved = moved;
  }

  /** For each member that no form bound, the numbers that it may be, the likeliest first. */
  candidatesOf(
    instance: Instance,
    stems: readonly string[] = [],
  ): Record<string, readonly Member[]> {
    const { lookup = {} } = instance.relation;
    const found: Record<string, readonly Member[]> = {};
    for (const [name, ways] of Object.entries(lookup)) {
      if (instance.bound.has(name)) continue;
      const own = new Map<number, Member>();
      for (const way of ways) {
        const members = this.#candidates(way, instance);
        for (const member of members) own.set(member.span.start, member);
      }
      const all = [...own.values()];
      found[name] =
        name === 'whole'
          ? strongFirst(all).slice(0, MOST)
          : name === 'part'
            ? namedBy(stems, all, ({ label }) => label)
            : all;
    }
    return found;
  }

  /** The members that are rows of numbers, or one of such a row; undefined where there is no row. */
  rowsOf(
    { relation, start, end, bound }: Instance,
    listed: readonly Member[],
  ): Record<string, readonly Member[]> | undefined {
    const found: Record<string, readonly Member[]> = {};
    for (const [name, ways] of Object.entries(relation.lookup ?? {})) {
      const way = ways.find((each) => ROWS.has(each));
      if (way === undefined) continue;
      const own =
        way === 'listed'
          ? listed
          : way === 'above'
            ? rowAbove(this.#earlier, this.#text, start, bound.get('whole')?.[0]?.unit)
            : this.#rowOr(way, start, end).map(this.#member);
      if (own.length === 0) return undefined;
      found[name] = own;
    }
    return found;
  }

  #candidates(way: Lookup, instance: Instance): Member[] {
    const free = (figure: Figure): boolean =>
      !this.#tight.has(figure) &&
      !this.#moved.has(figure) &&
      isPlain(figure) &&
      !isNumbering(figure, this.#text) &&
      !isOfYears(this.#text, figure.start);
    const index = this.#indexAt(instance.start);
    // 而2023年36篇中图解10篇，占27.8%: what is of another year is a part of a whole of that year.
    const isOfOther = PARTS.has(instance.relation.relation) && this.#tellsOther(instance);
    switch (way) {
      case 'before':
        return this.#figures
          .slice(Math.max(0, index - REACH), index)
          .filter((figure) => free(figure) && (isOfOther || !this.#saysOther(figure)))
          .slice(-MOST)
          .map((figure) => this.#marked(figure))
          .reverse();
      case 'largest':
        return this.#candidates('before', instance).sort((a, b) => b.value - a.value);
      case 'after':
        return this.#figures
          .slice(index, index + REACH)
          .filter(
            (figure) => figure.start >= instance.end && free(figure) && !this.#saysOther(figure),
          )
          .slice(0, 2)
          .map(this.#member);
      case 'other-period':
        return [
          ...this.#figures
            .slice(Math.max(0, index - REACH), index + REACH)
            .filter(
              (figure) =>
                free(figure) &&
                this.#saysOther(figure) &&
                !isHeldAgainst(this.#text, figure.start) &&
                !this.#isOlder(figure, instance),
            )
            .slice(0, MOST)
            .map(this.#member),
          // 上半年710条。全年1900条，同比增长9.3%: no number of the year before; 环比 is held against the part before.
          ...this.#before(
            (figure, within) => this.#isOther(figure) && (!within || !this.#isYearly(instance)),
          ),
        ];
      case 'named':
        return this.#named(instance);
      case 'paragraph':
        return this.#before((figure) => !this.#isOther(figure));
      case 'together':
        return this.#together(instance);
      case 'row':
      case 'ranked':
      case 'ranked-next':
      case 'ranked-list':
      case 'above':
      case 'listed':
        return [];
    }
  }

  /** The sum of the numbers of one clause that end right before a form. */
  #together({ start }: Instance): Member[] {
    const row = this.#row(start);
    const joined = row.findLastIndex(
      (figure, at) => at > 0 && CLAUSE.test(this.#text.slice(row[at - 1]!.end, figure.start)),
    );
    const own = row.slice(Math.max(0, joined));
    const last = own.at(-1);
    if (last === undefined || own.length < 2) return [];
    return [
      { ...this.#member(last), value: own.reduce((sum, { value }) => sum + value, 0), weak: true },
    ];
  }

  /** 行政许可类61条…；行政许可类中，…: the nearest number before whose label bears the name that the form follows. */
  #named({ start }: Instance): Member[] {
    const name = labelBefore(this.#text, start).replace(ASIDE, '');
    if (name.length < SHORTEST) return [];
    const index = this.#indexAt(start);
    return this.#figures
      .slice(Math.max(0, index - REACH), index)
      .filter((figure) => isPlain(figure) && labelBefore(this.#text, figure.start).includes(name))
      .slice(-1)
      .map(this.#member);
  }

  /** The numbers of one unit right before a relation, without those of years and the like. */
  #row(start: number): Figure[] {
    const row: Figure[] = [];
    for (let at = this.#indexAt(start) - 1; at >= 0 && row.length < MOST; at--) {
      const figure = this.#figures[at]!;
      // 甲县218件、乙县231件，其余县区均不足百件: a bound of others is no part of the row.
      if (figure.spoken && row.length === 0 && isBelow(this.#text, figure)) continue;
      if (figure.spoken) break;
      if (!isPlain(figure) || figure.approximate) return [];
      if (row[0] && (row[0].unit !== figure.unit || row[0].kind !== figure.kind)) break;
      row.unshift(figure);
    }
    return row.length > 1 ? withoutTotal(row) : [];
  }

  #rowOr(way: Lookup, start: number, end: number): readonly Figure[] {
    const row = this.#row(start);
    if (way === 'row') return row;
    if (way === 'ranked-list') return inOrderOf(row, this.#text, start, end);
    const name = way === 'ranked' ? labelBefore(this.#text, start) : labelBehind(this.#text, end);
    return this.#ranked(row, start, name.replace(/^其中/, '').replace(ASIDE, ''));
  }

  /**
   * 甲县1240条、乙县1380条，甲县居首位；最多的是乙县: the number of the row that is named right before, or right behind.
   */
  #ranked(row: readonly Figure[], start: number, name: string): Figure[] {
    if (row.length === 0 || name === '') return [];
    const labels = rowLabels(row, this.#text);
    const around = this.#text.slice(Math.max(0, row[0]!.start - REACH), start - name.length);
    const at = labels && labelOf(name, labels, around);
    return at === undefined ? [] : [row[at]!];
  }

  #isYearly({ start, end }: Instance): boolean {
    return /同比|[上去]年/.test(this.#text.slice(start, end));
  }

  #before(is: (figure: Figure, within: boolean) => boolean): Member[] {
    return this.#earlier
      .filter(({ figure, within }) => isPlain(figure) && is(figure, within))
      .map(({ figure, member, beside }) =>
        beside ? { ...member(figure), weak: true } : member(figure),
      );
  }

  #marked(figure: Figure): Member {
    const member = this.#member(figure);
    return this.#parts.has(figure) ? { ...member, weak: true } : member;
  }

  /** Whether a number is a part of another one, a change or the like. */
  isBeside(figure: Figure): boolean {
    return this.#parts.has(figure) || this.#tight.has(figure);
  }

  #tellsOther({ bound }: Instance): boolean {
    return [...bound.values()].some((own) => own.some((figure) => this.#isOther(figure)));
  }

  /** 同比减少4件，而2022年为51件: of a year before the one that it is held against. */
  #isOlder({ start }: Figure, { classes }: Instance): boolean {
    const isOfLast = LAST.some((name) => classes.has(name));
    return isOfLast && yearNamed(this.#text, start) < (this.#year ?? 0) - 1;
  }

  /** Of another year, as the reader of statements understood it. */
  #isOther({ statement }: Figure): boolean {
    return statement !== undefined && this.#statements[statement]!.otherPeriod;
  }

  /** Of another year by its own words, too. */
  #saysOther(figure: Figure): boolean {
    return this.#isOther(figure) && saysOther(this.#text, figure.start);
  }

  /** How many numbers stand before an offset. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#figures.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#figures[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

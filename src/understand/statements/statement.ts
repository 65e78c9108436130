import type { Span } from '../../text/mapped.js';
import type { StatedRelation } from '../relations/stated.js';

/** The quantities that the prose states, and how they hang together. */
export interface Prose {
  readonly statements: readonly Statement[];
  readonly lists: readonly PartList[];
  readonly shares: readonly Share[];
  readonly divisions: readonly Division[];
  readonly rates: readonly Rate[];
  readonly relations: readonly StatedRelation[];
}

/**
 * `number`: a number with its unit; `percent`: a share or rate; the others are claims without a number:
 * `none` (未收到申请), `finished` (全部办结, 办结率 100%), `upheld` (均维持), `not-corrected` (无败诉),
 * `persons` (均为自然人), `disclosed` (均予以公开), `only` (均尚未审结, 均为复议后起诉): there are none of its subjects.
 */
export type StatementKind =
  | 'number'
  | 'percent'
  | 'none'
  | 'finished'
  | 'upheld'
  | 'not-corrected'
  | 'persons'
  | 'disclosed'
  | 'only';

export interface Statement {
  readonly index: number;
  readonly kind: StatementKind;
  /** Ids of the quantities whose sum is stated; none where the subject is not one of the forms'. */
  readonly subjects: readonly string[];
  /** 0 for claims that there was none; in the unit as written (万条 is multiplied out, 万元 is not). */
  readonly value: number;
  /** Decimals as printed, for percentages. */
  readonly decimals: number;
  readonly unit: string;
  /** About, more than, several, or a range: not a number to hold another against. */
  readonly approximate: boolean;
  /** Another year or a part of the year. */
  readonly otherPeriod: boolean;
  /** Other organs than the one that reports, or only a part of them. */
  readonly otherScope: boolean;
  /** … namely the head office of the one that reports: no more than what the forms hold of it. */
  readonly ofCore: boolean;
  /** The reading is certain enough for a finding; otherwise only agreement counts. */
  readonly firm: boolean;
  /** Number and unit as written, or the words of the claim. */
  readonly text: string;
  /** Where the number stands, without its unit; the words of a claim. */
  readonly span: Span;
  /** The clause around it. */
  readonly clause: Span;
  /** Counts the sentences of the report. */
  readonly sentence: number;
  /** Index of the drafted section; undefined in the preface. */
  readonly section: number | undefined;
  /** What the number is a part of, by its statement's index. */
  readonly partOf: number | undefined;
  /** The words that limit the number (通过网站…, 涉及土地…) make it another quantity of the same name. */
  readonly limited: boolean;
}

/** A total and the parts that the same sentence, or the next, breaks it down into. */
export interface PartList {
  /** Index of the total's statement. */
  readonly total: number;
  readonly parts: readonly number[];
  /** Other numbers of the same unit before the parts, which they may break down instead. */
  readonly others: readonly number[];
  /**
   * How the parts are announced; `run`: they merely follow; `after`: the total comes last; `respective`: it
   * comes behind 分别为, and `others` are the numbers before those that it may add up too.
   */
  readonly mark: 'among' | 'bracket' | 'bracket-among' | 'run' | 'after' | 'respective';
  /** The last part is 其他…: the parts are all there are. */
  readonly closed: boolean;
  /** The labels of the parts speak of channels or of the same things twice: they may overlap. */
  readonly overlapping: boolean;
}

/** “N 件，占 X%”: a share, the number it belongs to, and the totals that it may be a share of. */
export interface Share {
  readonly percent: number;
  readonly part: number;
  readonly bases: readonly number[];
  /** The total that the sentence itself names, where it does. */
  readonly total: number | undefined;
  /** What was done with the whole that the share names (占新收申请的60%), where no number of it stands near. */
  readonly of?: string;
}

/** Shares that are said to be all there are: 网站占60%，微信占30%，其他占10%. */
export interface Division {
  readonly percents: readonly number[];
}

/** A rate with the two counts that its sentence states, where it states just two. */
export interface Rate {
  readonly percent: number;
  /** The meaning of its word. */
  readonly word: string;
  readonly counts: { readonly part: number; readonly base: number } | undefined;
  /** Counts that may belong to the base too. */
  readonly besides: readonly number[];
  /** It is one of applications for certain. */
  readonly firm: boolean;
}

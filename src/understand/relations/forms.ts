import type { Bilingual, Rulebook } from '../../rulebook/types.js';

/**
 * What a part of a form asks for, as `scripts/rules/relations.mjs` compiles it: a number of a member, a word of
 * one of the classes, a mark that may lack (`strong`: also a semicolon), a colon, a bracket, a stretch without numbers, a name, nothing at all (`next`: what comes stands
 * right here), the end of a clause (`ends`), a part that may lack, or one of several. `said`: a number in words; the slot `_` binds nothing.
 */
export type Element =
  | { readonly slot: string; readonly kind: FigureKind; readonly many?: true; readonly said?: true }
  | { readonly word: readonly string[] }
  | { readonly mark: true; readonly strong?: true }
  | { readonly colon: true }
  | { readonly bracket: 'open' | 'close' }
  | { readonly any: true }
  | { readonly noun: true }
  | { readonly next: true }
  | { readonly ends: true }
  | { readonly maybe: readonly Element[] }
  | { readonly either: readonly (readonly Element[])[] };

/**
 * `top`: 前五, 前十; `figure`: a count or a percentage; `ratio`: 3:1; `each`: behind 每, 每4条; `names`: how many names in quotes follow each other; `year`, `month`, `day`: a
 * date (`month` and `day` counted from the beginning of our time and from 1970, in the report's year where it names none).
 */
export type FigureKind =
  | 'count'
  | 'percent'
  | 'points'
  | 'times'
  | 'place'
  | 'ratio'
  | 'top'
  | 'each'
  | 'names'
  | 'month'
  | 'year'
  | 'day'
  | 'figure';

/** A formula over members: a number, a member, or an operation. `sum` and the like are of a member of several numbers. */
export type Formula = number | string | readonly [Operation, ...Formula[]];

export type Operation = '+' | '-' | '*' | '/' | '^' | OfMany;

/** What is made of a member of several numbers. */
export type OfMany = 'sum' | 'count' | 'min' | 'max';

/** What a member must be: equal to one of the formulas, or no more than it. */
export interface Equation {
  readonly left: string;
  readonly compare: '=' | '<=';
  readonly rights: readonly Formula[];
  /** Members that it names. */
  readonly members: readonly string[];
}

/** A way to say a relation, or a part of one. */
export interface Form {
  /** Their numbers. */
  readonly elements: readonly number[];
  /** Numbers of groups of classes; of each a word must be there. */
  readonly groups: readonly number[];
  /** It only goes on with what an earlier form of the same sentence began. */
  readonly then?: true;
  /** Its words say that the parts are all there are. */
  readonly complete?: true;
  /** They most likely are, where they come near their whole. */
  readonly near?: true;
  /** It counts only where the last part is the rest. */
  readonly closed?: true;
  /** It stands at the beginning of its sentence. */
  readonly opens?: true;
  /**
   * `stem`: it begins with the name of a rate, and 采纳 of 采纳率 stands before it; `echo`: what was not done (未采纳) is
   * what was done before (采纳); `name`: what its last clause names (关注人数实现翻番) was named before.
   */
  readonly needs?: 'stem' | 'echo' | 'name';
}

/** Where a member that no form bound may stand. */
export type Lookup =
  | 'before'
  | 'largest'
  | 'after'
  | 'paragraph'
  | 'other-period'
  | 'named'
  /** What the numbers of a row right before, of one clause, make together: 建议17件、提案12件，其中…. */
  | 'together'
  /** The numbers of the row before, and the one of them whose label is named right before the form, or behind it. */
  | 'row'
  | 'ranked'
  | 'ranked-next'
  /** The numbers of the row before in the order in which the names behind the form stand. */
  | 'ranked-list'
  /** The numbers of the sentence before, as many as the form counts: 三项合计. */
  | 'above'
  /** The numbers of the items of a list (1.…2.…; 一是…二是…). */
  | 'listed';

export interface RelationSpec {
  readonly id: string;
  readonly title: Bilingual;
  /** Which equation it is; one of a closed list, or `equation`: those that it gives itself. */
  readonly relation: RelationKind;
  readonly equations?: readonly Equation[];
  /** Characters that may stand between two of its forms where they go on with each other. */
  readonly near?: number;
  /** Estimates (不少于20条) are members like others. */
  readonly rough?: true;
  /** Far beside what it should be, a number is of something else; parts that are said to be all are near their total. */
  readonly likely?: true;
  /** So little is said that only a number with two digits exchanged is wrong. */
  readonly mistyped?: true;
  /** Of members of several numbers those at the same place belong together. */
  readonly each?: true;
  /** Units that a member must have one of. */
  readonly units?: Readonly<Record<string, readonly string[]>>;
  /** Members of one unit. */
  readonly same?: readonly string[];
  readonly forms: readonly Form[];
  readonly lookup?: Readonly<Record<string, readonly Lookup[]>>;
  /** Classes of words that make it say nothing where they stand in its clauses. */
  readonly void?: readonly string[];
  /** The same, where they stand among the words of its own form. */
  readonly voidInside?: readonly string[];
  /** The same as `void`, where a number follows: 取消3个, not 取消重复的内容. */
  readonly voidCounted?: readonly string[];
  /** The message of its rule that tells of a breach; where it lacks, that of its kind. */
  readonly message?: string;
  readonly rule: string;
}

export type RelationKind =
  | 'change'
  | 'trend'
  | 'share'
  | 'rate'
  | 'limit'
  | 'sum'
  | 'shares'
  | 'difference'
  | 'order'
  | 'range'
  | 'product'
  | 'rank'
  | 'equal'
  | 'equation';

/** A number that is a word: 减半, 翻一番. */
export interface WordNumber {
  readonly kind: 'percent' | 'times' | 'each' | 'top';
  readonly value: number;
  /** Ends of what it may stand for; the value alone where they lack. */
  readonly low?: number;
  readonly high?: number;
  readonly sign?: 1 | -1;
}

/** Kinds that make a whole: of the classes so many at least, each once. `apart`: nothing can be of two of them. */
export interface WordSet {
  readonly of: readonly string[];
  readonly least: number;
  readonly apart?: true;
}

/** Forms by the number of their place among those of all relations, which stand one behind the other. */
export type FormLists = Readonly<Record<string, readonly number[]>>;

/** The relations of the rulebook, as `scripts/rules/relation-index.mjs` lays them out. */
export interface RelationBook {
  /**
   * Words by their first character, the longest first, each with the number of its classes; none has a word that is a number.
   * The literal words of forms are classes of their own.
   */
  readonly words: Readonly<Record<string, readonly (readonly [string, number?])[]>>;
  /** Words that a paragraph begins with that goes on with the one before: 其中, 上述. */
  readonly among: readonly string[];
  /** Words that say of the sentence before that its parts overlap. */
  readonly twice: readonly string[];
  readonly classes: readonly (readonly string[])[];
  readonly elements: readonly Element[];
  readonly groups: readonly (readonly string[])[];
  /** Classes that say that something grew (1), shrank (-1) or stayed (0). */
  readonly signs: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, WordNumber>>;
  readonly sets: Readonly<Record<string, WordSet>>;
  /** Other words for what a rate is of: 网上办理 of 网办率. */
  readonly stems?: Readonly<Record<string, readonly string[]>>;
  readonly relations: readonly RelationSpec[];
  /** Forms that begin with a number, a date, a bracket, a word of the class. */
  readonly byFigure: readonly number[];
  readonly byDate: readonly number[];
  readonly byBracket: readonly number[];
  readonly byClass: FormLists;
  /**
   * Forms by the classes of words that they cannot do without, so that a sentence asks only for those whose words it has; of
   * several groups the smallest counts. `''` has those that need no word.
   */
  readonly byNeed: FormLists;
}

/** Undefined where the rulebook has no relations. */
export function relationBook({ relations }: Rulebook): RelationBook | undefined {
  return relations as RelationBook | undefined;
}

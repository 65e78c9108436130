import type { Span } from '../../text/mapped.js';
import type { Figure } from './figure.js';
import type { RelationSpec } from './forms.js';

/** A number that is a member of a relation, and where it stands. */
export interface Member extends Quantity {
  /** Its digits. */
  readonly span: Span;
  /** Number and unit as written. */
  readonly text: string;
  /** It is a part or a change itself: taken for a whole only where that holds. */
  readonly weak?: true;
  /** The only one near that bears the name in front of the relation. */
  readonly named?: true;
  /** The words right before it and behind it. */
  readonly label: string;
  /** Those behind it alone. */
  readonly behind: string;
  /** The sentence that it stands in. */
  readonly sentence: number;
}

type Quantity = Omit<Figure, 'start' | 'end' | 'digitsEnd'>;

/** What a figure says, without its place in its paragraph. Engines run the shorter `...rest` many times as slowly. */
export function quantityOf(figure: Figure): Quantity {
  const { value, decimals, unit, kind, approximate, statement } = figure;
  const own: { -readonly [Key in keyof Quantity]: Quantity[Key] } = {
    value,
    decimals,
    unit,
    kind,
    approximate,
    statement,
  };
  if (figure.step !== undefined) own.step = figure.step;
  if (figure.low !== undefined) own.low = figure.low;
  if (figure.high !== undefined) own.high = figure.high;
  if (figure.sign !== undefined) own.sign = figure.sign;
  if (figure.spoken) own.spoken = true;
  return own;
}

/** A relation that the prose states, before anybody has asked whether it holds. */
export interface StatedRelation {
  readonly relation: RelationSpec;
  /** Numbers by the member that they are, as the forms bound them. */
  readonly bound: Readonly<Record<string, readonly Member[]>>;
  /** Numbers that a member may be that no form bound, the likeliest first. */
  readonly candidates: Readonly<Record<string, readonly Member[]>>;
  readonly sign: number | undefined;
  /** The words that say that something grew or shrank. */
  readonly signAt: { readonly span: Span; readonly text: string } | undefined;
  readonly classes: ReadonlySet<string>;
  /** The words of a form say that the parts are all there are. */
  readonly complete: boolean;
  /** They say it where the parts come near the whole. */
  readonly near: boolean;
  readonly section: number | undefined;
  readonly sentence: number;
  /** The words of the forms. */
  readonly span: Span;
}

import type {
  ColumnSpec,
  FormBlockSpec,
  FormSpec,
  LabelSpec,
  RowSpec,
} from '../../rulebook/types.js';
import { Likeness } from '../../text/distance.js';
import { key } from '../../text/fold.js';
import { remember } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';

/** A label of an official form and the thing it names. */
export interface FormLabel {
  readonly kind: 'row' | 'row-group' | 'column' | 'column-group' | 'caption' | 'corner';
  readonly spec: LabelSpec;
  readonly block: FormBlockSpec;
  readonly row?: RowSpec;
  readonly column?: ColumnSpec;
  /** The folded official wording, and the same without its number. */
  readonly key: string;
  readonly bare: string;
}

/**
 * How a drafted label was recognised: in an accepted wording; in one that ought to be corrected; cut
 * short at a clause; only by likeness.
 */
export type Quality = 'accepted' | 'variant' | 'shortened' | 'near';

export interface LabelMatch {
  readonly label: FormLabel;
  readonly quality: Quality;
  /** 0–1. */
  readonly score: number;
}

/** Below this likeness two labels are held to be different ones. */
const NEAR = 0.6;
const ORDINAL =
  /^(?:[〇一二三四五六七八九十]{1,3}[、.,]|\([〇一二三四五六七八九十]{1,3}\)[、.]?|\d{1,2}[、.,)]|\(\d{1,2}\))/;
/** Where a long label may be cut short without becoming another one. */
const CLAUSE = /[、,(:]/;

/** The label without its number: 1.属于国家秘密 and 属于国家秘密 are the same row. */
export function withoutOrdinal(folded: string): string {
  return folded.replace(ORDINAL, '');
}

export function ordinalOf(folded: string): string {
  return ORDINAL.exec(folded)?.[0].replace(/[^0-9〇一二三四五六七八九十]/g, '') ?? '';
}

/** The labels of one form, ready to be looked up. Built once for each form of the rulebook. */
export class FormLabels {
  static readonly #built = new WeakMap<FormSpec, FormLabels>();
  readonly all: readonly FormLabel[];
  readonly #exact = new Map<string, LabelMatch[]>();
  #official: readonly { label: FormLabel; likeness: Likeness }[] | undefined;
  readonly #inexact = new Map<string, readonly LabelMatch[]>();
  readonly #near = new Map<string, readonly LabelMatch[]>();

  static of(form: FormSpec): FormLabels {
    let labels = FormLabels.#built.get(form);
    if (labels === undefined) FormLabels.#built.set(form, (labels = new FormLabels(form)));
    return labels;
  }

  private constructor(form: FormSpec) {
    this.all = flatMap(form.blocks, labelsOfBlock);
    for (const label of this.all) {
      this.#add(label.spec.label, { label, quality: 'accepted', score: 1 });
      for (const alias of label.spec.aliases ?? [])
        this.#add(alias, { label, quality: 'accepted', score: 1 });
      for (const variant of label.spec.variants ?? [])
        this.#add(variant, { label, quality: 'variant', score: 0.97 });
      if (label.row !== undefined && label.kind === 'row') this.#addJoined(label, label.row);
    }
  }

  /** All meanings of a folded label in an accepted or known wording; usually none or one. */
  exact(folded: string): readonly LabelMatch[] {
    return (
      this.#exact.get(folded) ??
      remember(this.#inexact, folded, REMEMBERED, () => this.#findInexact(folded))
    );
  }

  /** The meanings of a folded label, by likeness where no wording fits. Best first. */
  match(folded: string): readonly LabelMatch[] {
    const exact = this.exact(folded);
    return exact.length > 0
      ? exact
      : remember(this.#near, folded, REMEMBERED, () => this.#findNear(folded));
  }

  #likenesses(): readonly { label: FormLabel; likeness: Likeness }[] {
    return (this.#official ??= this.all.map((label) => ({
      label,
      likeness: new Likeness(label.bare),
    })));
  }

  #add(wording: string, match: LabelMatch): void {
    const folded = key(wording);
    for (const spelling of new Set([folded, withoutOrdinal(folded)])) {
      const known = this.#exact.get(spelling);
      if (known === undefined) this.#exact.set(spelling, [match]);
      else if (!known.some((other) => other.label === match.label)) known.push(match);
    }
  }

  /** One label column instead of three: （三）不予公开1.属于国家秘密. */
  #addJoined(label: FormLabel, row: RowSpec): void {
    const groups = row.groups ?? [];
    for (let from = 0; from < groups.length; from++) {
      const path = [...groups.slice(from), row].map((part) => part.label).join('');
      this.#add(path, { label, quality: 'accepted', score: 1 });
      const barePath = [...groups.slice(from), row]
        .map((part) => withoutOrdinal(key(part.label)))
        .join('');
      this.#add(barePath, { label, quality: 'accepted', score: 1 });
    }
  }

  /** Without its number, or cut short at a clause. */
  #findInexact(folded: string): readonly LabelMatch[] {
    const bare = withoutOrdinal(folded);
    const known = this.#exact.get(bare);
    if (known !== undefined || bare.length < 4) return known ?? [];
    return this.all
      .filter((label) => label.bare.startsWith(bare) && CLAUSE.test(label.bare.charAt(bare.length)))
      .map((label) => ({ label, quality: 'shortened', score: 0.95 }));
  }

  #findNear(folded: string): readonly LabelMatch[] {
    const bare = withoutOrdinal(folded);
    if (bare.length < 2) return [];
    const matches: LabelMatch[] = [];
    for (const { label, likeness } of this.#likenesses()) {
      const score = likeness.to(bare, NEAR);
      if (score > 0) matches.push({ label, quality: 'near', score: score * 0.95 });
    }
    return matches.sort((a, b) => b.score - a.score);
  }
}

/** A hostile table has a new label in every row; the memory of past ones must not grow with it. */
const REMEMBERED = 2000;

function labelsOfBlock(block: FormBlockSpec): FormLabel[] {
  const labels: FormLabel[] = [];
  const add = (
    kind: FormLabel['kind'],
    spec: LabelSpec,
    of: { row?: RowSpec; column?: ColumnSpec } = {},
  ): void => {
    if (spec.label !== '')
      labels.push({
        kind,
        spec,
        block,
        key: key(spec.label),
        bare: withoutOrdinal(key(spec.label)),
        ...of,
      });
  };
  if (block.caption) add('caption', block.caption);
  if (block.corner) add('corner', block.corner);
  for (const column of block.columns) {
    add('column', column, { column });
    for (const group of column.groups ?? []) add('column-group', group, { column });
  }
  for (const row of block.rows) {
    add('row', row, { row });
    for (const group of row.groups ?? []) add('row-group', group, { row });
  }
  return labels;
}

import type { Side } from '../../between/kind.js';
import type { GivenSide } from '../../engine/between/given.js';
import { clustersOf } from '../../between/neighbours.js';
import {
  organKey,
  pairsOf,
  type Dated,
  type Pairing,
  type Renames,
} from '../../between/pairing.js';
import { formsOf, type Kept } from '../../between/same-report.js';
import { Sketches, type Sketch } from '../../between/sketches.js';
import type { Others } from '../../engine/between/join.js';
import { rulesBetween } from '../../engine/between/join.js';
import type { LintResult, ReportRecord } from '../../output/result.js';
import type { Rulebook } from '../../rulebook/types.js';
import { detached } from '../../text/detached.js';
import { printOf, printsFromText } from '../../text/pieces.js';

/** Reports of a cluster that a finding names. */
const SHOWN = 20;

const NOBODY: Dated = { organ: null, year: null };

/** What is remembered of each report of a run: whose it is, and a sketch of its prose. */
export class Register {
  readonly #rulebook: Rulebook;
  readonly #dated: Dated[] = [];
  readonly #sketches = new Sketches();
  readonly #files: (Kept | undefined)[] = [];
  /** Those that are held against their other forms. */
  readonly #kept: (Kept | undefined)[] = [];
  readonly #lasts: Kept[] = [];
  #forms: ReadonlyMap<number, readonly number[]> | undefined;
  #limit = Number.POSITIVE_INFINITY;
  #least = Number.POSITIVE_INFINITY;

  constructor(rulebook: Rulebook) {
    this.#rulebook = rulebook;
  }

  add({ record, filePath, format }: Pick<LintResult, 'record' | 'filePath' | 'format'>): void {
    const kept = record && format ? { filePath, format, ...datedOf(record.digest) } : undefined;
    const isAsked = record && rulesBetween(record, this.#rulebook).some(isAboutForms);
    this.#files.push(kept);
    this.#kept.push(isAsked ? kept : undefined);
    this.#dated.push(record ? datedOf(record.digest) : NOBODY);
    this.#sketches.add(record && this.#sketchOf(record));
  }

  /** A report that is only there to be held against: no neighbour of any. */
  addLast({ digest, filePath, format }: GivenSide): void {
    const dated = datedOf(digest);
    this.#lasts.push({ filePath, format, ...dated });
    this.#dated.push(dated);
    this.#sketches.add(undefined);
  }

  get organs(): string[] {
    return [...new Set(this.#dated.flatMap(({ organ }) => organ ?? []))];
  }

  /** The other forms of a report, by the number of its first. */
  forms(): ReadonlyMap<number, readonly number[]> {
    this.#forms ??= formsOf(this.#kept);
    return this.#forms;
  }

  /** A report of several forms is one: its first, and that of the run before one that is only held against. */
  pairs(renames: Renames): Pairing {
    const count = this.#kept.length;
    const second = new Set([...formsOf(this.#files).values()].flat());
    for (const [first, others] of formsOf([...this.#files, ...this.#lasts])) {
      const group = [first, ...others];
      const isInRun = group.some((each) => each < count);
      for (const each of isInRun ? group : others) if (each >= count) second.add(each);
    }
    const dated = this.#dated.map((each, at) => (second.has(at) ? NOBODY : each));
    const found = pairsOf(dated, renames, count);
    return { ...found, alone: found.alone.filter((each) => !second.has(each)) };
  }

  /** Reports of the run that tell their year have several. */
  get hasSeveralYears(): boolean {
    const own = this.#dated.slice(0, this.#kept.length);
    return new Set(own.flatMap(({ year }) => year ?? [])).size > 1;
  }

  /** Reports that are alike, by the number of the first of each cluster. */
  clusters(): ReadonlyMap<number, readonly number[]> {
    if (!Number.isFinite(this.#limit)) return new Map();
    const second = this.#second();
    const { length } = this.#sketches;
    const at = (index: number) => (second.has(index) ? undefined : this.#sketches.at(index));
    const found = clustersOf({ length, at }, this.#limit / 100, this.#least);
    return new Map(found.map(([first = 0, ...others]) => [first, others]));
  }

  #second(): ReadonlySet<number> {
    return new Set([...this.forms().values()].flat());
  }

  #sketchOf(record: ReportRecord): Sketch | undefined {
    const { organ, year, prose } = record.digest;
    const rule = rulesBetween(record, this.#rulebook).find(
      ({ rule: { kind } }) => kind === 'neighbour-likeness',
    );
    if (!rule || organ === null || year === null) return undefined;
    const { limit, least } = rule.options as { readonly limit: number; readonly least: number };
    this.#limit = Math.min(this.#limit, limit);
    this.#least = Math.min(this.#least, least);
    return {
      organ: printOf(organKey(organ)),
      year,
      pieces: prose.pieces,
      prints: printsFromText(prose.prints),
    };
  }
}

function datedOf({ organ, year }: Dated): Dated {
  return { organ: organ === null ? null : detached(organ), year };
}

function isAboutForms({ rule }: { readonly rule: { readonly kind: string } }): boolean {
  return rule.kind === 'forms-differ';
}

/** By the number of a second form that of the first. */
export function firstOf(forms: ReadonlyMap<number, readonly number[]>): Map<number, number> {
  return new Map(
    [...forms].flatMap(([first, others]) => others.map((each) => [each, first] as const)),
  );
}

/** The others of a report, from what was found of the whole run. */
export function othersOf(
  index: number,
  found: {
    readonly pairs: Pairing;
    readonly clusters: ReadonlyMap<number, readonly number[]>;
    readonly forms: ReadonlyMap<number, readonly number[]>;
    readonly sideOf: (index: number) => Side | undefined;
  },
): Others {
  const sides = (numbers: readonly number[]) => numbers.flatMap((each) => found.sideOf(each) ?? []);
  const cluster = found.clusters.get(index) ?? [];
  return {
    last: sides(found.pairs.last.get(index) ?? []),
    neighbours: sides(cluster.slice(0, SHOWN)),
    neighbourCount: cluster.length,
    forms: sides(found.forms.get(index) ?? []),
  };
}

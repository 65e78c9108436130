import type { Side } from '../../between/kind.js';
import { clustersOf, type Sketch } from '../../between/neighbours.js';
import {
  organKey,
  pairsOf,
  type Dated,
  type Pairing,
  type Renames,
} from '../../between/pairing.js';
import { formsOf, type Kept } from '../../between/same-report.js';
import type { Others } from '../../engine/between/join.js';
import { rulesBetween } from '../../engine/between/join.js';
import type { LintResult, ReportRecord } from '../../output/result.js';
import type { Rulebook } from '../../rulebook/types.js';
import { printsFromText } from '../../text/pieces.js';

/** Reports of a cluster that a finding names. */
const SHOWN = 20;

const NOBODY: Dated = { organ: null, year: null };

/** What is remembered of each report of a run: whose it is, and a sketch of its prose. */
export class Register {
  readonly #rulebook: Rulebook;
  readonly #dated: Dated[] = [];
  readonly #sketches: (Sketch | undefined)[] = [];
  readonly #kept: (Kept | undefined)[] = [];
  #forms: ReadonlyMap<number, readonly number[]> | undefined;
  #limit = Number.POSITIVE_INFINITY;
  #least = Number.POSITIVE_INFINITY;

  constructor(rulebook: Rulebook) {
    this.#rulebook = rulebook;
  }

  add({ record, filePath, format }: Pick<LintResult, 'record' | 'filePath' | 'format'>): void {
    const isAsked = record && rulesBetween(record, this.#rulebook).some(isAboutForms);
    this.#kept.push(
      isAsked && format ? { filePath, format, ...datedOf(record.digest) } : undefined,
    );
    this.#dated.push(record ? datedOf(record.digest) : NOBODY);
    this.#sketches.push(record && this.#sketchOf(record));
  }

  /** A report that is only there to be held against: no neighbour of any. */
  addLast({ digest: { organ, year } }: Side): void {
    this.#dated.push({ organ, year });
    this.#sketches.push(undefined);
  }

  get organs(): string[] {
    return [...new Set(this.#dated.flatMap(({ organ }) => organ ?? []))];
  }

  /** The other forms of a report, by the number of its first. */
  forms(): ReadonlyMap<number, readonly number[]> {
    this.#forms ??= formsOf(this.#kept);
    return this.#forms;
  }

  /** A report of several forms is one: its first. */
  pairs(renames: Renames): Pairing {
    const second = this.#second();
    return pairsOf(
      this.#dated.map((dated, at) => (second.has(at) ? NOBODY : dated)),
      renames,
    );
  }

  /** Reports that are alike, by the number of the first of each cluster. */
  clusters(): ReadonlyMap<number, readonly number[]> {
    if (!Number.isFinite(this.#limit)) return new Map();
    const second = this.#second();
    const sketches = this.#sketches.map((sketch, at) => (second.has(at) ? undefined : sketch));
    const found = clustersOf(sketches, this.#limit / 100, this.#least);
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
      organ: organKey(organ),
      year,
      pieces: prose.pieces,
      prints: printsFromText(prose.prints),
    };
  }
}

function datedOf({ organ, year }: Dated): Dated {
  return { organ, year };
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

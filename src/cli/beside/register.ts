import type { Side } from '../../between/kind.js';
import { clustersOf, type Sketch } from '../../between/neighbours.js';
import {
  organKey,
  pairsOf,
  type Dated,
  type Pairing,
  type Renames,
} from '../../between/pairing.js';
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
  #limit = Number.POSITIVE_INFINITY;
  #least = Number.POSITIVE_INFINITY;

  constructor(rulebook: Rulebook) {
    this.#rulebook = rulebook;
  }

  add({ record }: Pick<LintResult, 'record'>): void {
    this.#dated.push(record ? { organ: record.digest.organ, year: record.digest.year } : NOBODY);
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

  pairs(renames: Renames): Pairing {
    return pairsOf(this.#dated, renames);
  }

  /** Reports that are alike, by the number of the first of each cluster. */
  clusters(): ReadonlyMap<number, readonly number[]> {
    if (!Number.isFinite(this.#limit)) return new Map();
    const found = clustersOf(this.#sketches, this.#limit / 100, this.#least);
    return new Map(found.map(([first = 0, ...others]) => [first, others]));
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

/** The others of a report, from what was found of the whole run. */
export function othersOf(
  index: number,
  found: {
    readonly pairs: Pairing;
    readonly clusters: ReadonlyMap<number, readonly number[]>;
    readonly sideOf: (index: number) => Side | undefined;
  },
): Others {
  const sides = (numbers: readonly number[]) => numbers.flatMap((each) => found.sideOf(each) ?? []);
  const cluster = found.clusters.get(index) ?? [];
  return {
    last: sides(found.pairs.last.get(index) ?? []),
    neighbours: sides(cluster.slice(0, SHOWN)),
    neighbourCount: cluster.length,
  };
}

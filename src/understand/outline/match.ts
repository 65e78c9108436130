import type { SectionSpec } from '../../rulebook/types.js';
import { couldBeAlike, similarity } from '../../text/distance.js';
import { key } from '../../text/fold.js';

/** How surely a title names a section: its own words, known other words, or only its subject. */
export type Strength = 'official' | 'variant' | 'subject';

export interface Match {
  readonly spec: SectionSpec;
  readonly strength: Strength;
  /** From 0 to 1, to choose between titles of equal strength. */
  readonly score: number;
}

const ALIKE = 0.62;
const LONGEST_TITLE = 40;
const YEAR = /^(?:我[局市县区镇乡委办])?(?:\d{4}|二[〇零0oO]二[〇零一二三四五六七八九])年度?/;

const matchers = new WeakMap<readonly SectionSpec[], SectionMatcher>();

/** The matcher of an edition's sections, built once. */
export function matcherOf(specs: readonly SectionSpec[]): SectionMatcher {
  const known = matchers.get(specs) ?? new SectionMatcher(specs);
  matchers.set(specs, known);
  return known;
}

/** Finds the section of an edition that a title means. */
export class SectionMatcher {
  readonly #wordings: readonly { readonly spec: SectionSpec; readonly keys: readonly string[] }[];
  readonly #known = new Map<string, Match>();

  constructor(specs: readonly SectionSpec[]) {
    this.#wordings = specs.map((spec) => ({
      spec,
      keys: [...new Set([spec.title, ...spec.aliases, ...spec.variants].map(key))],
    }));
    for (const spec of specs) {
      for (const title of spec.variants)
        this.#known.set(key(title), { spec, strength: 'variant', score: 0.9 });
    }
    for (const spec of specs) {
      for (const title of [...spec.aliases, spec.title]) {
        this.#known.set(key(title), { spec, strength: 'official', score: 1 });
      }
    }
  }

  /** The section whose official title, alias or variant the words are. */
  exact(title: string): Match | undefined {
    return this.#known.get(key(title));
  }

  /** The section that a title means, however it is worded. */
  find(title: string): Match | undefined {
    const words = key(title);
    const known = this.#known.get(words);
    if (known) return known;
    if (words.length < 2 || words.length > LONGEST_TITLE) return undefined;
    return this.#bySubject(words.replace(YEAR, '')) ?? this.#bySubject(words);
  }

  /**
   * Length of the official title or alias that a text begins with, where it is set off from what follows
   * (六、其他需要报告的事项，无 …); undefined where there is none.
   */
  prefix(text: string): number | undefined {
    const stop = /[\s，,:：。；;]/g;
    for (const match of text.slice(0, LONGEST_TITLE).trimEnd().matchAll(stop)) {
      const known = this.#known.get(key(text.slice(0, match.index)));
      if (known?.strength === 'official') return match.index;
    }
    return undefined;
  }

  #bySubject(words: string): Match | undefined {
    const known = this.#known.get(words);
    if (known) return { ...known, strength: 'variant' };
    let best: Match | undefined;
    for (const { spec, keys } of this.#wordings) {
      const alike = keys.reduce((most, title) => Math.max(most, likeness(words, title)), 0);
      const named = namesSubject(spec, words);
      if (!named && alike < ALIKE) continue;
      const score = alike * 0.6 + (named ? 0.3 : 0);
      if (!best || score > best.score)
        best = { spec, strength: alike >= 0.8 ? 'variant' : 'subject', score };
    }
    return best;
  }
}

/** Below the threshold only the order of magnitude matters, and is not worth the computation. */
function likeness(a: string, b: string): number {
  return couldBeAlike(a, b, ALIKE) ? similarity(a, b) : 0;
}

function namesSubject(spec: SectionSpec, words: string): boolean {
  if (spec.unless?.some((word) => words.includes(word))) return false;
  return spec.keywords.some(
    (group) => group.length > 0 && group.every((word) => words.includes(word)),
  );
}

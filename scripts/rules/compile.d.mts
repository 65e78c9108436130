import type { Skeleton } from '../../src/rulebook/skeleton.js';
import type { RuleDocs, RuleSpec, Rulebook } from '../../src/rulebook/types.js';
import type { Schemas } from './schemas.mjs';
import type { Source } from './source.mjs';

export interface Sources {
  readonly rules: readonly Source[];
  readonly editions: readonly Source[];
  readonly lexicon: readonly Source[];
  readonly skeletons?: readonly Source[];
  readonly profiles?: readonly Source[];
}

export interface Compilation {
  readonly problems: readonly string[];
  /** What is right and yet worth knowing. */
  readonly notes: readonly string[];
  readonly book?: Omit<Rulebook, 'version' | 'rules'> & {
    readonly rules: readonly (RuleSpec & { readonly docs: RuleDocs })[];
    readonly skeletons: Readonly<Record<string, Skeleton>>;
  };
  readonly modules?: {
    readonly rulebook: string;
    readonly docs: string;
    readonly skeletons: string;
    readonly names: string;
  };
}

export function compileRules(root: string): Compilation;
export function judge(schemas: Schemas, sources: Sources): string[];

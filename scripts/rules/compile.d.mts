import type { Schemas } from './schemas.mjs';
import type { Source } from './source.mjs';

export interface Sources {
  readonly rules: readonly Source[];
  readonly editions: readonly Source[];
  readonly lexicon: readonly Source[];
  readonly skeletons?: readonly Source[];
}

export interface Compilation {
  readonly problems: readonly string[];
  readonly modules?: {
    readonly rulebook: string;
    readonly docs: string;
    readonly skeletons: string;
  };
}

export function compileRules(root: string): Compilation;
export function judge(schemas: Schemas, sources: Sources): string[];

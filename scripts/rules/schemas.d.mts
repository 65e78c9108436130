import type { Source } from './source.mjs';

export interface Schemas {
  problems(name: 'edition' | 'rule' | 'lexicon', source: Source): string[];
  optionProblems(source: Source): string[];
}

export function loadSchemas(folder: string): Schemas;

import type { Source } from './source.mjs';

export interface Schemas {
  has(name: string): boolean;
  problems(name: string, source: Source): string[];
  optionProblems(source: Source): string[];
}

export function loadSchemas(folder: string): Schemas;

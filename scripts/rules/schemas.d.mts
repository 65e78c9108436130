import type { Source } from './source.mjs';

export interface Schemas {
  has(name: string): boolean;
  problems(name: string, source: Source): string[];
  optionProblems(source: Source, path?: readonly (string | number)[]): string[];
  messagesOf(kind: string): { messages: readonly string[]; messagesOf?: string };
}

export function loadSchemas(folder: string, names?: { editions?: readonly string[] }): Schemas;

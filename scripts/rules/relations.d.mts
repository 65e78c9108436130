import type { Source } from './source.mjs';

export interface CompiledRelations {
  readonly problems: readonly string[];
  readonly book?: {
    readonly words: Readonly<Record<string, readonly string[]>>;
    readonly relations: readonly { readonly forms: readonly { readonly elements: unknown }[] }[];
  };
  readonly docs?: readonly object[];
}

export function compileRelations(
  sources: readonly Source[],
  rules: readonly { readonly id: string; readonly messages: object }[],
): CompiledRelations;

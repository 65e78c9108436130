import { formatters } from '../../output/index.js';
import { rulebook } from '../../rulebook/index.js';
import type { Language } from '../../rulebook/types.js';
import { CATALOGUE, type CommandFacts } from '../catalogue.js';
import { FILE_FORMATS } from '../file-formats.js';
import type { Flag } from '../flag.js';

/** What can be completed, in words of one language. */
export interface Completable {
  readonly commands: readonly CompletableCommand[];
}

export interface CompletableCommand {
  readonly name: string;
  readonly help: string;
  readonly flags: readonly CompletableFlag[];
  /** Words that may follow, or the files that there are. */
  readonly operands: 'files' | readonly string[];
}

export interface CompletableFlag {
  readonly name: string;
  readonly short?: string;
  readonly help: string;
  readonly repeatable: boolean;
  /** Nothing for a flag without a value; `any` for what cannot be foreseen. */
  readonly values?: 'files' | 'any' | readonly string[];
}

/** The commands and flags as completion knows them. */
export function factsFor(lang: Language): Completable {
  return {
    commands: CATALOGUE.map((command) => ({
      name: command.name,
      help: command.usages[0]!.help[lang],
      flags: command.flags.map((flag) => flagFacts(flag, lang)),
      operands: operandsOf(command),
    })),
  };
}

function flagFacts(flag: Flag, lang: Language): CompletableFlag {
  const values = valuesOf(flag);
  return {
    name: flag.name,
    ...(flag.short && { short: flag.short }),
    help: flag.help[lang],
    repeatable: flag.repeatable ?? false,
    ...(values && { values }),
  };
}

function valuesOf({ value, choices }: Flag): CompletableFlag['values'] {
  if (value === undefined) return undefined;
  if (choices) return choices;
  if (value.startsWith('NAME[=')) return [...Object.keys(formatters), ...FILE_FORMATS];
  return value === 'FILE' || value === 'DIR' ? 'files' : 'any';
}

function operandsOf({ operands }: CommandFacts): CompletableCommand['operands'] {
  if (operands === 'reports' || operands === 'results') return 'files';
  if (operands === 'rules') return rulebook.rules.map(({ id }) => id);
  return operands === 'none' ? [] : operands;
}

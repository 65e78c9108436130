import { Parser } from 'yargs/helpers';
import type { Flag } from './flag.js';

/** Takes arguments apart into operands (`_`) and flags by their names; unknown flags are among them. */
export function parseFlags(
  args: readonly string[],
  flags: readonly Flag[],
): { _: (string | number)[]; [name: string]: unknown } {
  const named = (isSwitch: boolean): string[] =>
    flags.filter(({ value }) => (value === undefined) === isSwitch).map(({ name }) => name);
  const { argv, error } = Parser.detailed([...args], {
    boolean: named(true),
    string: named(false),
    alias: Object.fromEntries(flags.flatMap(({ name, short }) => (short ? [[name, short]] : []))),
    configuration: {
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'greedy-arrays': false,
      'strip-dashed': false,
    },
  });
  if (error) throw error;
  return argv;
}

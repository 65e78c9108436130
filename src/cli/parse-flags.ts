import { Parser } from 'yargs/helpers';
import type { Flag } from './flag.js';
import { spellOut } from './spell-out.js';

/** Takes arguments apart into operands (`_`) and flags by their names; unknown flags are among them. */
export function parseFlags(
  args: readonly string[],
  flags: readonly Flag[],
): { _: (string | number)[]; [name: string]: unknown } {
  const named = (isSwitch: boolean): string[] =>
    flags.filter(({ value }) => (value === undefined) === isSwitch).map(({ name }) => name);
  const { argv, error } = Parser.detailed(spellOut(args, flags), {
    boolean: named(true),
    string: named(false),
    alias: Object.fromEntries(
      flags.map(({ name, short, otherShort }) => [name, [short ?? [], otherShort ?? []].flat()]),
    ),
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

import { UsageError } from '../engine/errors.js';
import type { Flag } from './flag.js';

/**
 * Arguments with joined short flags spelt out: `-fjson` and `-f=json` as `--format=json`, `-qfjson` as two.
 * @throws UsageError for a switch that is given a value (`--fix=false`): it would be taken for the switch alone.
 */
export function spellOut(args: readonly string[], flags: readonly Flag[]): string[] {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  const rest = end < 0 ? [] : args.slice(end);
  return [...own.flatMap((argument) => spellOne(argument, flags)), ...rest];
}

function spellOne(argument: string, flags: readonly Flag[]): string[] {
  const long = /^--([^=]+)=([^]*)$/.exec(argument);
  if (long) {
    const flag = flags.find(({ name }) => name === long[1]);
    if (flag && flag.value === undefined) throw takesNoValue(flag, argument);
    return [argument];
  }
  return /^-[^-]./.test(argument) ? spellShort(argument, flags) : [argument];
}

/** Letters up to the first that takes a value; what follows is its value. */
function spellShort(argument: string, flags: readonly Flag[]): string[] {
  const spelt: string[] = [];
  const letters = argument.slice(1);
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!;
    const flag = flags.find(({ short, otherShort }) => short === letter || otherShort === letter);
    const rest = letters.slice(at + 1);
    if (flag === undefined) return [...spelt, `-${letter}`];
    if (flag.value === undefined) {
      if (rest.startsWith('=')) throw takesNoValue(flag, argument);
      spelt.push(`--${flag.name}`);
      continue;
    }
    return [...spelt, rest === '' ? `-${letter}` : `--${flag.name}=${rest.replace(/^=/, '')}`];
  }
  return spelt;
}

function takesNoValue({ name }: Flag, given: string): UsageError {
  return new UsageError(
    {
      zh: `--${name} 后面不写值，现为“${given}”。`,
      en: `--${name} takes no value, found "${given}".`,
    },
    {
      zh: `要用就只写 --${name}，不用就不写。`,
      en: `Write --${name} alone, or leave it out.`,
    },
  );
}

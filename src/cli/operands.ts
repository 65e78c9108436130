import { UsageError } from '../engine/errors.js';
import type { Arguments } from './parse.js';

/**
 * What is to be linted: the operands, and `-` where `--stdin` asks for it.
 * @throws UsageError for a name of standard input that is not linted.
 */
export function operandsOf(args: Arguments): readonly string[] {
  const { operands } = args;
  const isAsked = args.has('stdin') && !operands.includes('-');
  const all = isAsked ? [...operands, '-'] : operands;
  if (args.has('stdin-filename') && !all.includes('-')) {
    const name = args.value('stdin-filename');
    throw new UsageError(
      {
        zh: '--stdin-filename 只给标准输入起名，这里没有要检查标准输入。',
        en: '--stdin-filename names standard input, which is not linted here.',
      },
      {
        zh: `请加上 -，如 nianbao --stdin-filename ${name} - < ${name}`,
        en: `Add -, such as nianbao --stdin-filename ${name} - < ${name}`,
      },
    );
  }
  return all;
}

/** @throws UsageError where a command that takes none is given a file, which would be dropped in silence. */
export function refuseOperands({ operands: [operand] }: Arguments, command: string): void {
  if (operand === undefined) return;
  throw new UsageError(
    {
      zh: `nianbao ${command} 后面不写文件名，现为“${operand}”。`,
      en: `nianbao ${command} takes no file, found "${operand}".`,
    },
    {
      zh: `检查报告请写：nianbao ${operand}`,
      en: `To lint a report: nianbao ${operand}`,
    },
  );
}

/** A second name where a command takes one. */
export function tooMany(command: string, operand: string): UsageError {
  return new UsageError({
    zh: `nianbao ${command} 一次只能写一个，多了“${operand}”。`,
    en: `nianbao ${command} takes one name at a time; "${operand}" is one too many.`,
  });
}

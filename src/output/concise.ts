import type { FormatContext, Formatter } from './formatter.js';
import type { LintMessage, LintResult } from './result.js';
import { levelName } from './summary.js';
import { plain } from './words.js';

/**
 * One line for each message: `path:line:column: level message [rule]`; in a workbook, which has no lines,
 * `path:sheet!cell:`.
 */
export function createConcise(context: FormatContext): Formatter {
  return {
    file: (result) =>
      visible(result, context)
        .map((message) => lineOf(message, result, context))
        .join(''),
    end: () => '',
  };
}

/** The messages to show: all, or only the errors. */
export function visible(result: LintResult, { quiet }: FormatContext): readonly LintMessage[] {
  return quiet ? result.messages.filter((message) => message.severity === 2) : result.messages;
}

function lineOf(message: LintMessage, result: LintResult, context: FormatContext): string {
  const { palette, lang, shorten } = context;
  const { line, column, cell = `${line}:${column}` } = message;
  const where = `${shorten(result.filePath)}:${plain(cell)}:`;
  const level = (message.severity === 2 ? palette.red : palette.yellow)(levelName(message, lang));
  const rule = message.ruleId ? ` ${palette.dim(`[${message.ruleId}]`)}` : '';
  return `${where} ${level} ${message.message}${rule}\n`;
}

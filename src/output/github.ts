import { hasLines } from '../draft/formats.js';
import { fullText } from './advice.js';
import { visible } from './concise.js';
import type { FormatContext, Formatter } from './formatter.js';
import type { LintMessage } from './result.js';
import { worstFirst, type Located } from './worst-first.js';

/** GitHub shows so many annotations of each level for a step, and leaves out the rest. */
const SHOWN = 10;

/** Workflow commands that GitHub Actions turns into annotations, the worst first. */
export function createGithub(context: FormatContext): Formatter {
  const found: Located[] = [];
  return {
    file: (result) => {
      const { filePath, format, lang } = result;
      const report = { filePath, format, lang };
      for (const message of visible(result, context)) found.push({ message, report });
      return '';
    },
    end: () => {
      const commands = worstFirst(found).map((each) => annotation(each, context));
      return commands.join('') + overflow(found, context);
    },
  };
}

function annotation({ message, report }: Located, context: FormatContext): string {
  const properties = {
    file: context.projectPath(report.filePath),
    // A line of a Word document is a paragraph, which GitHub cannot show.
    ...(hasLines(report.format) && rangeOf(message)),
    title: message.ruleId ?? 'nianbao-lint',
  };
  const level = message.severity === 2 ? 'error' : 'warning';
  return command(level, properties, fullText(message, report.lang));
}

/** The runner refuses columns where the lines differ. */
function rangeOf({ line, column, endLine, endColumn }: LintMessage): Record<string, number> {
  return line === endLine ? { line, endLine, col: column, endColumn } : { line, endLine };
}

function overflow(found: readonly Located[], { lang }: FormatContext): string {
  const errors = found.filter(({ message }) => message.severity === 2).length;
  const warnings = found.length - errors;
  if (errors <= SHOWN && warnings <= SHOWN) return '';
  const text =
    lang === 'en'
      ? `${errors} errors and ${warnings} warnings; GitHub shows the first ${SHOWN} of each. All of them are in the log.`
      : `共有 ${errors} 个错误、${warnings} 个警告，GitHub 只显示每种的前 ${SHOWN} 个，全部见日志。`;
  return command('notice', { title: 'nianbao-lint' }, text);
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  text: string,
): string {
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(String(value))}`,
  );
  return `::${name} ${list.join(',')}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

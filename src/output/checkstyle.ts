import { fullText } from './advice.js';
import { visible } from './concise.js';
import type { FormatContext, Formatter } from './formatter.js';
import type { LintMessage, LintResult } from './result.js';
import { attributes, XML_HEAD } from './xml.js';

/** The XML of Checkstyle, which many build servers read. */
export function createCheckstyle(context: FormatContext): Formatter {
  return {
    begin: () => `${XML_HEAD}<checkstyle version="4.3">\n`,
    file: (result) => {
      const name = attributes({ name: context.projectPath(result.filePath) });
      const errors = visible(result, context).map((message) => errorOf(message, result));
      return errors.length === 0
        ? `  <file${name}/>\n`
        : `  <file${name}>\n${errors.join('')}  </file>\n`;
    },
    end: () => '</checkstyle>\n',
  };
}

function errorOf(message: LintMessage, { lang }: LintResult): string {
  const values = attributes({
    line: message.line,
    column: message.column,
    severity: message.severity === 2 ? 'error' : 'warning',
    message: fullText(message, lang),
    source: `nianbao.${message.ruleId ?? 'fatal'}`,
  });
  return `    <error${values}/>\n`;
}

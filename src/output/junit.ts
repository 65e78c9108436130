import { fullText } from './advice.js';
import { visible } from './concise.js';
import type { FormatContext, Formatter } from './formatter.js';
import type { LintMessage, LintResult } from './result.js';
import { attributes, escapeXml, XML_HEAD } from './xml.js';

/**
 * The XML of JUnit: a suite for each report, a case for each finding and for each rule that found
 * nothing, skipped where the rule does not apply. Warnings are failures too, as in ESLint's.
 */
export function createJunit(context: FormatContext): Formatter {
  return {
    begin: () => `${XML_HEAD}<testsuites name="nianbao-lint">\n`,
    file: (result) => suiteOf(result, context),
    end: () => '</testsuites>\n',
  };
}

function suiteOf(result: LintResult, context: FormatContext): string {
  const messages = visible(result, context);
  const path = context.projectPath(result.filePath);
  const silent = result.rulesRun.filter((id) => messages.every(({ ruleId }) => ruleId !== id));
  const cases = [
    ...messages.map((message) => failed(message, path, result)),
    ...silent.map((id) => testcase(id, path)),
    ...result.notApplicable.map(({ ruleId, reason }) =>
      testcase(ruleId, path, `<skipped${attributes({ message: reason })}/>`),
    ),
  ];
  const fatal = messages.filter((message) => message.fatal).length;
  const head = attributes({
    name: path,
    tests: cases.length,
    failures: messages.length - fatal,
    errors: fatal,
    skipped: result.notApplicable.length,
    time: '0',
  });
  return `  <testsuite${head}>\n${cases.join('')}  </testsuite>\n`;
}

function failed(message: LintMessage, path: string, { lang }: LintResult): string {
  const element = message.fatal ? 'error' : 'failure';
  const type = message.fatal ? 'fatal' : message.severity === 2 ? 'error' : 'warning';
  const { line, column, basis = '' } = message;
  const text = [`${path}:${line}:${column}`, fullText(message, lang), basis].filter(Boolean);
  const name = `${message.ruleId ?? 'fatal'} (${line}:${column})`;
  const head = attributes({ type, message: message.message });
  return testcase(name, path, `<${element}${head}>${escapeXml(text.join('\n'))}</${element}>`);
}

function testcase(name: string, classname: string, content = ''): string {
  const head = attributes({ name, classname, time: '0' });
  return content === ''
    ? `    <testcase${head}/>\n`
    : `    <testcase${head}>${content}</testcase>\n`;
}

import type { CreateFormatter, FormatContext } from '../../src/output/formatter.js';
import { PLAIN } from '../../src/output/palette.js';
import { countsOf, type LintMessage, type LintResult } from '../../src/output/result.js';

/** Text that every format has to tame. */
export const HOSTILE = `a|b <script>alert("x")</script> & 'c', 50%: \`d\` *e* @f #1\u0001]]>\n::error::g`;

export function message(changes: Partial<LintMessage> = {}): LintMessage {
  return {
    ruleId: 'table-label',
    severity: 2,
    message: '表中写的是“甲”，应为“乙”',
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 6,
    related: [],
    ...changes,
  };
}

export const FATAL = message({ ruleId: null, fatal: true, message: '文件是空的' });

export function result(
  messages: readonly LintMessage[],
  changes: Partial<LintResult> = {},
): LintResult {
  return {
    filePath: '/project/年报/a b.md',
    messages,
    suppressedMessages: [],
    ...countsOf(messages),
    edition: '2021',
    year: 2024,
    issuer: '某市水利局',
    notApplicable: [{ ruleId: 'indicators-total', reason: '只适用于2014年格式' }],
    editionTitle: '2021年格式',
    editionReason: '按标题年份 2024 选定',
    rulesRun: ['table-label', 'title-form'],
    statements: [],
    lang: 'zh',
    format: 'markdown',
    ...changes,
  };
}

/** What a format makes of results. */
export function render(
  create: CreateFormatter,
  results: readonly LintResult[],
  changes: Partial<FormatContext> = {},
): string {
  const formatter = create({
    lang: 'zh',
    palette: PLAIN,
    columns: 100,
    version: '1.2.3',
    quiet: false,
    verbose: false,
    shorten: inProject,
    projectPath: inProject,
    ...changes,
  });
  const files = results.map((each) => formatter.file(each));
  const begin = formatter.begin?.() ?? '';
  const end = formatter.end();
  return [formatter.head?.() ?? '', begin, ...files, end].join('');
}

function inProject(path: string): string {
  return path.replace(/^\/project\//, '');
}

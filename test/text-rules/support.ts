import type { LintOptions } from '../../src/index.js';
import { brief, messagesOf } from '../support/lint.js';

export interface Found {
  readonly text: string;
  readonly message: string;
  readonly severity: number;
  readonly fix: string | undefined;
  readonly related: readonly string[];
}

/** What one rule says of a text: the words under each finding, and the text after its fix. */
export async function findings(
  ruleId: string,
  source: string,
  options?: LintOptions,
): Promise<Found[]> {
  const messages = await messagesOf(source, options);
  const fatal = messages.find((message) => message.ruleId === null);
  if (fatal) throw new Error(brief(fatal));
  const lines = source.split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  return messages
    .filter((message) => message.ruleId === ruleId)
    .map(({ message, severity, line, column, endLine, endColumn, fix, related }) => ({
      message,
      related: related.map((each) => each.message),
      severity,
      text: source.slice(offset(line, column), offset(endLine, endColumn)),
      fix: fix && source.slice(0, fix.range[0]) + fix.text + source.slice(fix.range[1]),
    }));
}

/** A report around the given paragraphs, which stand in section one. */
export function report(...paragraphs: readonly string[]): string {
  return [
    '# 某县财政局2023年政府信息公开工作年度报告',
    '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
    '## 一、总体情况',
    ...paragraphs,
    '## 二、主动公开政府信息情况',
    '主动公开情况见附表。',
    '## 三、收到和处理政府信息公开申请情况',
    '申请情况见附表。',
    '## 四、政府信息公开行政复议、行政诉讼情况',
    '复议诉讼情况见附表。',
    '## 五、存在的主要问题及改进情况',
    '解读形式还不够丰富，下一步将多用图解。',
    '## 六、其他需要报告的事项',
    '本年度未收取信息处理费。',
  ].join('\n\n');
}

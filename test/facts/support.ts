import { kinds } from '../../src/check/index.js';
import type { Detected } from '../../src/check/finding.js';
import { rulebook } from '../../src/rulebook/index.js';
import { understand } from '../../src/understand/index.js';
import type { Report } from '../../src/understand/report.js';
import type { Settings } from '../../src/check/kind.js';
import { draftOf } from '../outline/support.js';

/** A report understood with the whole rulebook; blocks are set off by blank lines. */
export function reportOf(source: string, metadata: Record<string, string> = {}): Report {
  return understand({ ...draftOf(source), metadata }, rulebook);
}

export interface Given {
  readonly metadata?: Record<string, string>;
  readonly settings?: Settings;
}

/** What a rule finds, each as `messageId@text`; every message must be worded and given its values. */
export function findings(ruleId: string, source: string, given: Given = {}): string[] {
  return detect(ruleId, source, given).map(
    ({ messageId, span }) => `${messageId}@${source.slice(span.start, span.end)}`,
  );
}

export function detect(
  ruleId: string,
  source: string,
  { metadata = {}, settings = {} }: Given = {},
): readonly Detected[] {
  const rule = rulebook.rules.find(({ id }) => id === ruleId)!;
  const report = reportOf(source, metadata);
  const found = kinds[rule.kind]!({ report, rule, options: rule.options, rulebook, settings });
  if ('notApplicable' in found) {
    expectWorded(rule.messages[found.notApplicable], ruleId, found.notApplicable, {});
    return [];
  }
  for (const one of found) {
    for (const said of [one, ...(one.related ?? []), ...(one.suggestions ?? [])])
      expectWorded(rule.messages[said.messageId], ruleId, said.messageId, said.values ?? {});
  }
  return found;
}

function expectWorded(
  message: Readonly<Record<string, string>> | undefined,
  ruleId: string,
  id: string,
  values: Readonly<Record<string, unknown>>,
): void {
  if (!message) throw new Error(`${ruleId} has no message ${id}`);
  for (const [, name] of Object.values(message)
    .join()
    .matchAll(/\{([\w-]+)\}/g)) {
    if (!(name! in values)) throw new Error(`${ruleId}/${id} is not given ${name!}`);
  }
}

export interface Parts {
  readonly title?: string;
  readonly preface?: string;
  /** Text of section one. */
  readonly overview?: string;
  readonly problems?: string;
  readonly other?: string;
  readonly signature?: string;
}

/** A whole 2023 report of a county bureau with the parts given in place of its own. */
export function report({
  title = '清溪县财政局2023年政府信息公开工作年度报告',
  preface = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
  overview = '2023年，我局认真贯彻落实《条例》，主动公开政府信息120条。',
  problems = '公开的时效性有待提高。2024年，我局将加强培训。',
  other = '本年度未收取信息处理费。',
  signature = '清溪县财政局\n\n2024年1月16日',
}: Parts = {}): string {
  return [
    title,
    preface,
    '一、总体情况',
    overview,
    '二、主动公开政府信息情况',
    '数据见下表。',
    '三、收到和处理政府信息公开申请情况',
    '数据见下表。',
    '四、政府信息公开行政复议、行政诉讼情况',
    '数据见下表。',
    '五、存在的主要问题及改进情况',
    problems,
    '六、其他需要报告的事项',
    other,
    signature,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

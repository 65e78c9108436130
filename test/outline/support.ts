import type { Block, Draft, Grid, TextBlock } from '../../src/draft/draft.js';
import { ruleById, rulebook as compiled } from '../../src/rulebook/index.js';
import type { EditionId, Rulebook, RuleSpec } from '../../src/rulebook/types.js';
import { verbatim } from '../../src/text/mapped.js';
import type { CheckKind } from '../../src/check/kind.js';
import type { Detected, NotApplicable } from '../../src/check/finding.js';
import { understand } from '../../src/understand/index.js';
import type { Report } from '../../src/understand/report.js';

const editions = compiled.editions.filter(({ id }) => id === '2019' || id === '2021');

export const rulebook: Rulebook = {
  version: 'test',
  editions,
  rules: [],
  lexicon: {},
  law: compiled.law,
  profiles: [],
};

/**
 * A draft from text: blocks are set off by blank lines, `#` gives the depth of a heading, `**…**` is bold and
 * `> ` quoted; `[表]` stands for a table.
 */
export function draftOf(source: string): Draft {
  const blocks: Block[] = [];
  for (const match of source.matchAll(/[^\n][\s\S]*?(?=\n\n|\n?$(?![\s\S]))/g)) {
    const start = match.index + /^\n*/.exec(match[0])![0].length;
    blocks.push(blockOf(match[0].replace(/^\n+/, ''), start));
  }
  return { format: 'markdown', source, blocks, metadata: {} };
}

function blockOf(text: string, start: number): Block {
  const span = { start, end: start + text.length };
  if (text.startsWith('[表]')) return { type: 'table', grid: tableOf(text, start), span };
  const [, prefix = '', depth = '', bold = '', quote = ''] = /^((#{1,6}) |(\*\*)|(> ))?/.exec(
    text,
  )!;
  const body = bold ? text.slice(2, -2) : text.slice(prefix.length);
  const block: TextBlock = { type: 'text', content: verbatim(body, start + prefix.length), span };
  return {
    ...block,
    ...(depth && { depth: depth.length }),
    ...(bold && { strong: true }),
    ...(quote && { quoted: true }),
  };
}

function tableOf(text: string, start: number): Grid {
  const words = text.slice(3).split(/\s+/).filter(Boolean);
  const cells = words.map((word, column) => ({
    row: 0,
    column,
    rowSpan: 1,
    colSpan: 1,
    content: verbatim(word, start + text.indexOf(word)),
    span: { start: start + text.indexOf(word), end: start + text.indexOf(word) + word.length },
  }));
  return { height: 1, width: Math.max(1, words.length), rows: [cells] };
}

export function reportOf(source: string, edition?: EditionId): Report {
  return understand(draftOf(source), rulebook, edition ? { edition } : {});
}

export function ruleOf(id: string): RuleSpec {
  return ruleById(compiled, id)!;
}

/** What a rule finds; every message it names must be worded and every value it takes be given. */
export function detect(
  kind: CheckKind,
  ruleId: string,
  source: string,
  edition?: EditionId,
): readonly Detected[] {
  const found = run(kind, ruleId, source, edition);
  if ('notApplicable' in found) return [];
  const rule = ruleOf(ruleId);
  for (const one of found) {
    checkWording(rule, one.messageId, one.values);
    for (const other of one.related ?? []) checkWording(rule, other.messageId, other.values);
    for (const other of one.suggestions ?? []) checkWording(rule, other.messageId, other.values);
  }
  return found;
}

export function run(
  kind: CheckKind,
  ruleId: string,
  source: string,
  edition?: EditionId,
): readonly Detected[] | NotApplicable {
  const rule = ruleOf(ruleId);
  return kind({
    report: reportOf(source, edition),
    rule,
    options: rule.options,
    rulebook,
    settings: {},
  });
}

function checkWording(rule: RuleSpec, messageId: string, values: Detected['values'] = {}): void {
  const message = rule.messages[messageId];
  if (!message) throw new Error(`${rule.id} has no message ${messageId}`);
  for (const text of Object.values(message)) {
    for (const [, name] of text.matchAll(/\{([\w-]+)\}/g)) {
      if (!(name! in values)) throw new Error(`${rule.id}/${messageId} is not given ${name}`);
    }
  }
}

const SECTIONS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

/** A whole 2023 report whose headings are those given (one string for each section), with bodies. */
export function sample(
  headings: readonly string[] = SECTIONS,
  title = '某县财政局2023年政府信息公开工作年度报告',
): string {
  const preface = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
  return [
    title,
    preface,
    ...headings.flatMap((heading) => [heading, '全年工作按要求开展，各项任务均已落实。']),
  ].join('\n\n');
}

export const official: readonly string[] = SECTIONS;

import { sectionEmpty } from '../../../src/check/sections/section-empty.js';
import { sectionExtra } from '../../../src/check/sections/section-extra.js';
import { sectionMissing } from '../../../src/check/sections/section-missing.js';
import { sectionOrder } from '../../../src/check/sections/section-order.js';
import { sectionTitle } from '../../../src/check/sections/section-title.js';
import { detect, official } from '../support.js';

export const RULES = {
  'section-missing': sectionMissing,
  'section-order': sectionOrder,
  'section-title': sectionTitle,
  'section-empty': sectionEmpty,
  'section-extra': sectionExtra,
} as const;

/** Every section finding as `rule/message: words under the finding`. */
export function findings(source: string): string[] {
  return Object.entries(RULES).flatMap(([id, kind]) =>
    detect(kind, id, source).map(
      ({ messageId, span }) => `${id}/${messageId}: ${source.slice(span.start, span.end)}`,
    ),
  );
}

export function without(...ordinals: number[]): string[] {
  return official.filter((_, index) => !ordinals.includes(index + 1));
}

export function replaced(changes: Readonly<Record<number, string>>): string[] {
  return official.map((heading, index) => changes[index + 1] ?? heading);
}

export const TITLE = '青溪市档案馆2024年政府信息公开工作年度报告';
export const CLEAN_HEADINGS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '工作不足和改进措施',
  '下一步安排',
];

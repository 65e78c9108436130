import type { Edition } from '../support/labels.js';
import type { Part, SectionModel } from '../support/model.js';
import { plainReport } from '../support/plain-report.js';
import { PLAIN_LAYOUT, renderMarkdown } from '../support/render-markdown.js';
import type { ExamCase } from './case.js';
import { figuresOf } from './figures.js';

const OVERVIEW =
  '认真落实条例，持续做好主动公开，规范依申请公开，加强政府信息管理，推进公开平台建设，强化监督保障。';
const NOTHING_ELSE = '没有其他需要报告的事项。';
const NOTICES: Readonly<Record<Edition, string>> = {
  '2019':
    '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）',
  '2021':
    '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
};

/** The report of a case as Markdown; without its text and its own parts where `isNeutral`. */
export function reportOf(exam: ExamCase, isNeutral = false): string {
  const { year, organ, text, whole = false } = exam;
  const parts = isNeutral ? {} : (exam.parts ?? {});
  const edition: Edition = year <= 2020 ? '2019' : '2021';
  const model = plainReport(year, figuresOf(exam.tables ?? {}, edition));
  const added = isNeutral ? [] : text.split('\n').map(paragraph);
  const sections = model.sections.map((section, index): SectionModel => {
    const own = neutral(section, index);
    if (index !== exam.section - 1) return { ...section, parts: own };
    return { ...section, parts: whole && !isNeutral ? added : [...own, ...added] };
  });
  return renderMarkdown(
    {
      ...model,
      title: [parts.title ?? `${organ}${String(year)}年政府信息公开工作年度报告`],
      preface: [
        `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和${NOTICES[edition]}要求，编制本报告。${period(year, parts.period)}`,
        ...(parts.preface === undefined ? [] : [parts.preface]),
      ],
      sections,
      signature: [parts.sign ?? organ, parts.signdate ?? `${String(year + 1)}年1月20日`],
    },
    PLAIN_LAYOUT,
  ).text;
}

function neutral({ parts }: SectionModel, index: number): readonly Part[] {
  if (index === 0) return [paragraph(OVERVIEW)];
  return index === 5 ? [paragraph(NOTHING_ELSE)] : parts;
}

function paragraph(text: string): Part {
  return { type: 'paragraph', text };
}

function period(
  year: number,
  stated = `${String(year)}年1月1日起至${String(year)}年12月31日止`,
): string {
  return stated.endsWith('。')
    ? stated
    : `本报告所列数据的统计期限自${stated.replace(/^自/, '')}。`;
}

import type { Edition } from '../support/labels.js';
import type { Part, SectionModel } from '../support/model.js';
import { plainReport } from '../support/plain-report.js';
import { PLAIN_LAYOUT, renderMarkdown } from '../support/render-markdown.js';
import type { ExamCase } from './case.js';
import { figuresOf } from './figures.js';

const OVERVIEW =
  '认真落实条例，持续做好主动公开，规范依申请公开，加强政府信息管理，推进公开平台建设，强化监督保障。';
/** The five aspects of section one, each with a sentence that says nothing in numbers. */
const ASPECTS = [
  '（一）主动公开情况。按规定主动公开政府信息。',
  '（二）依申请公开情况。依法依规做好依申请公开工作。',
  '（三）政府信息管理情况。规范政府信息的制作和保存。',
  '（四）政府信息公开平台建设情况。做好平台的日常维护。',
  '（五）监督保障情况。加强业务指导和培训。',
];
const ASPECT = /^（[一二三四五]）/;
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
  const lines = text.split('\n');
  const hasAspects = exam.section === 1 && !whole && lines.some((line) => ASPECT.test(line));
  const added = isNeutral ? [] : (hasAspects ? amongAspects(lines) : lines).map(paragraph);
  const sections = model.sections.map((section, index): SectionModel => {
    const own = neutral(section, index);
    if (index !== exam.section - 1) return { ...section, parts: own };
    if (hasAspects) return { ...section, parts: isNeutral ? ASPECTS.map(paragraph) : added };
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

/** Lines headed （N） take the place of the aspect of that number; others stand behind the one before them. */
function amongAspects(lines: readonly string[]): string[] {
  const marks = lines.map((line) => ASPECT.exec(line)?.[0]);
  const lead = marks.findIndex((mark) => mark !== undefined);
  const kept = ASPECTS.flatMap((aspect) => {
    const at = marks.indexOf(ASPECT.exec(aspect)![0]);
    if (at < 0) return [aspect];
    const next = marks.findIndex((mark, index) => index > at && mark !== undefined);
    return lines.slice(at, next < 0 ? undefined : next);
  });
  return [...lines.slice(0, lead), ...kept];
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

import type { FormId } from './labels.js';
import type { Part, ReportModel, SectionModel } from './model.js';

/** A report with one thing wrong in it, and what a linter ought to say. */
export interface Planted {
  readonly model: ReportModel;
  /** Any of these rules may report it, and no other. */
  readonly rules: readonly string[];
  /** The cell where the finding stands and its right value, for faults of a cell. */
  readonly cell?: {
    readonly form: FormId;
    readonly row: string;
    readonly column: string;
    readonly right: string;
  };
}

/** The report with another text in one cell. */
export function setCell(
  model: ReportModel,
  form: FormId,
  row: string,
  column: string,
  text: string,
): ReportModel {
  const cells = { ...model.figures[form], [`${row}.${column}`]: text };
  return { ...model, figures: { ...model.figures, [form]: cells } };
}

const SUM_RULES: Readonly<Record<FormId, readonly string[]>> = {
  disclosure: ['table-logic'],
  applications: ['applications-balance', 'outcomes-total', 'applicants-total'],
  disputes: ['disputes-total'],
};

/** One cell off by `by`; a cell that would fall below zero is raised instead. */
export function offBy(
  model: ReportModel,
  form: FormId,
  row: string,
  column: string,
  by: number,
): Planted {
  const right = model.figures[form][`${row}.${column}`]!;
  const wrong = Number(right) + by < 0 ? Number(right) - by : Number(right) + by;
  return {
    model: setCell(model, form, row, column, String(wrong)),
    rules: SUM_RULES[form],
    cell: { form, row, column, right },
  };
}

/** The report with another set of sections. */
function withSections(
  model: ReportModel,
  change: (sections: readonly SectionModel[]) => SectionModel[],
): ReportModel {
  return { ...model, sections: change(model.sections) };
}

function withSection(
  model: ReportModel,
  index: number,
  change: Partial<SectionModel>,
): ReportModel {
  return withSections(model, (sections) =>
    sections.map((section, at) => (at === index ? { ...section, ...change } : section)),
  );
}

const paragraph = (text: string): Part => ({ type: 'paragraph', text });
const isForm = (part: Part): boolean => part.type === 'form';

/** Faults of form, each a change to a clean report that one rule must report once. */
export const FORM_FAULTS: Readonly<Record<string, (model: ReportModel) => Planted>> = {
  'a section left out': (model) => ({
    model: withSections(model, (sections) => sections.filter((_, index) => index !== 4)),
    rules: ['section-missing'],
  }),
  'the last section left out': (model) => ({
    model: withSections(model, (sections) => sections.slice(0, 5)),
    rules: ['section-missing'],
  }),
  'a heading in other words': (model) => ({
    model: withSection(model, 4, { title: '工作中存在的问题和整改措施' }),
    rules: ['section-title'],
  }),
  'a section without content': (model) => ({
    model: withSection(model, 4, { parts: [] }),
    rules: ['section-empty'],
  }),
  'a section that the form does not have': (model) => ({
    model: withSections(model, (sections) => [
      ...sections,
      {
        mark: '七、',
        title: '下一步工作安排',
        parts: [paragraph('继续做好政府信息公开工作，完善公开目录。')],
      },
    ]),
    rules: ['section-extra'],
  }),
  'two sections changed places': (model) => ({
    model: withSections(model, (sections) => {
      const [a, b, c, d, e, f] = sections as [
        SectionModel,
        SectionModel,
        SectionModel,
        SectionModel,
        SectionModel,
        SectionModel,
      ];
      return [a, b, c, { ...e, mark: d.mark }, { ...d, mark: e.mark }, f];
    }),
    rules: ['section-order'],
  }),
  'a number of a section repeated': (model) => ({
    model: withSection(model, 5, { mark: '五、' }),
    rules: ['section-order', 'heading-sequence'],
  }),
  'a table left out': (model) => ({
    model: withSection(model, 3, { parts: [paragraph('复议、诉讼案件的统计情况如下。')] }),
    rules: ['table-missing'],
  }),
  'a table in another section': (model) => {
    const form = model.sections[3]!.parts.filter(isForm);
    const emptied = withSection(model, 3, { parts: [paragraph('统计情况见后。')] });
    return {
      model: withSection(emptied, 4, { parts: [...model.sections[4]!.parts, ...form] }),
      rules: ['table-misplaced'],
    };
  },
  'no title': (model) => ({ model: { ...model, title: [] }, rules: ['title-form'] }),
  'a title in other words': (model) => ({
    model: { ...model, title: [`${model.organ.name}${String(model.year)}年信息公开年报`] },
    rules: ['title-form'],
  }),
  'no 统计期限': (model) => ({
    model: { ...model, preface: ['本报告根据《中华人民共和国政府信息公开条例》的规定编制。'] },
    rules: ['period-stated'],
  }),
  'the 统计期限 of another year': (model) => ({
    model: {
      ...model,
      preface: model.preface.map((text) =>
        text.replaceAll(`${String(model.year)}年`, `${String(model.year - 1)}年`),
      ),
    },
    rules: ['period-stated'],
  }),
  'half a year as 统计期限': (model) => ({
    model: { ...model, preface: model.preface.map((text) => text.replace('12月31日', '6月30日')) },
    rules: ['period-stated'],
  }),
};

/** Cells written wrongly: text, the rule, and whether the number itself stays readable. */
export const CELL_TEXTS: readonly { readonly text: string; readonly what: string }[] = [
  { text: '若干', what: 'words' },
  { text: '-1', what: 'a negative count' },
  { text: '1.5', what: 'a fraction of a count' },
  { text: '—', what: 'a dash' },
  { text: '', what: 'nothing' },
];

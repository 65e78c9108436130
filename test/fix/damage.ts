import { makeReport } from '../support/model.js';
import type { Part, ReportModel, SectionModel } from '../support/model.js';
import type { Random } from '../support/random.js';

export const TITLES = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

const VARIANTS: readonly (readonly string[])[] = [
  ['概述', '政府信息公开工作总体情况'],
  ['行政机关主动公开政府信息情况'],
  ['行政机关收到和处理政府信息公开申请情况'],
  ['政府信息公开行政复议行政诉讼情况', '被申请行政复议、提起行政诉讼情况'],
  ['存在的主要问题和改进措施', '工作中存在的问题和整改措施', '存在问题及改进情况'],
  ['其他事项', '其他报告的事项', '其他需要汇报事项'],
];

const NUMERALS = '一二三四五六七八';

/** Ways of writing 一、 that are not the official one. */
const MARKS: readonly ((numeral: string) => string)[] = [
  (n) => `${n}.`,
  (n) => `${n}．`,
  (n) => `${n}、 `,
  (n) => `${n}、\u3000`,
  (n) => `${n} 、`,
  (n) => `${n}：`,
  (n) => `第${n}部分 `,
  (n) => `l${n}、`,
  (n) => `丨${n}、`,
  (n) => `${n}，`,
  (n) => `${n},`,
  (n) => `${n}；`,
  (n) => `${n}。`,
  (n) => `${n}、、`,
  (n) => `${n}丶`,
  (n) => `${n}﹑`,
  (n) => `${n} `,
];

/** Marks that are none; only the official words behind them tell the heading. */
const ODD_MARKS: readonly ((numeral: string) => string)[] = [
  (n) => `第${n}、`,
  (n) => `${n}·`,
  (n) => `${n}）`,
  (n) => n,
];

/** What may stand behind a heading by mistake. */
const STOPS = ['。', '：', ':', '；', '，', ',', '、', '.', '！', '\u3000', ' ：', '：。'];

const SUBMARKS: readonly ((numeral: string) => string)[] = [
  (n) => `(${n})`,
  (n) => `（${n}） `,
  (n) => `【${n}】`,
  (n) => `( ${n} )`,
  (n) => `（${n}）．`,
  (n) => `（${n}）：`,
  (n) => `${n}）`,
  (n) => `[${n}]`,
];

/** A clean report whose headings are the official ones to the letter. */
export function officialReport(seed: number): ReportModel {
  const model = makeReport(seed);
  const sections = model.sections.map((section, at) => ({
    ...section,
    mark: `${NUMERALS[at]!}、`,
    title: TITLES[at]!,
  }));
  return { ...model, sections };
}

/** What may be damaged; everything where nothing is said. */
export interface Damage {
  readonly sectionNumbers?: boolean;
  /** 三 收到和处理…, 三）收到和处理… */
  readonly spacedMarks?: boolean;
}

/** The report with its headings damaged in some of the ways that drafts show; nothing else differs. */
export function damagedReport(
  model: ReportModel,
  random: Random,
  { sectionNumbers = true, spacedMarks = true }: Damage = {},
): ReportModel {
  const marks = spacedMarks ? MARKS : MARKS.slice(0, -1);
  const odd = spacedMarks ? ODD_MARKS : [];
  const shiftFrom = sectionNumbers && random.chance(0.3) ? random.int(1, 5) : Infinity;
  const slip = sectionNumbers && random.chance(0.3) ? random.int(1, 4) : -1;
  const sections = model.sections.map((section, at) => {
    const number = at >= shiftFrom ? at + 1 : at === slip && shiftFrom === Infinity ? at + 1 : at;
    return damagedSection(section, at, number, { marks, odd }, random);
  });
  return { ...model, sections };
}

function damagedSection(
  { mark, title, parts }: SectionModel,
  at: number,
  number: number,
  { marks, odd }: { readonly marks: typeof MARKS; readonly odd: typeof MARKS },
  random: Random,
): SectionModel {
  const numeral = NUMERALS[number]!;
  const isOdd = odd.length > 0 && random.chance(0.2);
  const official = random.chance(0.4) ? random.pick(marks)(numeral) : `${numeral}、`;
  const written = isOdd ? random.pick(odd)(numeral) : official;
  const worded = !isOdd && random.chance(0.3) ? random.pick(VARIANTS[at]!) : title;
  return {
    mark: mark === '' ? mark : written,
    title: random.chance(0.3) ? `${worded}${random.pick(STOPS)}` : worded,
    parts: damagedParts(parts, random),
  };
}

function damagedParts(parts: readonly Part[], random: Random): Part[] {
  const marked = parts.filter((part) => part.type === 'subheading' && part.mark.startsWith('（'));
  // One slip that the numbers around it tell, or a number that stands twice and is counted on from.
  const at = marked.length >= 3 && random.chance(0.4) ? random.int(1, marked.length - 2) : -1;
  const isRepeat = random.chance(0.5);
  return parts.map((part) => {
    const index = marked.indexOf(part);
    if (index < 0 || part.type !== 'subheading') return part;
    const isShifted = isRepeat && at >= 0 && index >= at;
    const number = isShifted ? index - 1 : index === at && !isRepeat ? index + 4 : index;
    const numeral = NUMERALS[number]!;
    const write = random.chance(0.3) ? random.pick(SUBMARKS) : (n: string) => `（${n}）`;
    return { ...part, mark: write(numeral) };
  });
}

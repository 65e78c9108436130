import { aspects, distractors, opening } from './prose/aspects.js';
import { introduction, otherParagraphs, problemParagraphs } from './prose/closing.js';
import { factsOf } from './prose/facts.js';
import type { Subject } from './prose/facts.js';
import { makeOrgan } from './prose/organs.js';
import type { Level, Organ } from './prose/organs.js';
import { preface } from './prose/preface.js';
import { makeFigures, SIZES } from './figures.js';
import type { Figures, Size } from './figures.js';
import type { Edition, FormId } from './labels.js';
import { randomFrom } from './random.js';
import type { Random } from './random.js';

/** A part of a section in reading order. */
export type Part =
  | { readonly type: 'paragraph'; readonly text: string }
  /** `mark` is （一） or the like; `run` is the text that may follow in the same paragraph. */
  | {
      readonly type: 'subheading';
      readonly mark: string;
      readonly title: string;
      readonly run: string;
    }
  | { readonly type: 'form'; readonly form: FormId };

export interface SectionModel {
  readonly mark: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

/** A report before it is written in any form. */
export interface ReportModel {
  readonly seed: number;
  readonly year: number;
  readonly edition: Edition;
  readonly organ: Organ;
  /** One line, or two where the organ stands above the rest. */
  readonly title: readonly string[];
  readonly preface: readonly string[];
  readonly sections: readonly SectionModel[];
  readonly figures: Figures;
  /** Organ and date, or nothing. */
  readonly signature: readonly string[];
}

export interface ModelWishes {
  readonly year?: number;
  readonly level?: Level;
  readonly size?: Size;
  /** State the 统计期限 in the preface; a report without it is not wholly clean. */
  readonly period?: boolean;
}

const MARKS = ['一、', '二、', '三、', '四、', '五、', '六、'];
const SUBMARKS = ['（一）', '（二）', '（三）', '（四）', '（五）'];
const FLAT_MARKS = ['一是', '二是', '三是', '四是', '五是'];
const LEVELS: readonly Level[] = [
  'city',
  'county',
  'department',
  'department',
  'department',
  'town',
  'street',
];

/** A clean report: complete, in order, every identity holds and the prose quotes the figures rightly. */
export function makeReport(seed: number, wishes: ModelWishes = {}): ReportModel {
  const random = randomFrom(seed);
  const year = wishes.year ?? random.int(2019, 2025);
  const edition: Edition = year <= 2020 ? '2019' : '2021';
  const organ = makeOrgan(random, wishes.level ?? random.pick(LEVELS));
  const figures = makeFigures(random, {
    edition,
    size: wishes.size ?? random.pick(SIZES),
    regulations: organ.level === 'city',
    enforces: random.chance(0.8),
  });
  const subject: Subject = {
    random,
    organ,
    year,
    edition,
    figures,
    facts: factsOf(figures, edition),
  };
  const titles = sectionTitles(random);
  const bodies = [
    overview(subject),
    formSection(subject, 'disclosure'),
    formSection(subject, 'applications'),
    formSection(subject, 'disputes'),
    problemParagraphs(subject).map(({ text, heading }) =>
      heading ? subheading(text) : paragraph(text),
    ),
    otherParagraphs(subject).map((text) =>
      text.startsWith('（') ? runInHeading(text) : paragraph(text),
    ),
  ];
  return {
    seed,
    year,
    edition,
    organ,
    title: title(random, organ, year),
    preface: preface(random, {
      organ,
      year,
      edition,
      period: wishes.period ?? true,
      parts: titles,
    }),
    sections: titles.map((text, index) => ({
      mark: MARKS[index]!,
      title: text,
      parts: bodies[index]!,
    })),
    figures,
    signature: signature(random, organ, year),
  };
}

function title(random: Random, organ: Organ, year: number): string[] {
  const kind = '政府信息公开工作年度报告';
  const forms = [
    [`${organ.name}${String(year)}年${kind}`],
    [`${String(year)}年${organ.name}${kind}`],
    [organ.name, `${String(year)}年${kind}`],
  ];
  if (organ.level === 'city' || organ.level === 'county') {
    forms.push([`${organ.region}${String(year)}年${kind}`]);
  }
  return random.pick(forms);
}

function sectionTitles(random: Random): string[] {
  return [
    '总体情况',
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    random.chance(0.85)
      ? '政府信息公开行政复议、行政诉讼情况'
      : '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    random.chance(0.85) ? '存在的主要问题及改进情况' : '政府信息公开工作存在的主要问题及改进情况',
    '其他需要报告的事项',
  ];
}

function overview(subject: Subject): Part[] {
  const { random } = subject;
  const asides = distractors(subject, 3);
  const start: Part[] = random.chance(0.85) ? [paragraph(opening(subject))] : [];
  const flat = random.chance(0.15);
  const body = aspects(subject, asides).map(({ heading, sentences }, index): Part =>
    flat
      ? paragraph(
          `${FLAT_MARKS[index]!}做好${heading.replace(/(?:方面|情况|工作)$/u, '')}。${sentences.join('')}`,
        )
      : { type: 'subheading', mark: SUBMARKS[index]!, title: heading, run: sentences.join('') },
  );
  return random.chance(0.2) ? [...start, paragraph(asides[2]!), ...body] : [...start, ...body];
}

function formSection(subject: Subject, form: FormId): Part[] {
  return [...introduction(subject, form).map(paragraph), { type: 'form', form }];
}

const paragraph = (text: string): Part => ({ type: 'paragraph', text });

function subheading(text: string): Part {
  return { type: 'subheading', mark: text.slice(0, 3), title: text.slice(3), run: '' };
}

function runInHeading(text: string): Part {
  const stop = text.indexOf('。');
  return {
    type: 'subheading',
    mark: text.slice(0, 3),
    title: text.slice(3, stop),
    run: text.slice(stop + 1),
  };
}

function signature(random: Random, organ: Organ, year: number): string[] {
  if (random.chance(0.4)) {
    return [];
  }
  const government = organ.level === 'city' || organ.level === 'county';
  const month = government ? random.int(1, 3) : 1;
  return [organ.name, `${String(year + 1)}年${String(month)}月${String(random.int(4, 28))}日`];
}

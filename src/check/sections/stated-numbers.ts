import type { Report, Section } from '../../understand/report.js';
import { flatMap } from '../../text/flat-map.js';
import { plainText } from '../../understand/facts/passages.js';
import { isGovernment } from '../facts/government.js';
import type { Detected } from '../finding.js';
import type { CheckKind, Settings } from '../kind.js';

interface Wanted {
  readonly title: string;
  /** One of them stands in the sentence that states the number. */
  readonly words: readonly string[];
  readonly issuer?: 'government';
}

interface Aspect {
  readonly title: string;
  /** One of them tells that the section speaks of the aspect. */
  readonly words: readonly string[];
  readonly numbers: readonly Wanted[];
}

/** Numbers that count nothing: dates, ordinals, numbers of documents. */
const NO_COUNT =
  /\d{4}年度?|\d{1,2}月(?:\d{1,2}日)?|第[\d一二三四五六七八九十百]+[条款项号期次届]|[（(][\d一二三四五六七八九十]{1,3}[）)]|〔\d{4}〕\d+号/g;
/** A number in figures or Chinese numerals with a unit, or words for none. */
const COUNT =
  /\d|[一二两三四五六七八九十百千万零]余?(?:条|件|个|期|次|篇|项|家|场|份|部|处|人|款|则|批)|未|没有|无|零/;

/**
 * Aspects of a section state the numbers that somebody asks for. A sentence with a word of the number and any count,
 * or a word for none, is enough, wherever it stands in the section; a table or picture in it may hold the numbers.
 * Options: `section`, `aspects` with their `numbers`.
 */
export const statedNumbers: CheckKind = ({ report, options, settings }) => {
  const { section: id, aspects = [] } = options as { section?: string; aspects?: Aspect[] };
  const section = report.outline.sections.find(
    ({ spec, duplicate }) => spec?.id === id && !duplicate,
  );
  if (section === undefined || aspects.length === 0) return { notApplicable: 'no-section' };
  if (section.body.some(({ type }) => type !== 'text')) return { notApplicable: 'no-section' };
  const sentences = sentencesOf(section);
  const counting = sentences.filter((sentence) => COUNT.test(sentence.replace(NO_COUNT, '')));
  return flatMap(aspects, (aspect) => {
    if (!sentences.some((sentence) => holds(sentence, aspect.words))) return [];
    const missing = wantedOf(aspect, report, settings).filter(
      ({ words }) => !counting.some((sentence) => holds(sentence, words)),
    );
    return missing.length === 0 ? [] : [finding(aspect, missing, section)];
  });
};

function wantedOf({ numbers }: Aspect, report: Report, settings: Settings): Wanted[] {
  return numbers.filter(({ issuer }) => issuer === undefined || isGovernment(report, settings));
}

function holds(sentence: string, words: readonly string[]): boolean {
  return words.some((word) => sentence.includes(word));
}

function sentencesOf({ body }: Section): string[] {
  return flatMap(body, (block) =>
    block.type === 'text' && !block.quoted
      ? plainText(block.content)
          .text.split(/[。；;\n]/)
          .filter((sentence) => sentence !== '')
      : [],
  );
}

function finding(aspect: Aspect, missing: readonly Wanted[], section: Section): Detected {
  const heading = section.subheadings.find(({ title }) => holds(title.text, aspect.words));
  return {
    messageId: 'not-stated',
    values: {
      part: aspect.title,
      missing: missing.map(({ title }) => `“${title}”`).join('、'),
    },
    span: (heading ?? section.heading).span,
    place: { section: section.index },
  };
}

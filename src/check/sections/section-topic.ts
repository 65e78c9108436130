import type { EditionId } from '../../rulebook/types.js';
import { key } from '../../text/fold.js';
import { plainText } from '../../understand/facts/passages.js';
import type { Report, Section } from '../../understand/report.js';
import type { Detected, Related } from '../finding.js';
import { isGovernment } from '../facts/government.js';
import type { CheckKind } from '../kind.js';
import { isReportLike } from './report-like.js';
import { isEmpty } from './section-empty.js';
import { once } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';

interface Topic {
  readonly title: string;
  readonly words: readonly string[];
}

/** Contents that belong together: what of them is lacking is said in one finding. */
interface Group {
  readonly id: string;
  readonly editions: readonly EditionId[];
  /** Where the contents belong; anywhere in the report where absent. */
  readonly section?: string;
  readonly issuer?: 'government';
  /** Fewer characters than this beside a phrase for nothing say nothing either. */
  readonly least?: number;
  readonly topics: readonly Topic[];
  /** Clauses with one of these words speak of the first topic alone. */
  readonly faults?: readonly string[];
}

/**
 * What the sections must speak of. A topic counts as covered as soon as one of its words occurs, in
 * whatever heading or sentence: whether it is covered well, no program can tell.
 *
 * Options: `groups` of topics, and `nothing`, the phrases that stand in for contents.
 */
export const sectionTopic: CheckKind = ({ report, options, settings }) => {
  if (!isReportLike(report)) return { notApplicable: 'not-a-report' };
  const { groups, nothing } = options as unknown as { groups: Group[]; nothing: string[] };
  const phrases = new Set(nothing.map(bare));
  return flatMap(
    groups
      .filter((group) => group.editions.includes(report.edition.id))
      .filter((group) => group.issuer === undefined || isGovernment(report, settings)),
    (group) =>
      group.section === undefined ? inReport(group, report) : inSection(group, report, phrases),
  );
};

function inReport(group: Group, report: Report): Detected[] {
  const text = report.passages.map((passage) => passage.text.text).join('\n');
  const missing = lacking(group, text);
  if (missing.length === 0) return [];
  const span = report.outline.title?.span ??
    report.outline.sections[0]?.heading.span ?? { start: 0, end: 0 };
  return [{ messageId: group.id, values: { missing: titles(missing) }, span }];
}

function inSection(group: Group, report: Report, nothing: ReadonlySet<string>): Detected[] {
  const section = report.outline.sections.find(
    ({ spec, duplicate }) => spec?.id === group.section && !duplicate,
  );
  if (section === undefined || section.body.some((block) => block.type === 'picture')) return [];
  const text = [section, ...annexed(section, report)].map(textOf).join('');
  // A section without a word is reported as empty.
  if (isEmpty(section) || textOf(section) === '') return [];
  const base = { span: section.heading.span, place: { section: section.index } };
  const said = lacking(group, text);
  const missing = said.length > 0 ? said : lackingHead(group, section);
  // Where several of many are missing, no place is theirs.
  const hasPlace = missing.length === 1 || group.topics.length < HEADED;
  const [first] = paragraphs(section);
  const rest = text.length - first!.length;
  if (group.least !== undefined && nothing.has(bare(first!)) && rest < group.least) {
    const covered = group.topics.length > 1 || missing.length > 0;
    if (covered)
      return [{ ...base, messageId: `${group.id}-nothing`, values: { text: bare(first!) } }];
  }
  if (group.topics.length > 1 && text.length < (group.least ?? 0) && missing.length > 0) {
    return [{ ...base, messageId: `${group.id}-short`, values: { count: text.length } }];
  }
  return missing.length === 0
    ? []
    : [
        {
          ...base,
          messageId: group.id,
          values: { missing: titles(missing) },
          related: hasPlace ? placesFor(missing, group, section) : [],
        },
      ];
}

/** All other topics have a heading of their own, and behind the headings this one is not even named. */
function lackingHead({ topics }: Group, { subheadings, body }: Section): Topic[] {
  if (topics.length < HEADED) return [];
  const heads = subheadings.filter(({ mark, level }) => mark && level === 2);
  const without = topics.filter(
    (topic) => !heads.some(({ title }) => topic.words.some((word) => title.text.includes(word))),
  );
  const [missing] = without;
  if (missing === undefined || without.length > 1 || heads.length !== topics.length - 1) return [];
  const from = heads[0]!.span.start;
  const text = flatMap(body, (block) =>
    block.type === 'text' && block.span.end > from ? [plainText(block.content).text] : [],
  ).join('');
  return text.includes(missing.title) ? [] : [missing];
}

/** A section of so many topics is headed by them. */
const HEADED = 5;

/** Where what is missing belongs: before the heading of the next topic, or behind what is there. */
function placesFor(missing: readonly Topic[], { topics }: Group, section: Section): Related[] {
  const later = topics.slice(topics.indexOf(missing[0]!) + 1);
  const heads = section.subheadings.filter(({ mark }) => mark);
  const next =
    heads.find(({ title }) =>
      later.some(({ words }) => words.some((word) => title.text.includes(word))),
    ) ?? heads.at(-1);
  const block = section.body.find((one) => one.type === 'text' && !one.quoted);
  const span = (topics.length < HEADED ? block : (next ?? block))?.span;
  return span ? [{ messageId: 'here', values: { missing: titles(missing) }, span }] : [];
}

function lacking(group: Group, text: string): Topic[] {
  const missing = group.topics.filter((topic) => !topic.words.some((word) => text.includes(word)));
  const { faults } = group;
  if (missing.length > 0 || faults === undefined) return missing;
  // 公开不够规范 speaks of a fault: its 规范 is no measure.
  const [, ...others] = group.topics;
  const rest = text
    .split(CLAUSES)
    .filter((clause) => !faults.some((word) => clause.includes(word)))
    .join('，');
  return others.filter((topic) => !topic.words.some((word) => rest.includes(word)));
}

const CLAUSES = /[,，;；。:：]/;

/** Sections that the form does not have belong to the one before them, as `section-extra` says. */
function annexed(section: Section, { outline }: Report): readonly Section[] {
  const following = outline.sections.slice(section.index + 1);
  const end = following.findIndex(({ spec }) => spec !== undefined);
  return end < 0 ? following : following.slice(0, end);
}

/** All words of the section; its tables say nothing of themselves. */
function textOf(section: Section): string {
  return paragraphs(section).join('');
}

const paragraphs = once((section: Section): readonly string[] =>
  flatMap(section.body, (block) =>
    block.type === 'text' && !block.quoted ? [plainText(block.content).text] : [],
  ).filter((text) => text !== ''),
);

function bare(text: string): string {
  return key(text).replace(/[。.、,，;；:：]/g, '');
}

function titles(topics: readonly Topic[]): string {
  return topics.map((topic) => `“${topic.title}”`).join('、');
}

import type { TableBlock } from '../../draft/draft.js';
import { findYears } from '../../text/dates.js';
import { sourceSpan, type MappedText } from '../../text/mapped.js';
import { titleParts } from '../title.js';
import type { OrganMention, Passage, Signature } from '../report.js';
import { bare, isOrgan, ORGAN_END } from './organs.js';
import { plainText } from './passages.js';
import { matchesOf } from '../../text/matches.js';
import { flatMap } from '../../text/flat-map.js';

const NAME = `([\\u4e00-\\u9fff·]{2,40}?${ORGAN_END})`;
const BY = '按照|根据|依据|依照|结合';
/** 由某区人民政府办公室代区政府编制: who writes it for another. */
const FOR = `代(?:表|为)?[\\u4e00-\\u9fff]{0,12}?(?:政府|本级)(?:编[制写]|起草|撰写|公布|发布)`;
const COMPILED = new RegExp(
  `(?:报告|年报)由${NAME}(?=${BY}|${FOR}|编[制写]|负责|牵头|会同|汇总|组织|起草|撰写|[,。(]|$)`,
);
/** 编制审计署2023年…报告: what is done with the report, before the name of whose it is. */
const DONE = '(?:现|特|汇总)?(?:编制|制定|形成|撰写|编写|起草|拟定|制作)(?:完成|形成|了|出)?';
const SUBJECT = new RegExp(
  `(?:^|[,。;:])(?:现将|现公布|现发布|公布|发布|[现特]?向社会(?:公布|发布|公开)|特公布|特发布|现由|由|${DONE})?${NAME}(?=${BY}|编制(?:并|了|本|完成|《|\\d)|特编制|\\d{4}年度?(?:政府信息|信息公开|政务公开))`,
);
const CONTACT = new RegExp(`[与和向]${NAME}(?:联系|联络|反映)`);
const FORM_HEAD = /填报(?:单位|机关)(?:\([^()]{0,8}\))?:?([\u4e00-\u9fff·]{2,40})/;
const NOT_A_NAME =
  /^(?:根据|按照|依据|依照|为|经|在|由|向|与|对|通过|受|按|并|以|将|省|国务院|上级|各|全|要求|现|本)/;
/** The 政府 of 临江区人民政府信息公开年报 is the organ's. */
const TITLE_END =
  /(?:(?<!人民)政府|政务)?(?:信息)?公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:总结|情况)?(?:的)?(?:报告|年报).{0,14}$/;
const SHORT_FORM = new RegExp(
  `${NAME}\\(以下(?:统)?(?:简称|称)(?:为)?:?["“']?([\\u4e00-\\u9fff]{1,20})["”']?\\)`,
  'g',
);

/** More paragraphs, forms and signatures than any report has. */
const MOST = 12;

interface Sources {
  readonly passages: readonly Passage[];
  readonly tables: readonly TableBlock[];
  readonly signatures: readonly Signature[];
}

/** Every place where the draft names the organ that reports, strongest first. */
export function readOrgans({ passages, tables, signatures }: Sources): OrganMention[] {
  return [
    ...flatMap(
      passages.filter(({ area }) => area === 'title'),
      inTitle,
    ),
    ...flatMap(passages.filter(({ area }) => area === 'preface').slice(0, MOST), inPreface),
    ...flatMap([...passages.map(({ text }) => text), ...formCells(tables)], inFormHead).slice(
      0,
      MOST,
    ),
    ...flatMap(signatures, ({ organ }) => (organ ? [organ] : [])).slice(0, MOST),
  ];
}

/** Short forms that the draft itself defines: 某县财政局（以下简称县财政局）. */
export function shortForms(passages: readonly Passage[]): string[] {
  return flatMap(passages, ({ text: { text } }) =>
    text.includes('(以下') ? matchesOf(text, SHORT_FORM).map((match) => match[2]!) : [],
  );
}

/** What is left of a title when year and wording are taken away. */
function inTitle({ text }: Passage): OrganMention[] {
  const year = findYears(text.text)[0] ?? titleParts(text.text).year;
  const tail = TITLE_END.exec(text.text);
  let from = 0;
  let to = tail ? tail.index : text.text.length;
  if (year && year.end <= to) {
    const before = text.text.slice(0, year.start).replace(/(?<![《(〔])[《(〔]+$/, '');
    if (before.length >= 2) to = year.start;
    else from = year.end;
  }
  if (text.text[from] === '度') from++;
  const words = text.text.slice(from, to);
  const name = words
    .replace(/^(?:关于|《|\()+/, '')
    .replace(/(?<!关于|的|年度|\(|《)(?:关于|的|年度|\(|《)+$/, '');
  if (name.length < 2 || !/^[\u4e00-\u9fff·、()]+$/.test(name)) return [];
  const start = from + words.indexOf(name);
  return [mention('title', text, start, bare(name))];
}

function inPreface({ text }: Passage): OrganMention[] {
  const found: OrganMention[] = [];
  for (const [from, pattern] of [
    ['preface', COMPILED],
    ['preface', SUBJECT],
    ['contact', CONTACT],
  ] as const) {
    const match = pattern.exec(text.text);
    const name = match?.[1];
    if (!match || name === undefined || NOT_A_NAME.test(name)) continue;
    if (found.some((other) => other.name === name)) continue;
    found.push(mention(from, text, match.index + match[0].lastIndexOf(name), name));
  }
  return found;
}

function inFormHead(text: MappedText): OrganMention[] {
  const match = text.text.includes('填报') ? FORM_HEAD.exec(text.text) : null;
  if (!match || !isOrgan(match[1]!)) return [];
  return [mention('form', text, match.index + match[0].lastIndexOf(match[1]!), match[1]!)];
}

const SHORTEST_HEAD = 6;

function formCells(tables: readonly TableBlock[]): MappedText[] {
  const found: MappedText[] = [];
  for (const { grid } of tables) {
    for (const row of grid.rows) {
      for (const { content } of row) {
        // 填报单位 and a name behind it; most cells hold a number.
        if (content.text.length >= SHORTEST_HEAD && /填[报報]/.test(content.text))
          found.push(plainText(content));
      }
    }
  }
  return found;
}

function mention(
  from: OrganMention['from'],
  text: MappedText,
  start: number,
  name: string,
): OrganMention {
  return { name, from, span: sourceSpan(text, start, start + name.length) };
}

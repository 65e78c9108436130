import type { Rulebook } from '../../rulebook/types.js';
import { matchesOf } from '../../text/matches.js';
import { Sought } from '../../text/sought.js';
import { isOrgan, ORGAN_END } from '../../understand/facts/organs.js';
import { wordsOf } from '../text/lexicon.js';

/** A name in the text, where it stands, and how sure its place makes that it should be the report's own. */
export interface Borrowed {
  readonly name: string;
  readonly start: number;
  /** Only the organ itself does or has this, so another department of the same place cannot stand here. */
  readonly isOwn: boolean;
}

interface Patterns {
  readonly acts: RegExp;
  readonly titles: RegExp;
  readonly labels: Sought;
  readonly quoted: Sought;
}

const NAME = '([\\u4e00-\\u9fff]{2,20}?';
const ORGAN = `${NAME}${ORGAN_END})`;
const PLACE_OR_ORGAN = `${NAME}(?:${ORGAN_END}|[县区旗镇乡]))`;
const WHEN =
  '(?:(?:\\d{4}年(?:度|以来)?|一年来|本年度|今年以来|今年|全年|下一步|同时|此外|目前|近年来),?)?';
/** Acts that are about the report's own matter; others do them for others too. */
const OWN_ACT = /公开|党组|党委|党工委|负责|领导|申请|收取|报告/;
const MADE = /修订|更新|编制|制定|制订|印发|完善|公布|出台|发布|健全|建立/;
const OTHERS_MADE =
  /转发|学习|参照|借鉴|根据|按照|落实|指导|参考|收到|贯彻|执行|依据|对照|援引|协助/;
const LED = new Sought(
  ['领导下'],
  () =>
    new RegExp(`在${PLACE_OR_ORGAN}(?:党组|党委|党工委)?的?(?:坚强|正确|统一|具体)?领导下`, 'g'),
);
const COMPILED = new Sought(
  ['本报告由', '本年报由'],
  () => new RegExp(`本(?:报告|年报)由${ORGAN}(?:负责)?(?:编制|汇总|起草|撰写|解释)`, 'g'),
);
const THROUGH = new RegExp(
  `(?:通过|依托|利用|登录|借助|运用|在)${ORGAN}(?=门户网站|官方网站|官网|网站|微信|公众号|政务微博|政务公开|信息公开|政府信息公开|抖音)`,
  'g',
);
const HEADED = new Sought(
  ['由'],
  () =>
    new RegExp(
      `由${ORGAN}(?=(?:党组书记|局长|主任|厅长|主要负责人|主要领导|办公室|综合科|[^,。;、]{0,6}科)?(?:负责|承担|牵头|任组长|担任组长|具体|统筹))`,
      'g',
    ),
);
const ASKED = ['领取', '提交', '提出', '索取', '递交'];
const APPLY = new Sought(ASKED, () => new RegExp(`(?:到|向)${ORGAN}(?:${ASKED.join('|')})`, 'g'));
/** Applicants are told to go to another organ. */
const REFERRED = /告知|引导|建议|指引|提示|转/;

const known = new WeakMap<Rulebook, Patterns>();

/** Names that stand where a report names its own organ: who acts, whose things they are, who leads. */
export function namesInOwnPlace(text: string, rulebook: Rulebook): Borrowed[] {
  const { acts, titles, labels, quoted } = patternsOf(rulebook);
  const found: Borrowed[] = [];
  const add = (match: RegExpExecArray, isOwn: boolean) => {
    const name = match[1]!;
    found.push({ name, start: match.index + match[0].indexOf(name), isOwn });
  };
  for (const match of matchesOf(text, acts))
    add(match, !match[0].startsWith(',') && OWN_ACT.test(match[2]!));
  for (const match of text.includes('《') ? matchesOf(text, titles) : []) {
    const clause = text.slice(Math.max(0, match.index - 24), match.index);
    const own = clause.slice(Math.max(clause.lastIndexOf('。'), clause.lastIndexOf(';')) + 1);
    if (MADE.test(own) && !OTHERS_MADE.test(own)) add(match, true);
  }
  for (const match of labels.in(text)) if (isOrgan(match[1]!)) add(match, true);
  for (const match of quoted.in(text)) if (isOrgan(match[1]!)) add(match, true);
  for (const match of LED.in(text)) add(match, true);
  for (const match of COMPILED.in(text)) add(match, true);
  for (const match of matchesOf(text, THROUGH)) add(match, true);
  for (const match of text.includes('公开') ? HEADED.in(text) : []) add(match, false);
  for (const match of text.includes('公开') ? APPLY.in(text) : [])
    if (!REFERRED.test(text.slice(Math.max(0, match.index - 24), match.index))) add(match, false);
  return found;
}

function patternsOf(rulebook: Rulebook): Patterns {
  let patterns = known.get(rulebook);
  if (patterns === undefined) {
    const any = (meaning: string) =>
      [...wordsOf(rulebook, 'issuer-words', meaning)].sort((a, b) => b.length - a.length).join('|');
    patterns = {
      acts: new RegExp(
        `(?:^|[,。;!?])(?:\\([一二三四五六七八九十]{1,2}\\)[^。,:]{2,16}[。:])?${WHEN}${PLACE_OR_ORGAN}(?:\\d{4}年度?|本年度)?(?=(${any('act')}|成立[^,。;]{0,16}领导小组))`,
        'g',
      ),
      titles: new RegExp(`《${PLACE_OR_ORGAN}(?=(?:${any('thing')})[^《》]{0,12}》)`, 'g'),
      labels: new Sought(
        wordsOf(rulebook, 'issuer-words', 'label'),
        () =>
          new RegExp(`(?:${any('label')})(?:为:?|是:?|:)${ORGAN}(?:办公[室厅])?(?=[,。;)]|$)`, 'g'),
      ),
      quoted: new Sought(
        ['"', '“'],
        () =>
          new RegExp(
            `[本我](?:单位|机关|部门|[局厅委办院所])[^,。;"“]{0,10}(?:${any('own')})["“]${ORGAN}["”]`,
            'g',
          ),
      ),
    };
    known.set(rulebook, patterns);
  }
  return patterns;
}

import { sourceSpan, type Span } from '../../text/mapped.js';
import { CHINESE_NUMERAL_CLASS, narrow, readChinese } from '../../text/numerals.js';
import type { Block } from '../../draft/draft.js';
import type { Report } from '../../understand/report.js';
import { matchesOf } from '../../text/matches.js';
import { flatMap } from '../../text/flat-map.js';

/** A place where the draft sends its reader to one of its own parts: 见第三部分, 详见本报告二（一）. */
export interface Mention {
  readonly text: string;
  readonly ordinals: readonly number[];
  readonly span: Span;
}

const NUMBER = `[(]?(?:[${CHINESE_NUMERAL_CLASS}]{1,3}|\\d{1,2})[)]?`;
const MENTION = new RegExp(
  `(?:[见照]|参阅|本报告|上述|前述|如)(?:本报告|正文|上文|下文|前文)?第?(${NUMBER}(?:[、及和]?${NUMBER}){0,3})(?:[、.]|部分|节|点|项|款)`,
  'g',
);
// 《条例》第二十条第（一）项 is another document's.
const FOREIGN = /[》条]\s*$/;

/** Where a draft mentions its own parts by number. */
export function mentionsOf({ outline }: Report): Mention[] {
  const blocks = [...outline.preface, ...flatMap(outline.sections, ({ body }) => body)];
  return flatMap(blocks, mentionsIn);
}

function mentionsIn(block: Block): Mention[] {
  if (block.type !== 'text') return [];
  const { content } = block;
  const text = narrow(content.text);
  return matchesOf(text, MENTION)
    .filter((match) => !FOREIGN.test(text.slice(Math.max(0, match.index - 2), match.index)))
    .map((match) => ({
      text: content.text.slice(match.index, match.index + match[0].length),
      ordinals: numbersIn(match[1]!),
      span: sourceSpan(content, match.index, match.index + match[0].length),
    }));
}

function numbersIn(text: string): number[] {
  const found = text.match(new RegExp(`[${CHINESE_NUMERAL_CLASS}]{1,3}|\\d{1,2}`, 'g')) ?? [];
  return flatMap(found, (number) =>
    /\d/.test(number) ? [Number(number)] : (readChinese(number) ?? []),
  );
}

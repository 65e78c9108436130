import { flatMap } from '../../../text/flat-map.js';
import { matchesOf } from '../../../text/matches.js';
import { spokenValue } from '../../../understand/statements/numbers.js';

/** A number of things in a paragraph, with the words around it; offsets are those of the paragraph. */
export interface Count {
  readonly value: number;
  readonly text: string;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  /** Index of its sentence, and where that and its clause begin. */
  readonly sentence: number;
  readonly from: number;
  readonly clause: number;
  /** Its clause before it and behind it, without other numbers. */
  readonly before: string;
  readonly behind: string;
  /** 约, 余, 以上, 第3, 每3: no number of its own to be told again. */
  readonly vague: boolean;
}

const COUNT =
  /(\d{1,3}(?:,\d{3}){1,3}|\d{1,8}|[〇零一二两三四五六七八九十百]{1,6})(件次|人次|场次|批次|户次|[件条篇次期场个项份名家册处部批幅则例户张套轮人位所块台座辆栋亩类])/g;
const STOPS = ',;:。!?()';
const BEHIND = `${STOPS}0123456789`;
const CLAUSE = 40;
/** Two and more of the same measure word in a word of its own: 个人, 人员, 名单, 部门, 位置. */
const WORDS =
  /^(?:个(?:人|体|月|工作日|百分点)|人(?:民|员|大|均|社)|名(?:单|称|录)|部(?:门|分)|次(?:年|月)|类(?:型|别)|处(?:理|罚|室|长)|项目|条例|期(?:间|限)|家(?:庭|长)|份额|场所|位置|户(?:籍|口)|所(?:有|属|在)|件均|台账|张贴|例会|则)/;

/** The numbers of things in a paragraph. */
export function countsIn(text: string): Count[] {
  let sentence = 0;
  let from = 0;
  let read = 0;
  return flatMap(matchesOf(text, COUNT), (match): Count[] => {
    const [whole, digits, unit] = match;
    const start = match.index;
    for (; read < start; read++) {
      if (!'。!?'.includes(text[read]!)) continue;
      sentence += 1;
      from = read + 1;
    }
    const end = start + whole.length;
    const value = /^\d/.test(digits!) ? Number(digits!.replaceAll(',', '')) : spokenValue(digits!);
    const isWord = WORDS.test(text.slice(end - unit!.length, end + 3));
    if (value === undefined || value === 0 || isWord || /[\d.,]/.test(text[start - 1] ?? '-'))
      return [];
    const before = clauseBefore(text, start);
    const behind = clauseBehind(text, end);
    const vague =
      /(?:第|每|各|约|近|超|逾|不少于|至少|超过|突破|同|任)$/.test(before) ||
      /^(?:余|多(?![为是数在])|以上|以内|以下|左右)/.test(behind);
    const clause = start - before.length;
    return [
      {
        value,
        text: whole,
        unit: unit!,
        start,
        end,
        sentence,
        from,
        clause,
        before,
        behind,
        vague,
      },
    ];
  });
}

function clauseBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < CLAUSE && !STOPS.includes(text[from - 1]!)) from--;
  return text.slice(from, at);
}

function clauseBehind(text: string, at: number): string {
  let to = at;
  while (to < text.length && to - at < CLAUSE && !BEHIND.includes(text[to]!)) to++;
  return text.slice(at, to);
}

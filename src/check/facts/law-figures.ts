import type { Act } from '../../rulebook/law.js';
import { flatMap } from '../../text/flat-map.js';

import { matchesOf } from '../../text/matches.js';
import { CHINESE_NUMERAL_CLASS } from '../../text/numerals.js';
import { Sought } from '../../text/sought.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { numberOf } from './article-citations.js';
import { told } from './told.js';

const NUMERAL = `[\\d${CHINESE_NUMERAL_CLASS}百]{1,5}`;
const LIMIT = new RegExp(`(${NUMERAL})个?(日|天|月|个月|工作日)(?:之?内|以内)`, 'g');
/** How far behind its term a remedy may stand. */
const REMEDY = 26;
/** Other terms of the same remedies: that of the authority to decide, and that after its decision. */
const OTHER_LIMIT = /复议决定|不服复议|复议机关|受理之日|审理|举证|答辩|判决|上诉|维持|收到复议/;
/** Behind a decision on review a suit has fifteen days; what an applicant did or did not do sets no term. */
const REVIEWED = /收到[^,。;]{0,6}决定/;
const DONE = /(?:未|没有|已经?|均)(?:再)?(?:在|于)[^,。;]{0,16}$/;
/** 10件以下（含10件）的不收费 */
const FREE = new Sought(
  ['不收费', '不予收费', '不收取', '免费', '免收', '免予收取'],
  () =>
    /(\d{1,3})(件|页)(?:以下|以内|\(含\)以下|及以下)(?:\([^()]{0,8}\))?的?,?(?:部分)?,?(?:不收费|不予收费|不收取|免费|免收|免予收取)/g,
);
/** 30页以上（含30页）不收费 and 10件以下的，每件收取100元: turned round. */
const TURNED = new Sought(
  ['不收费', '不予收费', '不收取', '免费', '免收', '免予收取', '每件', '每页'],
  () =>
    /(\d{1,3})(件|页)(?:以上(?:\([^()]{0,8}\))?的?,?(?:部分)?,?(?:不收费|不予收费|不收取|免费|免收|免予收取)|(?:以下|以内)(?:\([^()]{0,8}\))?的?,?(?:部分)?,?(?:均?按照?)?每[件页](?:收取|收费|收|计收|按)?\d{1,4}元)/g,
);
/** 前30页每页收取2元: what is charged for begins behind them. */
const FIRST = new Sought(
  ['前'],
  () =>
    /(?<!超[出过]|部分|其中)前(\d{1,3})(件|页)(?:\([^()]{0,8}\))?(?:以内)?的?(?:部分)?,?(?:均?按照?)?每[件页](?:收取|收费|收|计收|按)?\d{1,4}元/g,
);
/** 11件至30件的部分每件收费100元, 201页以上的部分每页40元 */
const RATE =
  /(?:第?(\d{1,3})(?:件|页)?(?:至|到|—|–|-|~)第?(\d{1,3})|(\d{1,3}))(件|页)(?:\([^()]{0,8}\))?(以上)?(?:\([^()]{0,8}\))?的?(?:部分|申请|信息)?,?[^,。;\d]{0,10}?(\d{1,4})元/g;

/** Terms for review and suit, what is free of charge and what each item or page costs, against the acts. */
export function lawFigures(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  return [
    ...(/复议|诉讼/.test(text) ? limits(passage, acts) : []),
    ...(/[件页]/.test(text) && /收费|收取|免/.test(text) ? free(passage, acts) : []),
    ...(/[件页]/.test(text) && /收/.test(text) ? turned(passage, acts) : []),
    ...(/\d[件页]/.test(text) && text.includes('元') ? rates(passage, acts) : []),
  ];
}

function limits(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  return flatMap(matchesOf(text, LIMIT), (match): Detected[] => {
    const end = match.index + match[0].length;
    const count = numberOf(match[1]!);
    const unit = match[2]!.replace('天', '日').replace(/^个?月$/, '个月');
    const behind = /^[^,。;]*/.exec(text.slice(end, end + REMEDY))![0];
    const before = text
      .slice(Math.max(0, match.index - 30), match.index)
      .split(/[。;]/)
      .at(-1)!;
    const isAsked = /申请(?:行政)?复议|提起(?:行政)?诉讼|申请复议|起诉/.test(behind);
    if (count === undefined || !isAsked || OTHER_LIMIT.test(before + behind)) return [];
    if (DONE.test(before) || (REVIEWED.test(before) && text.includes('复议'))) return [];
    for (const act of acts) {
      const limit = act.limits?.find(({ words }) =>
        /^申请|^[^,]{0,16}申请(?:行政)?复议/.test(behind) && !/诉讼|起诉/.test(behind)
          ? words === '行政复议'
          : !/复议/.test(behind) && words === '行政诉讼',
      );
      if (!limit || (limit.unit === unit && limit.count === count)) continue;
      const to = match.index + /^.*?(?:工作日|个月|[日天月])/.exec(match[0])![0].length;
      const values = {
        found: text.slice(match.index, to),
        words: limit.words,
        act: act.name,
        expected: `${limit.count}${limit.unit}`,
      };
      return [told('limit', passage, match.index, to, values)];
    }
    return [];
  });
}

function turned(passage: Passage, acts: readonly Act[]): Detected[] {
  const scales = flatMap(acts, ({ name, scales: own = [] }) =>
    own.map((scale) => ({ ...scale, name })),
  );
  const { text } = passage.text;
  return flatMap([...TURNED.in(text), ...FIRST.in(text)], (match): Detected[] => {
    const scale = scales.find(({ unit }) => unit === match[2]);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    // 超出免费额度的，前20件每件100元: the first of those behind them.
    if (match[0].startsWith('前') && /超|费的|收费部分/.test(before)) return [];
    if (!scale || Number(match[1]) !== scale.free) return [];
    const end = match.index + match[0].length;
    const values = { found: match[0], act: scale.name, expected: `${scale.free}${scale.unit}` };
    return [told('free-turned', passage, match.index, end, values)];
  });
}

function free(passage: Passage, acts: readonly Act[]): Detected[] {
  const scales = flatMap(acts, ({ name, scales: own = [] }) =>
    own.map((scale) => ({ ...scale, name })),
  );
  return flatMap(FREE.in(passage.text.text), (match): Detected[] => {
    const scale = scales.find(({ unit }) => unit === match[2]);
    if (!scale || Number(match[1]) === scale.free) return [];
    const end = match.index + match[1]!.length + match[2]!.length;
    const values = {
      found: `${match[1]!}${match[2]!}`,
      act: scale.name,
      expected: `${scale.free}${scale.unit}`,
    };
    return [told('free', passage, match.index, end, values)];
  });
}

/** What each item or page of a step costs. */
function rates(passage: Passage, acts: readonly Act[]): Detected[] {
  const { text } = passage.text;
  const scales = flatMap(acts, ({ name, scales: own = [] }) =>
    own.map((scale) => ({ ...scale, name })),
  );
  return flatMap(matchesOf(text, RATE), (match): Detected[] => {
    const [words, , to, alone, unit, isOpen, yuan] = match;
    const from = Number(match[1] ?? alone);
    const scale = scales.find((one) => one.unit === unit);
    if (!scale || (alone !== undefined && isOpen === undefined)) return [];
    const starts = [scale.free + 1, ...scale.steps.map((step) => step.to + 1)];
    const index = starts.findIndex((start) => start === from || start === from + 1);
    const step = scale.steps[index];
    const behind = text.slice(match.index + words.length, match.index + words.length + 2);
    // 101页至117页部分340元: what was charged for them, not what each costs.
    if (!step || !(/每[件页]/.test(words) || /^(?:\/|每)[件页]/.test(behind))) return [];
    // 第11件至第20件 may be what was charged for, not a step.
    const isStep = /部分|标准/.test(words) && Number(to) <= step.to * 2;
    const isEnd = to === undefined || Number(to) === step.to || !isStep;
    if (isEnd && Number(yuan) === step.yuan) return [];
    const start = match.index + words.lastIndexOf(yuan!);
    const range = `${from}${unit!}${to === undefined ? '以上' : `至${to}${unit!}`}`;
    const values = { found: `${yuan!}元`, words: range, act: scale.name };
    return isEnd
      ? [told('rate', passage, start, start + yuan!.length + 1, { ...values, expected: step.yuan })]
      : [
          told('rate-step', passage, match.index, match.index + words.length, {
            ...values,
            found: range,
            expected: `${starts[index]!}${unit!}至${step.to}${unit!}`,
          }),
        ];
  });
}

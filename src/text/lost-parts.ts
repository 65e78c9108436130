import { flatMap } from './flat-map.js';
import { matchesOf } from './matches.js';

/** Where something that the words promise is not there. */
export interface LostPart {
  readonly start: number;
  readonly end: number;
}

/** 三是； and （3）；: a number of a list and no item. */
const EMPTY_ITEM =
  /(?<=^|[。；：，;:\n])[一二三四五六七八九十]{1,2}是(?=[；。;])|(?<=[。；;\n])(?:[（(]\d{1,2}[）)]|[①-⑩]|\d{1,2}[.．](?!\d)|其[一二三四五]，?|第[一二三四五六七八九十]，)(?=[；。;])/g;
/** 政策文件、和，: the last of a list. */
const NO_LAST = /(?:、(?:和|与|及|以及|或|或者)|(?<=[，。；])(?:和|与|及))(?=[，。；、）)])/g;
const QUOTED = /“[^”“\n]{0,60}$/;

/** Items of lists that were left out. */
export function findLostItems(text: string): LostPart[] {
  return flatMap([EMPTY_ITEM, NO_LAST], (pattern) =>
    matchesOf(text, pattern).map(({ 0: match, index }) => ({
      start: index,
      end: index + match.length + 1,
    })),
  ).filter(({ start }) => !QUOTED.test(text.slice(0, start)));
}

const ONE_SIDE = /(?<=^|[。；：，;:,\n])一方面/g;
/** What brings the other side, anywhere behind the first and in its own sentence. */
const OTHER_SIDE = /方面|此外|另外|其次|再者|二是|另一/;
/** 三方面：一方面…；另一方面…: two sides, of which more were promised. */
const MORE_SIDES = /[三四五六七八3-8]个?方面[^。：:]{0,16}[：:，,]一方面(?=[^。]*另一方面)/g;

/** Counts of sides where only two can be told. */
export function findMoreSides(text: string): LostPart[] {
  return matchesOf(text, MORE_SIDES)
    .filter(({ index }) => !/三是|第三|其三|再一方面/.test(text.slice(index)))
    .map(({ index }) => ({ start: index, end: index + text.slice(index).indexOf('面') + 1 }));
}

const ALSO = /同时|[还也又]|并且|而且|反过来/;

/** 一方面，…: and nothing of the other side. `next`: the paragraph behind it. */
export function findOneSided(text: string, next: string): LostPart[] {
  return matchesOf(text, ONE_SIDE)
    .filter(({ 0: match, index }) => {
      const rest = text.slice(index + match.length);
      const isFirst = !text.slice(0, index).includes('一方面');
      return isFirst && !OTHER_SIDE.test(rest + next) && !ALSO.test(/^[^。]*/.exec(rest)![0]);
    })
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

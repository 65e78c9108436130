import { spokenValue } from '../statements/numbers.js';
import type { Figure } from './figure.js';
import { rowLabels } from './labels.js';

/** Characters in front of a row in which its names, or their number, are looked for. */
const BEFORE = 90;
/** Longest part of a label that is a name. */
const NAME = 8;
const CLAUSES = /[,;:。!?()\d]/;
const BRACKETS = /\([^()]*\)/g;
const BARE = /^[、和与及]$/;
/** A colon, and the label behind it. */
const COLON = /:[^,;:。、!?]*$/;
const JOINERS = /、|以及|[和与及]/;
/** What a label may begin with beside its name. */
const LEADING = /^(?:其中|包括|含|通过|在|由|来自|对)+/;
/** Characters that names of one sort end with. */
const KIN = 2;
/** What is done with things names no sort of them. */
const DONE = new Set([
  '公开',
  '发布',
  '推送',
  '受理',
  '办理',
  '办结',
  '答复',
  '接待',
  '开展',
  '举办',
]);
/** 镇 of 镇级 is a name of one character. */
const KINDS = '级类型本';

const ORDINAL =
  /^(?:第([一二三四五六七八九十]{1,3})|(首)|(次)|([一二三四五六七八九]))([期批轮次场届季])/;
const COUNTED = /([两二三四五六七八九十]{1,3}|\d{1,2})([期批轮次场届季])/g;

/**
 * What the writing of a row of parts tells: `closed`, that they are all there are; `kin`, that their names are of one sort;
 * `counted-off`, that they are as many as was said, one behind the other; `even`, that nothing but 、 stands between them; `led`, that a colon leads to them; `uneven`, that more
 * names stand before them.
 */
export function writtenAs(parts: readonly Figure[], text: string): string[] {
  const found = isEven(parts, text) ? ['even'] : [];
  // 满意、不满意分别为5件、3件: names that only lead to the numbers.
  if (parts[1] && BARE.test(text.slice(parts[0]!.end, parts[1].start)))
    return isUneven(parts, text) ? [...found, 'uneven'] : found;
  const labels = rowLabels(parts, text)?.map((label) => label.replace(LEADING, ''));
  if (!labels || labels.length < 2 || labels.some((label) => label === '')) return found;
  const end = parts[0]!.start;
  if (text.slice(Math.max(0, end - BEFORE), end).search(COLON) >= 0) found.push('led');
  const lead = text.slice(Math.max(0, end - BEFORE), end - labels[0]!.length);
  if (areCountedOff(labels, lead)) found.push('closed', 'counted-off');
  else if (areNamed(labels, lead)) found.push('closed');
  const tails = new Set(labels.map((label) => label.slice(-KIN)));
  if (tails.size === 1 && ![...tails].some((tail) => DONE.has(tail))) found.push('kin');
  return found;
}

/** 动态、公告、文件分别为3、4条: one of the numbers was left out. */
function isUneven(parts: readonly Figure[], text: string): boolean {
  const lead = text.slice(Math.max(0, parts[0]!.start - BEFORE), parts[0]!.start);
  const names = lead.split(CLAUSES).at(-1)!.split('、');
  return lead.includes('分别') && names.length > 1 && names.length > parts.length;
}

function isEven(parts: readonly Figure[], text: string): boolean {
  return parts
    .slice(1)
    .every(({ start }, at) =>
      /^、[^,;:。、]*$/.test(text.slice(parts[at]!.end, start).replace(BRACKETS, '')),
    );
}

/** 镇、村两级共25处，其中镇级3处，村级21处: each part has one of the names that stand before the whole. */
function areNamed(labels: readonly string[], lead: string): boolean {
  return lead.split(CLAUSES).some((clause) => {
    const names = clause.split(JOINERS);
    if (names.length !== labels.length) return false;
    return names.every((name, at) => {
      const label = labels[at]!;
      const isFirst = at === 0;
      const isLast = at === names.length - 1;
      for (let length = Math.min(NAME, label.length); length > 0; length--) {
        if (length === 1 && !KINDS.includes(label[1] ?? '-')) return false;
        const own = label.slice(0, length);
        if (isFirst && name.endsWith(own)) return true;
        if (isLast && name.startsWith(own)) return !/^等|外/.test(name.slice(length));
        if (name === own) return true;
      }
      return false;
    });
  });
}

/** 举办三期，第一期310人，第二期425人，第三期545人: as many as were said, one behind the other. */
function areCountedOff(labels: readonly string[], lead: string): boolean {
  const found = labels.map((label) => ORDINAL.exec(label));
  const measure = found[0]?.[5];
  const isInOrder = found.every((match, at) => match?.[5] === measure && placeOf(match) === at + 1);
  if (measure === undefined || !isInOrder) return false;
  return [...lead.matchAll(COUNTED)].some(
    ([, number, own]) => own === measure && valueOf(number!) === labels.length,
  );
}

function placeOf(match: RegExpExecArray | null): number | undefined {
  if (!match) return undefined;
  const [, numbered, first, second, bare] = match;
  if (first !== undefined) return 1;
  return second === undefined ? spokenValue(numbered ?? bare ?? '') : 2;
}

function valueOf(number: string): number | undefined {
  return /^\d/.test(number) ? Number(number) : spokenValue(number);
}

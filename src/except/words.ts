import { plain } from '../output/words.js';
import type { Bilingual } from '../rulebook/types.js';
import type { Action } from './types.js';

/** The sentences about exceptions; `plain` because what authors wrote may hold anything. */

export function unknownAction(word: string, known: readonly string[]): Bilingual {
  const all = known.map((name) => `nianbao-${name}`);
  return {
    zh: `例外注释以“nianbao-${plain(word)}”开头，没有这种写法，注释没有起作用；应为 ${all.join('、')} 之一`,
    en: `A comment begins with "nianbao-${plain(word)}", which does not exist, and has no effect; expected one of ${all.join(', ')}`,
  };
}

export function noRule(action: Action): Bilingual {
  return {
    zh: `例外注释没有写明规则，没有起作用；应逐条写出规则名，如 ${sample(action, 'cell-value')}`,
    en: `The exception names no rule and has no effect; name each rule, such as ${sample(action, 'cell-value', 'reason')}`,
  };
}

export function noReason(action: Action, rule: string): Bilingual {
  const name = plain(rule);
  return {
    zh: `例外注释没有写理由，没有起作用；应在规则名后用冒号写明理由，如 ${sample(action, name)}`,
    en: `The exception gives no reason and has no effect; put one behind a colon, such as ${sample(action, name, 'reason')}`,
  };
}

export function unknownRule(name: string, like: string | undefined): Bilingual {
  const shown = plain(name);
  return {
    zh: `例外中写的“${shown}”不是规则名，这一条没有起作用${like ? `；是不是要写 ${like}？` : '；用 nianbao rules 列出全部规则'}`,
    en: `"${shown}" in the exception is no rule and has no effect${like ? `; did you mean ${like}?` : '; list all rules with: nianbao rules'}`,
  };
}

export function unused(rule: string): Bilingual {
  return {
    zh: `例外已经用不着：它所指的范围内没有 ${rule} 的问题，可以删去`,
    en: `The exception is not needed: there is no finding of ${rule} where it holds; it can be removed`,
  };
}

export function nothingFollows(): Bilingual {
  return {
    zh: 'nianbao-disable-next 之后没有标题、段落或表格，没有起作用；应写在所指的那一段或那张表之前',
    en: 'No heading, paragraph or table follows nianbao-disable-next, which has no effect; put it before the block that it means',
  };
}

export function notOpen(rule: string): Bilingual {
  return {
    zh: `nianbao-enable 之前没有对应的 nianbao-disable ${rule}，可以删去`,
    en: `No nianbao-disable ${rule} stands before this nianbao-enable; it can be removed`,
  };
}

function sample(action: Action, rule: string, reason = '理由'): string {
  return `<!-- nianbao-${action} ${rule}${action === 'enable' ? '' : `: ${reason}`} -->`;
}

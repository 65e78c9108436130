import type { Bilingual } from '../../rulebook/types.js';
import { show } from '../shape/schema-words.js';

/** Whether a set of characters of a pattern (`[a-z]`) is left open: then it can mean no file. */
export function isUnpaired(pattern: string): boolean {
  let isOpen = false;
  for (let at = 0; at < pattern.length; at++) {
    const mark = pattern[at];
    if (mark === '\\') at += 1;
    else if (mark === '[' && !isOpen) isOpen = true;
    else if (mark === ']') isOpen = false;
  }
  return isOpen;
}

export function unpaired(pattern: string): Bilingual {
  return {
    zh: `匹配式 ${show(pattern)} 的括号不成对。`,
    en: `The brackets of the pattern ${show(pattern)} are not paired.`,
  };
}

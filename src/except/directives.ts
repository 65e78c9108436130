import type { Comment } from '../draft/draft.js';
import type { Action, Directive, Remark, RuleNames } from './types.js';
import * as words from './words.js';
import { append } from '../text/lists.js';

const ACTIONS: readonly string[] = ['disable', 'enable', 'disable-next', 'disable-file'];
const WHOLE = /^nianbao-([a-z-]*)(?![a-z-])([^]*)$/i;
/** For so many unknown names the likest is looked for, if they are no longer than names are. */
const HELPED = 20;
const LONGEST_NAME = 60;
const EVERYTHING: readonly string[] = ['*', 'all', '全部', '所有'];

export interface Understood {
  readonly directives: readonly Directive[];
  /** What is wrong with the comments that cannot be heeded, or not wholly. */
  readonly remarks: readonly Remark[];
}

/** Reads the comments of a draft: `nianbao-disable-next rule, rule: reason`. */
export function understandComments(comments: readonly Comment[], names: RuleNames): Understood {
  const directives: Directive[] = [];
  const remarks: Remark[] = [];
  let helped = 0;
  const nearest = (name: string) =>
    name.length <= LONGEST_NAME && helped++ < HELPED ? names.nearest(name) : undefined;
  for (const comment of comments) {
    const read = readComment(comment, { ...names, nearest });
    if (read.directive) directives.push(read.directive);
    append(
      remarks,
      read.remarks.map((text) => ({ span: comment.span, text })),
    );
  }
  return { directives, remarks };
}

interface Read {
  readonly directive?: Directive;
  readonly remarks: readonly Remark['text'][];
}

function readComment({ text, span }: Comment, names: RuleNames): Read {
  const [, word = '', rest = ''] = WHOLE.exec(text) ?? [];
  const action = word.toLowerCase();
  if (!isAction(action)) return { remarks: [words.unknownAction(word, ACTIONS)] };
  const colon = rest.search(/[:：]/);
  const listed = (colon < 0 ? rest : rest.slice(0, colon)).trim();
  const reason =
    colon < 0
      ? ''
      : rest
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim();
  const given = listed.split(/[\s,，、]+/).filter((name) => name !== '');
  if (given.length === 0 || given.every((name) => EVERYTHING.includes(name)))
    return { remarks: [words.noRule(action)] };
  if (reason === '' && action !== 'enable') return { remarks: [words.noReason(action, given[0]!)] };
  const rules: string[] = [];
  const remarks: Remark['text'][] = [];
  for (const name of given) {
    const id = names.idOf(name.toLowerCase());
    if (id) rules.push(id);
    else remarks.push(words.unknownRule(name, names.nearest(name)));
  }
  const unique = [...new Set(rules)];
  if (unique.length === 0) return { remarks };
  return { directive: { action, rules: unique, reason, span }, remarks };
}

function isAction(word: string): word is Action {
  return ACTIONS.includes(word);
}

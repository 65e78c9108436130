import { compileRules } from '../rules/compile.mjs';
import { frame } from './frame.mjs';

/** What `rules/` was compiled into, with the rules in the order of their ids. Throws where it is not sound. */
export function readBook(root) {
  const { book, problems } = compileRules(root);
  if (book === undefined) throw new Error(problems.join('\n'));
  return book;
}

/**
 * The drafts that a rule's examples make.
 *
 * @returns {{ rule: object, index: number, which: 'bad' | 'good', file: string, text: string,
 *   beside?: { name: string, text: string, flags: string[] } }[]} `beside`: a report that it is held against, and how
 */
export function draftsOf(rule, editions) {
  return rule.docs.examples.flatMap((example, index) =>
    ['bad', 'good'].map((which) => ({
      rule,
      index,
      which,
      file: `${rule.id}/${index + 1}-${which}.md`,
      text: frame(example[which], rule.editions, editions),
      ...besideOf(example),
    })),
  );
}

function besideOf({ previous, neighbour }) {
  if (previous !== undefined)
    return { beside: { name: '上一年.md', text: previous, flags: ['--previous', '上一年.md'] } };
  if (neighbour === undefined) return {};
  return { beside: { name: '其他单位.md', text: neighbour, flags: ['其他单位.md'] } };
}

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
 * @returns {{ rule: object, index: number, which: 'bad' | 'good', file: string, text: string }[]}
 */
export function draftsOf(rule, editions) {
  return rule.docs.examples.flatMap((example, index) =>
    ['bad', 'good'].map((which) => ({
      rule,
      index,
      which,
      file: `${rule.id}/${index + 1}-${which}.md`,
      text: frame(example[which], rule.editions, editions),
    })),
  );
}

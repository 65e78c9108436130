import { compileRules } from '../rules/compile.mjs';
import { frame } from './frame.mjs';

/** What `rules/` was compiled into, with the rules in the order of their ids. Throws where it is not sound. */
export function readBook(root) {
  const { book, problems } = compileRules(root);
  if (book === undefined) throw new Error(problems.join('\n'));
  return book;
}

/** Whether the examples of a rule are lists of the organs of a region, not reports. */
export function isList({ kind }) {
  return kind === 'region-missing';
}

function draftOf(rule, text, editions) {
  return { text: isList(rule) ? text : frame(text, rule.editions, editions) };
}

function organsOf(rule, organs, editions) {
  return organs.map(({ name, report }) => ({
    name,
    text: frame(report, rule.editions, editions),
  }));
}

/**
 * The drafts that a rule's examples make.
 *
 * @returns {{ rule: object, index: number, which: 'bad' | 'good', file: string, text: string,
 *   beside?: { name: string, text: string, flags: string[] }, organs?: { name: string, text: string }[] }[]}
 *   `beside`: a report that it is held against, and how; `organs`: the reports of the organs of its region
 */
export function draftsOf(rule, editions) {
  return rule.docs.examples.flatMap((example, index) =>
    ['bad', 'good'].map((which) => ({
      rule,
      index,
      which,
      ...draftOf(rule, example[which], editions),
      file: `${rule.id}/${index + 1}-${which}${isList(rule) ? '.yaml' : '.md'}`,
      ...besideOf(example),
      ...(example.organs && { organs: organsOf(rule, example.organs, editions) }),
    })),
  );
}

function besideOf({ previous, neighbour, form }) {
  if (previous !== undefined)
    return { beside: { name: '上一年.md', text: previous, flags: ['--previous', '上一年.md'] } };
  if (form !== undefined)
    return { beside: { name: '另一种格式.txt', text: form, flags: ['另一种格式.txt'] } };
  if (neighbour === undefined) return {};
  return { beside: { name: '其他单位.md', text: neighbour, flags: ['其他单位.md'] } };
}

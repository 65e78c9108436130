import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../rules/source.mjs';
import { frame } from './frame.mjs';

/** The rules as they stand in `rules/`, in the order of their ids. */
export function readRules(root) {
  return readdirSync(join(root, 'rules'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readSource(join(root, 'rules', name), `rules/${name}`).data);
}

/**
 * The drafts that a rule's examples make.
 *
 * @returns {{ rule: object, index: number, which: 'bad' | 'good', file: string, text: string }[]}
 */
export function draftsOf(rule) {
  return rule.docs.examples.flatMap((example, index) =>
    ['bad', 'good'].map((which) => ({
      rule,
      index,
      which,
      file: `${rule.id}/${index + 1}-${which}.md`,
      text: frame(example[which], rule.editions),
    })),
  );
}

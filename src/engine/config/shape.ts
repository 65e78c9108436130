import type { Alias, Document, Node, Pair } from 'yaml';
import type { Bilingual } from '../../rulebook/types.js';

/** Something that YAML has and settings have no use for. */
export interface Misshape {
  /** Where it stands in the text. */
  readonly offset: number;
  readonly text: Bilingual;
}

/** The kinds of values that plain YAML has; a tag may say one of them. */
const PLAIN = /^tag:yaml\.org,2002:(?:map|seq|str|int|float|bool|null)$/;

/** What of a parsed file would not be taken as it is meant: tags, keys that are no words, aliases of themselves. */
export function misshapeOf(document: Document, yaml: typeof import('yaml')): Misshape | undefined {
  let found: Misshape | undefined;
  const tell = (node: unknown, zh: string, en: string) => {
    found = { offset: (node as Node | null)?.range?.[0] ?? 0, text: { zh, en } };
    return yaml.visit.BREAK;
  };
  yaml.visit(document, {
    Pair: (_key, { key }: Pair) =>
      yaml.isCollection(key)
        ? tell(
            key,
            '键应是一个词，不能是列表或一组键',
            'a key must be a word, not a list or a set of keys',
          )
        : undefined,
    Alias: (_key, alias: Alias, path) => {
      const target = alias.resolve(document);
      return target && (path as readonly unknown[]).includes(target)
        ? tell(
            alias,
            `*${alias.source} 引用了它自己所在的部分`,
            `*${alias.source} stands in what it repeats`,
          )
        : undefined;
    },
    Node: (_key, node) => {
      const { tag } = node as { tag?: string };
      return tag !== undefined && !PLAIN.test(tag)
        ? tell(node, `不能用标签（${tag}）`, `tags (${tag}) are not used here`)
        : undefined;
    },
  });
  return found;
}

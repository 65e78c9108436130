import { z } from 'zod';
import { UsageError } from '../../engine/errors.js';
import { nearest } from '../../engine/nearest.js';
import { plain } from '../../output/words.js';
import type { Bilingual } from '../../rulebook/types.js';
import type { Tool } from './tools.js';

/** The tool of a name. @throws UsageError where there is none */
export function toolNamed(name: string, tools: readonly Tool[]): Tool {
  const found = tools.find((tool) => tool.name === name);
  if (found) return found;
  const names = tools.map((tool) => tool.name);
  const like = nearest(name, names);
  throw new UsageError(
    {
      zh: `没有“${plain(name)}”这个工具。${like ? `是不是要用 ${like}？` : ''}`,
      en: `There is no tool "${plain(name)}".${like ? ` Did you mean ${like}?` : ''}`,
    },
    { zh: `可用的工具：${names.join('、')}。`, en: `Tools: ${names.join(', ')}.` },
  );
}

/** What a tool is given, with what it has where nothing is given. @throws UsageError that names the argument */
export function inputOf({ input }: Tool, given: unknown): Record<string, unknown> {
  const parsed = z.object(input).safeParse(given ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = plain((issue?.path ?? []).join('.'));
  const wanted = issue && WANTED[issue.code]?.(issue as unknown as Issue);
  throw new UsageError({
    zh: `参数“${name}”${wanted?.zh ?? '写法不对'}。`,
    en: `The argument "${name}" ${wanted?.en ?? 'is not as it should be'}.`,
  });
}

/** The parts of a validator's issue that sentences are made from. */
interface Issue {
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly values?: readonly unknown[];
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '应为一段文字', en: 'must be a string' },
  number: { zh: '应为一个数', en: 'must be a number' },
  int: { zh: '应为一个整数', en: 'must be a whole number' },
  boolean: { zh: '应为 true 或 false', en: 'must be true or false' },
};

const WANTED: Readonly<Record<string, (issue: Issue) => Bilingual | undefined>> = {
  invalid_type: ({ expected = '' }) => TYPES[expected],
  invalid_value: ({ values = [] }) => ({
    zh: `应为 ${values.map(String).join('、')} 之一`,
    en: `must be one of ${values.map(String).join(', ')}`,
  }),
  too_small: ({ origin, minimum }) =>
    origin === 'string'
      ? { zh: '不能空着', en: 'must not be empty' }
      : { zh: `不能小于 ${minimum}`, en: `must not be less than ${minimum}` },
  too_big: ({ maximum }) => ({
    zh: `不能大于 ${maximum}`,
    en: `must not be more than ${maximum}`,
  }),
};

import type { Bilingual } from '../../rulebook/types.js';
import { UsageError } from '../errors.js';

const NEXT = {
  zh: '只能合并 nianbao -f json=文件 写出的结果。',
  en: 'Only results written by nianbao -f json=FILE can be merged.',
};

export function unreadableResults(file: string, why: Bilingual): UsageError {
  const text = {
    zh: `结果文件“${file}”读不出来。`,
    en: `The results "${file}" cannot be read.`,
  };
  return new UsageError(text, why);
}

export function noJson(file: string, cause: unknown): UsageError {
  const text = {
    zh: `“${file}”不是完整的 JSON，没有合并。`,
    en: `"${file}" is no complete JSON; nothing was merged.`,
  };
  return new UsageError(text, NEXT, { cause });
}

/** @param place such as `[3].messages[0].line` */
export function noResults(file: string, place: string): UsageError {
  const where = place === '' ? { zh: '', en: '' } : { zh: `（${place}）`, en: ` (${place})` };
  return new UsageError(
    {
      zh: `“${file}”不是 nianbao 的检查结果${where.zh}，没有合并。`,
      en: `"${file}" holds no results of nianbao${where.en}; nothing was merged.`,
    },
    NEXT,
  );
}

export function twice(report: string, file: string, other: string): UsageError {
  const both = file === other ? { zh: `“${file}”`, en: `"${file}"` } : undefined;
  return new UsageError(
    {
      zh: `报告 ${report} 的结果出现了两次（${both?.zh ?? `“${file}”和“${other}”`}），没有合并。`,
      en: `There are two results for ${report} (in ${both?.en ?? `"${file}" and "${other}"`}); nothing was merged.`,
    },
    {
      zh: '各份结果不应重叠：请检查 --shard，或是否把同一文件写了两遍。',
      en: 'The parts must not overlap: check --shard, and that no file is named twice.',
    },
  );
}

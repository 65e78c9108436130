import type { Bilingual } from '../../rulebook/types.js';
import { UsageError } from '../errors.js';

/** What is done with results: what their messages say was not done. */
export type Doing = 'merge' | 'compare';

const UNDONE: Readonly<Record<Doing, Bilingual>> = {
  merge: { zh: '没有合并', en: 'nothing was merged' },
  compare: { zh: '没有比较', en: 'nothing was compared' },
};

const NEXT: Readonly<Record<Doing, Bilingual>> = {
  merge: {
    zh: '只能合并 nianbao -f json=文件 写出的结果。',
    en: 'Only results written by nianbao -f json=FILE can be merged.',
  },
  compare: {
    zh: '只能比较 nianbao -f json=文件 写出的结果。',
    en: 'Only results written by nianbao -f json=FILE can be compared.',
  },
};

export function unreadableResults(file: string, why: Bilingual): UsageError {
  const text = {
    zh: `结果文件“${file}”读不出来。`,
    en: `The results "${file}" cannot be read.`,
  };
  return new UsageError(text, why);
}

export function noJson(file: string, doing: Doing, cause: unknown): UsageError {
  const text = {
    zh: `“${file}”不是完整的 JSON，${UNDONE[doing].zh}。`,
    en: `"${file}" is no complete JSON; ${UNDONE[doing].en}.`,
  };
  return new UsageError(text, NEXT[doing], { cause });
}

/** @param place such as `[3].messages[0].line` */
export function noResults(file: string, place: string, doing: Doing): UsageError {
  const where = place === '' ? { zh: '', en: '' } : { zh: `（${place}）`, en: ` (${place})` };
  return new UsageError(
    {
      zh: `“${file}”不是 nianbao 的检查结果${where.zh}，${UNDONE[doing].zh}。`,
      en: `"${file}" holds no results of nianbao${where.en}; ${UNDONE[doing].en}.`,
    },
    NEXT[doing],
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

export function noReports(): UsageError {
  return new UsageError(
    {
      zh: '这些结果里没有一份报告：什么也没有检查过。',
      en: 'There is no report in these results: nothing was checked.',
    },
    {
      zh: '请检查各份检查是否成功，结果文件是否齐全。',
      en: 'Check that the runs succeeded and that all their results are here.',
    },
  );
}

export function mixedParts(file: string, of: number, count: number): UsageError {
  return new UsageError({
    zh: `“${file}”是分 ${of} 份检查的结果，其他的是分 ${count} 份的，没有合并。`,
    en: `"${file}" is of a run in ${of} parts, others are of one in ${count}; nothing was merged.`,
  });
}

export function partTwice(part: string, file: string, other: string): UsageError {
  return new UsageError({
    zh: `第 ${part} 份出现了两次（“${other}”和“${file}”），没有合并。`,
    en: `Part ${part} is there twice ("${other}" and "${file}"); nothing was merged.`,
  });
}

/** What to say of parts that nobody gave. */
export function lacking(missing: readonly number[], of: number): Bilingual {
  const list = missing.map((part) => `${part}/${of}`);
  return {
    zh: `缺少第 ${list.join('、')} 份的结果，那些报告没有计入。`,
    en: `Without the results of part ${list.join(', ')}; those reports are not counted.`,
  };
}

/** Nothing is merged where parts are missing, unless that was asked for. */
export function incomplete(missing: readonly number[], of: number): UsageError {
  return new UsageError(lacking(missing, of), {
    zh: '请补上后再合并；确实只要现有部分的，加上 --allow-missing-parts。',
    en: 'Add them and merge again, or ask for what there is with --allow-missing-parts.',
  });
}

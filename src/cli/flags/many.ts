import type { Flag } from '../flag.js';

/** Flags for runs over many files. */
export const MANY: readonly Flag[] = [
  {
    name: 'jobs',
    value: 'N',
    group: 'many',
    help: {
      zh: '线程数：auto（默认，划算时才多开）或数字',
      en: 'threads: auto (default, more where they pay) or a number',
    },
  },
  {
    name: 'cache',
    group: 'many',
    help: {
      zh: '保留结果，下次只检查有变化的文件',
      en: 'keep results; next time only what has changed is linted',
    },
  },
  {
    name: 'cache-location',
    value: 'DIR',
    group: 'many',
    help: {
      zh: '缓存文件夹；默认 node_modules/.cache/nianbao 或 .nianbaocache',
      en: 'its folder; by default node_modules/.cache/nianbao or .nianbaocache',
    },
  },
  {
    name: 'shard',
    value: 'I/N',
    group: 'many',
    help: {
      zh: '只检查 N 份中的第 I 份，结果用 nianbao merge 合并',
      en: 'lint part I of N only; join the results with nianbao merge',
    },
  },
  {
    name: 'stats',
    group: 'many',
    help: {
      zh: '结束时显示各步骤、各规则的用时',
      en: 'show at the end how long each stage and rule took',
    },
  },
  {
    name: 'watch',
    group: 'many',
    help: {
      zh: '一直看着，文件一改就重新检查；按 Ctrl+C 结束',
      en: 'stay, and lint again whatever changes; Ctrl+C ends it',
    },
  },
];

import type { Flag } from '../flag.js';

/** Flags on what does not count. */
export const EXCEPT: readonly Flag[] = [
  {
    name: 'no-inline-config',
    group: 'except',
    help: {
      zh: '不理会报告里的例外注释',
      en: 'heed no exceptions that the reports themselves state',
    },
  },
  {
    name: 'baseline',
    value: 'FILE',
    group: 'except',
    help: {
      zh: '放过基线文件所列的原有问题，只报新问题',
      en: 'accept the findings listed in the file; report new ones only',
    },
  },
  {
    name: 'update-baseline',
    group: 'except',
    help: {
      zh: '把本次所查报告的现有问题写入基线',
      en: 'write what is found in these reports into the baseline',
    },
  },
  {
    name: 'prune-baseline',
    group: 'except',
    help: {
      zh: '从基线中删去已不存在的问题',
      en: 'take out of the baseline what is not found any more',
    },
  },
];

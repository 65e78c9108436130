import type { Flag } from '../flag.js';

/** Flags that change files, or show how they would be changed. */
export const FIX: readonly Flag[] = [
  {
    name: 'fix',
    group: 'fix',
    help: {
      zh: '自动改正标题等，改后核对过才写回文件',
      en: 'repair headings and the like; files are written only if nothing else changes',
    },
  },
  {
    name: 'diff',
    group: 'fix',
    help: {
      zh: '只显示会怎么改（补丁），不写文件',
      en: 'show the repairs as a patch; write nothing',
    },
  },
  {
    name: 'fix-dry-run',
    group: 'fix',
    help: {
      zh: '只报告改正之后还剩的问题，不写文件',
      en: 'report what would be left after the repairs; write nothing',
    },
  },
  {
    name: 'unsafe-fixes',
    group: 'fix',
    help: {
      zh: '连同要人看过的改正（配合以上三项）',
      en: "also the repairs that need an author's eye (with one of the above)",
    },
  },
  {
    name: 'track-changes',
    group: 'fix',
    help: {
      zh: '改动写成 Word 修订，由起草人逐条接受或拒绝（配合 --fix，只对 .docx）',
      en: 'write the repairs into .docx as tracked changes, to be accepted or rejected (with --fix)',
    },
  },
];

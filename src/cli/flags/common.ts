import type { Flag } from '../flag.js';

const LANG: Flag = {
  name: 'lang',
  value: 'LANG',
  choices: ['zh', 'zh-CN', 'en'],
  group: 'other',
  help: { zh: '语言：zh（默认）或 en', en: 'language: zh (default) or en' },
};

const COLOR: Flag = {
  name: 'color',
  value: 'WHEN',
  choices: ['auto', 'always', 'never'],
  group: 'output',
  help: { zh: '颜色：auto（默认）、always、never', en: 'colour: auto (default), always, never' },
};

/** What people type who come from other tools; the same as `--color never`. */
const NO_COLOR: Flag = {
  name: 'no-color',
  group: 'output',
  help: { zh: '不用颜色，同 --color never', en: 'no colours, as --color never' },
};

const HELP: Flag = {
  name: 'help',
  short: 'h',
  group: 'other',
  help: { zh: '显示帮助', en: 'show this help' },
};

/** Flags of every command. */
export const COMMON: readonly Flag[] = [COLOR, NO_COLOR, LANG, HELP];

import type { Bilingual } from '../rulebook/types.js';

/** A flag of a command, as help, completion and the manual page tell it too. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  /** A second letter that people know from elsewhere; help does not show it. */
  readonly otherShort?: string;
  /** What to call the value; a flag without it takes none. */
  readonly value?: string;
  /** The values that there are, where they are few. */
  readonly choices?: readonly string[];
  readonly repeatable?: boolean;
  readonly group: Group;
  readonly help: Bilingual;
}

/** What flags are listed under in the help. */
export type Group =
  'report' | 'check' | 'fix' | 'except' | 'config' | 'output' | 'input' | 'many' | 'other';

export const GROUPS: Readonly<Record<Group, Bilingual>> = {
  report: { zh: '空白报告', en: 'Blank report' },
  check: { zh: '检查', en: 'Checking' },
  fix: { zh: '改正', en: 'Fixing' },
  except: { zh: '例外和基线', en: 'Exceptions and baseline' },
  config: { zh: '配置', en: 'Configuration' },
  output: { zh: '输出', en: 'Output' },
  input: { zh: '输入', en: 'Input' },
  many: { zh: '大批文件', en: 'Many files' },
  other: { zh: '其他', en: 'Other' },
};

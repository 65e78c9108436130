import { editionIds, profileIds } from '../rulebook/compiled-names.js';
import type { Flag } from './flag.js';

/** What a report is held against, whatever its year says. */
export const EDITION: Flag = {
  name: 'edition',
  value: 'YEAR',
  choices: ['auto', ...editionIds],
  group: 'check',
  help: {
    zh: `按哪一版格式检查：auto（默认，按报告年份）、${editionIds.join('、')}`,
    en: `edition of the form: auto (default, by the report year), ${editionIds.join(', ')}`,
  },
};

/** What is asked for beyond the national form. */
export const PROFILE: Flag = {
  name: 'profile',
  value: 'ID',
  choices: profileIds,
  group: 'check',
  help: {
    zh: `另加一地的要求：${profileIds.join('、')}（见 nianbao rules）`,
    en: `also what an authority asks for: ${profileIds.join(', ')} (see nianbao rules)`,
  },
};

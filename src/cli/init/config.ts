import { dirname, relative } from 'node:path';
import { ConfigSearch } from '../../engine/config/find.js';
import type { Language } from '../../rulebook/types.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { configText } from './config-text.js';
import { create, isThere } from './create.js';

const NAME = 'nianbao.config.yaml';

/**
 * Writes a commented configuration into the present folder.
 * @throws JobError where the folder has one already, under whatever name.
 */
export async function writeConfig(
  organ: string | undefined,
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const present = new ConfigSearch(io.disk).nearest(io.cwd);
  if (present !== undefined && dirname(present) === io.cwd)
    throw isThere(relative(io.cwd, present));
  create(NAME, configText(lang, organ), io);
  const above = present === undefined ? undefined : relative(io.cwd, present);
  const text = {
    zh: `已写入 ${NAME}。打开它，把要用的几行前面的 # 去掉。${above ? `\n从现在起，本文件夹用这一份，不再用 ${above}。` : ''}`,
    en: `Wrote ${NAME}. Open it and take the # away from the lines that you want.${above ? `\nFrom now on it holds here in the place of ${above}.` : ''}`,
  };
  await io.stderr(`nianbao: ${text[lang]}\n`);
  return CLEAN;
}

import { dirname, join, relative, resolve } from 'node:path';
import { readTextWithin } from '../../engine/disk/read.js';
import { JobError } from '../../engine/errors.js';
import { ConfigSearch } from '../../engine/config/find.js';
import type { Language } from '../../rulebook/types.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { configText } from './config-text.js';
import { create, isThere } from './create.js';

const NAME = 'nianbao.config.yaml';
/** What editors complete and check the configuration by; its first line names it. */
const SCHEMA = 'nianbao.config.schema.json';

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
  if (!io.disk.statSync(resolve(io.cwd, SCHEMA), { throwIfNoEntry: false }))
    create(SCHEMA, schemaText(io), io);
  create(NAME, configText(lang, organ), io);
  const above = present === undefined ? undefined : relative(io.cwd, present);
  const text = {
    zh: `已写入 ${NAME} 和供编辑器补全用的 ${SCHEMA}。打开 ${NAME}，把要用的几行前面的 # 去掉。${above ? `\n从现在起，本文件夹用这一份，不再用 ${above}。` : ''}`,
    en: `Wrote ${NAME}, and ${SCHEMA} by which editors complete it. Open ${NAME} and take the # away from the lines that you want.${above ? `\nFrom now on it holds here in the place of ${above}.` : ''}`,
  };
  await io.stderr(`nianbao: ${text[lang]}\n`);
  return CLEAN;
}

function schemaText({ disk, root }: Io): string {
  const text = readTextWithin(join(root, 'dist', 'schema', SCHEMA), 1, disk);
  if (typeof text === 'string') return text;
  throw new JobError({
    zh: `没有找到 ${SCHEMA}。请重新安装。`,
    en: `${SCHEMA} is missing. Install again.`,
  });
}

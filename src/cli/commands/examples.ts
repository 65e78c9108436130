import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { JobError } from '../../engine/errors.js';
import type { Language } from '../../rulebook/types.js';
import { EXAMPLES } from '../flags.js';
import { commandHelp } from '../help.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { refuseOperands } from '../operands.js';
import { parse } from '../parse.js';
import { lintOperands } from './lint.js';

/**
 * `nianbao examples`: lints the example reports that come with the program. Their twins in other formats,
 * in the folder forms/, give the same findings and are left out.
 */
export async function examplesCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, EXAMPLES, 'examples');
  if (parsed.has('help')) {
    await io.stdout(commandHelp('examples', EXAMPLES, lang));
    return CLEAN;
  }
  refuseOperands(parsed, 'examples');
  const folder = join(io.root, 'examples');
  if (!existsSync(folder)) {
    throw new JobError({
      zh: `没有找到示例报告（${folder}）。请重新安装。`,
      en: `The example reports are missing (${folder}). Install again.`,
    });
  }
  const reports = readdirSync(folder).filter((name) => /^(?:clean|faulty)-.*\.md$/.test(name));
  return lintOperands(
    reports.sort().map((name) => join(folder, name)),
    parsed,
    io,
    lang,
  );
}

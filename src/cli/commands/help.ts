import { UsageError } from '../../engine/errors.js';
import { nearest } from '../../engine/nearest.js';
import type { Language } from '../../rulebook/types.js';
import { CATALOGUE } from '../catalogue.js';
import { LINT } from '../flags.js';
import { COMMON } from '../flags/common.js';
import { commandHelp, generalHelp } from '../help.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { refuseOperands, tooMany } from '../operands.js';
import { parse } from '../parse.js';

/** `nianbao help [command]` */
export async function helpCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, COMMON, 'help');
  const [name = 'lint', ...more] = parsed.operands;
  if (more.length > 0) throw tooMany('help', more[0]!);
  await io.stdout(
    name === 'lint' || name === 'check' ? generalHelp(LINT, lang) : helpOn(name, lang),
  );
  return CLEAN;
}

/** `nianbao version` */
export async function versionCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  refuseOperands(await parse(args, COMMON, 'version'), 'version');
  await io.stdout(`${io.version}\n`);
  return CLEAN;
}

function helpOn(name: string, lang: Language): string {
  const command = CATALOGUE.find((each) => each.name === name);
  if (command) return commandHelp(name, command.flags, lang);
  const names = CATALOGUE.map((each) => each.name);
  const like = nearest(name, names, 0.6);
  throw new UsageError(
    {
      zh: `没有“${name}”这个命令。${like ? `是不是要写 ${like}？` : ''}`,
      en: `There is no command "${name}".${like ? ` Did you mean ${like}?` : ''}`,
    },
    { zh: `命令有：${names.join('、')}。`, en: `Commands: ${names.join(', ')}.` },
  );
}

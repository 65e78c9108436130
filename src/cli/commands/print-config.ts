import { resolve } from 'node:path';
import { UsageError } from '../../engine/errors.js';
import { profileNamed } from '../../engine/profiles.js';
import { activeRules } from '../../engine/rules.js';
import { rulebook } from '../../rulebook/index.js';
import type { Language } from '../../rulebook/types.js';
import { LINT } from '../flags.js';
import { commandHelp } from '../help.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { tooMany } from '../operands.js';
import { parse } from '../parse.js';
import { Plan } from '../plan.js';

/** `nianbao print-config <file>`: the settings that hold for a file, as JSON. */
export async function printConfigCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, LINT);
  if (parsed.has('help')) {
    await io.stdout(commandHelp('print-config', LINT, lang));
    return CLEAN;
  }
  const [file, ...more] = parsed.operands;
  if (more.length > 0) throw tooMany('print-config', more[0]!);
  if (file === undefined) {
    throw new UsageError({
      zh: '请指定一个文件，例如：nianbao print-config 年度报告.md',
      en: 'Name one file, such as: nianbao print-config report.md',
    });
  }
  const path = resolve(io.cwd, file);
  const plan = new Plan(parsed, io, rulebook);
  const settings = await plan.settingsOf(path);
  const profile =
    settings.profile === undefined ? undefined : profileNamed(rulebook, settings.profile);
  const preset = settings.preset ?? profile?.preset ?? 'recommended';
  const active = new Map(activeRules(rulebook, settings).map((each) => [each.rule.id, each]));
  const shown = {
    sources: (await plan.configOf(path)).sources,
    ignored: await plan.ignores(path),
    edition: settings.edition ?? 'auto',
    preset,
    profile: profile?.id ?? null,
    issuer: settings.issuer ?? null,
    deadline: settings.deadline ?? profile?.deadline ?? null,
    rules: Object.fromEntries(rulebook.rules.map(({ id }) => [id, active.get(id)?.level ?? 'off'])),
  };
  await io.stdout(`${JSON.stringify(shown, null, 2)}\n`);
  return CLEAN;
}

import { UsageError } from '../../engine/errors.js';
import type { Language } from '../../rulebook/types.js';
import { commandHelp } from '../help.js';
import { writeConfig } from '../init/config.js';
import { INIT } from '../init/flags.js';
import { nameOf } from '../init/organ.js';
import { writeReport } from '../init/report.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { parse, type Arguments } from '../parse.js';

/** `nianbao init`: a configuration to begin with; with `--report`, a blank report instead. */
export async function initCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, INIT, 'init');
  if (parsed.has('help')) {
    await io.stdout(commandHelp('init', INIT, lang));
    return CLEAN;
  }
  const [extra] = parsed.operands;
  if (extra !== undefined) throw notExpected(extra);
  if (parsed.has('report')) return writeReport(parsed, io, lang);
  refuseReportFlags(parsed);
  return writeConfig(nameOf(parsed), io, lang);
}

function refuseReportFlags(args: Arguments): void {
  const flag = ['level', 'docx', 'output'].find((name) => args.has(name));
  if (flag === undefined) return;
  throw new UsageError(
    {
      zh: `--${flag} 要与 --report 一起用。`,
      en: `--${flag} goes with --report.`,
    },
    EXAMPLE,
  );
}

function notExpected(operand: string): UsageError {
  return new UsageError(
    {
      zh: `init 后面不能直接写“${operand}”。`,
      en: `init takes no "${operand}".`,
    },
    EXAMPLE,
  );
}

const EXAMPLE = {
  zh: '空白报告这样生成：nianbao init --report 2025 --organ 某县财政局 -o 年报.docx',
  en: 'A blank report: nianbao init --report 2025 --organ 某县财政局 -o report.docx',
};

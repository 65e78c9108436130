import { isWritable, writerOf, type Format } from '../draft/formats.js';
import { UsageError } from '../engine/errors.js';
import { defectText } from '../engine/failures.js';
import { replaceFile } from '../engine/write/replace-file.js';
import { paragraphDiff, unifiedDiff } from '../fix/diff.js';
import { fix, lint, type FixOptions, type FixResult, type LintResult } from '../index.js';
import { wouldRepair } from '../fix/repairs.js';
import { rulebook } from '../rulebook/index.js';
import type { Bilingual, Language } from '../rulebook/types.js';
import { visible, visibleLines } from '../text/visible.js';
import { refusal, summaryOf, UNTRACKED, unwritable, type Counts } from './fix-words.js';
import type { Io } from './io.js';
import { dateOf } from './clock.js';
import { concernsAll } from './one-file.js';
import type { Arguments } from './parse.js';
import { append } from '../text/lists.js';

type Mode = 'fix' | 'diff' | 'fix-dry-run';

const MODES: readonly Mode[] = ['fix', 'diff', 'fix-dry-run'];

/** A file to fix. */
export interface Target {
  /** A path, or `-`. */
  readonly file: string;
  /** As messages and patches name it. */
  readonly shown: string;
}

/** Fixing in one run of the command: what was asked for, and what became of it. */
export class Fixing {
  readonly #mode: Mode;
  readonly #unsafe: boolean;
  readonly #tracked: Pick<FixOptions, 'trackChanges'>;
  readonly #io: Io;
  readonly #lang: Language;
  readonly #fixed = new Map<string, number>();
  readonly #told = new Set<Format>();
  #files = 0;
  #failures = 0;
  readonly #left: string[] = [];

  private constructor(mode: Mode, args: Arguments, io: Io, lang: Language) {
    this.#mode = mode;
    this.#unsafe = args.has('unsafe-fixes');
    const date = dateOf(io);
    this.#tracked = args.has('track-changes') ? { trackChanges: { date } } : {};
    this.#io = io;
    this.#lang = lang;
  }

  /** @throws UsageError for flags that exclude or need one another. */
  static of(args: Arguments, io: Io, lang: Language): Fixing | undefined {
    const [mode, other] = MODES.filter((name) => args.has(name));
    if (other !== undefined) throw exclusive(mode!, other);
    if (mode === undefined && args.has('unsafe-fixes')) throw alone();
    if (mode !== 'fix' && args.has('track-changes')) throw needsFix();
    const results = ['format', 'output'].find((name) => args.has(name));
    if (mode === 'diff' && results !== undefined) throw exclusive('diff', results);
    return mode && new Fixing(mode, args, io, lang);
  }

  /** Standard output belongs to the patch, or to the report that came by standard input. */
  outputFor(files: readonly string[]): Io {
    const isTaken = this.#mode === 'diff' || (this.#mode === 'fix' && files.includes('-'));
    return isTaken ? { ...this.#io, stdout: this.#io.stderr } : this.#io;
  }

  get showsFindings(): boolean {
    return this.#mode !== 'diff';
  }

  /** Something was to be written and was not. */
  get hasFailed(): boolean {
    return this.#failures > 0;
  }

  /** There is something to change, and the patch says what. */
  get hasPatch(): boolean {
    return this.#mode === 'diff' && this.#files > 0;
  }

  /** Fixes one report as asked; what is left to say of it. */
  async run(target: Target, input: Uint8Array, options: FixOptions): Promise<LintResult> {
    try {
      return await this.#fix(target, input, options);
    } catch (error) {
      if (concernsAll(error)) throw error;
      await this.#fail(target, defectText(error));
      return lint(input, options);
    }
  }

  async #fix(target: Target, input: Uint8Array, options: FixOptions): Promise<LintResult> {
    const outcome = await fix(input, {
      ...options,
      ...this.#tracked,
      unsafeFixes: this.#unsafe,
    });
    append(this.#left, outcome.unsafePlaces);
    const { format } = outcome.result;
    const isToStdout = this.#mode === 'fix' && target.file === '-';
    if (outcome.isChanged && this.#tracked.trackChanges && writerOf(format!) !== 'word')
      return this.#leave(target, input, options);
    if (format !== null && !isWritable(format)) {
      const permission = { rules: rulebook.rules, unsafe: this.#unsafe };
      const isToFix = outcome.result.messages.some((each) => wouldRepair(each, permission));
      if (isToFix) await this.#refuse(target, format);
    } else if (outcome.refused)
      await this.#fail(target, refusal(outcome.refused, outcome.isChanged));
    if (isToStdout && outcome.result.fatalErrorCount === 0) await this.#io.stdout(outcome.output);
    if (!outcome.isChanged) return outcome.result;
    if (this.#mode === 'diff') await this.#show(await this.#patch(target, outcome));
    if (this.#mode === 'fix' && !isToStdout) {
      const problem = replaceFile(target.file, input, outcome.output, this.#io.disk);
      if (problem) {
        await this.#fail(target, problem);
        return lint(input, options);
      }
    }
    this.#files += 1;
    for (const [rule, count] of Object.entries(outcome.fixed)) {
      this.#fixed.set(rule, (this.#fixed.get(rule) ?? 0) + count);
    }
    return outcome.result;
  }

  /** A text keeps no track of changes: what was asked for with it is not done without it. */
  async #leave(target: Target, input: Uint8Array, options: FixOptions): Promise<LintResult> {
    await this.#fail(target, UNTRACKED);
    if (target.file === '-') await this.#io.stdout(input);
    return lint(input, options);
  }

  /** A form with something to fix that is printed and not edited: said once, however many files have it. */
  async #refuse(target: Target, format: Format): Promise<void> {
    if (this.#told.has(format)) this.#failures += 1;
    else await this.#fail(target, unwritable(format));
    this.#told.add(format);
  }

  /** The last line of a run: how many findings were fixed, by rule. */
  async finish(): Promise<void> {
    const counts: Counts = {
      fixed: this.#fixed,
      files: this.#files,
      failures: this.#failures,
      unsafeLeft: this.#left,
    };
    await this.#io.stderr(`nianbao: ${summaryOf(counts, this.#mode)[this.#lang]}\n`);
  }

  /** A program takes a patch as it is; a screen would obey what a draft holds. */
  #show(patch: string): Promise<void> {
    return this.#io.stdout(this.#io.isTerminal ? visibleLines(patch) : patch);
  }

  async #fail({ shown }: Target, text: Bilingual): Promise<void> {
    this.#failures += 1;
    const colon = this.#lang === 'zh' ? '：' : ': ';
    await this.#io.stderr(`nianbao: ${visible(shown)}${colon}${text[this.#lang]}\n`);
  }

  async #patch({ shown }: Target, { text }: FixResult): Promise<string> {
    const path = shown.replaceAll('\\', '/');
    const { before, after, encoding, hasMark } = text;
    if (encoding === null) {
      const paragraph = (number: number) =>
        this.#lang === 'zh' ? `第 ${number} 段` : `paragraph ${number}`;
      return paragraphDiff(
        path,
        before,
        after,
        (number) => text.places.get(number) ?? paragraph(number),
      );
    }
    if (encoding !== 'utf-8') {
      const said = {
        zh: `${shown}：文件编码为 ${encoding}，补丁以 UTF-8 显示，不能用 git apply；请用 --fix。`,
        en: `${shown}: the file is in ${encoding} and its patch is shown in UTF-8, which git apply cannot use; use --fix.`,
      };
      await this.#io.stderr(`nianbao: ${said[this.#lang]}\n`);
    }
    const mark = hasMark ? '\ufeff' : '';
    return unifiedDiff(path, mark + before, mark + after);
  }
}

function exclusive(one: string, other: string): UsageError {
  return new UsageError({
    zh: `--${one} 与 --${other} 不能同时使用。`,
    en: `--${one} and --${other} exclude each other.`,
  });
}

function alone(): UsageError {
  return new UsageError({
    zh: '--unsafe-fixes 要与 --fix、--diff 或 --fix-dry-run 一起使用。',
    en: '--unsafe-fixes goes with --fix, --diff or --fix-dry-run.',
  });
}

function needsFix(): UsageError {
  return new UsageError({
    zh: '--track-changes 要与 --fix 一起使用。',
    en: '--track-changes goes with --fix.',
  });
}

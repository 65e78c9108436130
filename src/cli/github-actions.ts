import { randomUUID } from 'node:crypto';
import type { Formatter } from '../output/formatter.js';
import type { Language } from '../rulebook/types.js';
import type { Io } from './io.js';

export function inGithubActions({ env }: Io): boolean {
  return env['GITHUB_ACTIONS'] === 'true';
}

/**
 * The output of a formatter with workflow commands switched off. The runner obeys every line that
 * begins with `::`, and the words of a draft that somebody submits may stand at the beginning of one.
 */
export function guarded(formatter: Formatter): Formatter {
  const token = randomUUID();
  return {
    begin: () => `::stop-commands::${token}\n${formatter.begin?.() ?? ''}`,
    file: (result) => formatter.file(result),
    ...(formatter.head && { head: formatter.head }),
    end: () => `${formatter.end()}\n::${token}::\n`,
  };
}

/**
 * Text in which the runner finds no command: it obeys `::name::` at the beginning of a line, and `##[name]`
 * anywhere.
 */
export function disarmed(text: string): string {
  return text.replaceAll(/^([^\S\r\n\u2028\u2029]*:)(?=:)/gm, '$1 ').replaceAll('##[', '## [');
}

/** How the second form is written in formats that programs read, so that they read the same. */
const SPELT: Readonly<Record<string, string>> = {
  json: '#\\u0023[',
  sarif: '#\\u0023[',
  gitlab: '#\\u0023[',
  junit: '#&#35;[',
  checkstyle: '#&#35;[',
  html: '#&#35;[',
};

/** The output of a format as it may stand in a log. */
export function disarm(format: string, text: string): string {
  const spelt = SPELT[format];
  return spelt === undefined ? disarmed(text) : text.replaceAll('##[', spelt);
}

/** GitHub refuses a summary of more than 1 MiB. */
export const SUMMARY_BYTES = 1024 * 1024 - 1024;

/** As many lines as GitHub takes, and a word about the rest. */
export function stepSummary(text: string, lang: Language): string {
  if (Buffer.byteLength(text) <= SUMMARY_BYTES) return text;
  // Cutting through a character would only spoil the last line, which is dropped.
  const head = Buffer.from(text).subarray(0, SUMMARY_BYTES).toString();
  const note =
    lang === 'en'
      ? 'The list is longer than GitHub shows; all of it is in the log.'
      : '问题太多，GitHub 显示不下，其余见日志。';
  return `${head.slice(0, head.lastIndexOf('\n'))}\n\n${note}\n`;
}

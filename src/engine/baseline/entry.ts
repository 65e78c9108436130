import type { BaselineKey } from '../../output/result.js';

/** A finding that was there when the baseline was written. */
export interface Entry extends BaselineKey {
  /** The report, relative to the baseline's folder, with `/`. */
  readonly file: string;
}

/** One line for one entry, in the order of its keys; entries sort as their lines do. */
export function lineOf({ file, place, rule, text }: Entry): string {
  return JSON.stringify({ file, place, rule, text });
}

/** The entry of a line; undefined where it is none. */
export function parseLine(line: string): Entry | undefined {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const { file, place, rule, text } = data as Record<string, unknown>;
  return isText(file) && isText(place) && isText(rule) && isText(text)
    ? { file, place, rule, text }
    : undefined;
}

/** All entries as the content of a baseline: sorted, each once, so that branches merge line by line. */
export function contentOf(entries: Iterable<Entry>): string {
  const lines = [...new Set([...entries].map(lineOf))].sort();
  return lines.map((line) => `${line}\n`).join('');
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

import { createHash } from 'node:crypto';
import type { LintResult } from '../../output/result.js';
import { resultShape } from '../shape/result-shape.js';
import { Shape } from '../shape/shape.js';

const MAGIC = 'nianbao-cache 1';

/** A result as a cache keeps it: without what differs by run or can be made again. */
export type Kept = Omit<LintResult, 'filePath' | 'draft' | 'stats'>;

/** The content of an entry: what it was made from, a checksum, then the result. */
export function entryOf(key: string, result: LintResult): string {
  // JSON leaves out what is undefined.
  const kept = { ...result, filePath: undefined, draft: undefined, stats: undefined };
  const body = JSON.stringify(kept);
  return `${headOf(key, body)}\n${body}`;
}

/** The result of an entry; undefined where it was made from something else, is cut short or altered. */
export function resultOf(content: string, key: string): Kept | undefined {
  const at = content.indexOf('\n');
  const body = content.slice(at + 1);
  if (at < 0 || content.slice(0, at) !== headOf(key, body)) return undefined;
  // The checksum is no secret, so the entry may be anybody's: its shape is looked at, its content believed.
  const kept = parsed(body);
  return isResult(kept) ? kept : undefined;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isResult(kept: unknown): kept is Kept {
  if (typeof kept !== 'object' || kept === null) return false;
  return resultShape(new Shape())({ ...kept, filePath: '' }, '');
}

function headOf(key: string, body: string): string {
  return `${MAGIC} ${key} ${createHash('sha256').update(body).digest('hex')}`;
}

import type { Side } from './kind.js';

/** The files of last year's reports, without their folders. */
export function nameOf(sides: readonly Side[]): string {
  return sides.map(({ filePath }) => filePath.split(/[\\/]/).at(-1) ?? filePath).join('、');
}

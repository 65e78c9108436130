import type { Side } from './kind.js';

/**
 * The files of other reports as they are told from one's own: without the folders that both are in.
 * Beside 年报/2024/县局.md, 年报/2023/县局.md is 2023/县局.md.
 */
export function namesBeside(own: string, sides: readonly Side[]): string {
  return sides.map(({ filePath }) => nameBeside(own, filePath)).join('、');
}

function nameBeside(own: string, other: string): string {
  const [folders, path] = [foldersOf(own), foldersOf(other)];
  const [ownName = '', name = ''] = [folders.pop(), path.pop()];
  let shared = 0;
  while (shared < path.length && path[shared] === folders[shared]) shared += 1;
  // A root alone is no folder that reports lie in.
  if (path[0] === '' && shared === 1 && path.length > 1) return other;
  const left = [...path.slice(shared), name];
  const isAbove = left.length === 1 && name === ownName;
  return [...(isAbove ? folders.slice(shared).fill('..') : []), ...left].join('/');
}

function foldersOf(file: string): string[] {
  return file.split(/[\\/]/u);
}

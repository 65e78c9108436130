import { basename } from 'node:path';
import { KINDS, kindOf, kindOfName, type Kind, type KindId } from '../read/kinds.js';
import { readerOf } from '../read/readers.js';
import { flatMap } from '../text/flat-map.js';

/** Report files in a folder are known by these. */
export const EXTENSIONS: readonly string[] = flatMap(Object.keys(KINDS) as KindId[], (id) =>
  readerOf(id) ? KINDS[id].extensions : [],
);

/** The kind of a file that cannot be read and may hold a report, by its name. */
export function unreadKindOf(path: string): Kind | undefined {
  const id = kindOfName(basename(path));
  if (id === undefined || readerOf(id)) return undefined;
  const kind = kindOf(id);
  return kind.mayHoldReport ? kind : undefined;
}

/** What Word (`~$`) and WPS (`.~`) leave beside a document while it is open. */
export function isLockFile(path: string): boolean {
  return kindOfName(basename(path)) === 'lock';
}

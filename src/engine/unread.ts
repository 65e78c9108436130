import { basename } from 'node:path';
import { KINDS, kindOf, kindOfName, type Kind } from '../read/kinds.js';
import { flatMap } from '../text/flat-map.js';

const ALL: readonly Kind[] = Object.values(KINDS);

/** Report files in a folder are known by these. */
export const EXTENSIONS: readonly string[] = flatMap(ALL, ({ read, extensions }) =>
  read ? extensions : [],
);

/** The kind of a file that cannot be read and may hold a report, by its name. */
export function unreadKindOf(path: string): Kind | undefined {
  const id = kindOfName(basename(path));
  const kind = id && kindOf(id);
  return kind?.mayHoldReport && !kind.read ? kind : undefined;
}

/** What Word (`~$`) and WPS (`.~`) leave beside a document while it is open. */
export function isLockFile(path: string): boolean {
  return kindOfName(basename(path)) === 'lock';
}

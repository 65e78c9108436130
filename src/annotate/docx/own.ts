import { COMMENT_AUTHOR, readComments, type WordComment } from '../../read/docx/comments.js';
import type { Splice } from '../../fix/splice.js';
import type { Mark } from '../../fix/docx/runs.js';

/** Taking out what an earlier run of this program wrote into a file. */
export interface Removal {
  readonly fromComments: readonly Splice[];
  readonly fromBody: readonly Splice[];
}

/** The comments of this program and their marks, as removals. */
export function ownRemoved(
  comments: string | undefined,
  marks: readonly Mark[],
): Removal & { readonly highestId: number } {
  const all = comments === undefined ? [] : readComments(comments);
  const own = all.filter(({ author }) => author === COMMENT_AUTHOR);
  const ids = new Set(own.map(({ id }) => id));
  return {
    fromComments: own.map((each) => without(elementOf(each, comments!))),
    fromBody: marks.filter(({ id }) => ids.has(id)).map(without),
    highestId: highest([...all, ...marks].filter(({ id }) => !ids.has(id))),
  };
}

/** Ids are numbers that no two comments share. */
function highest(all: readonly { readonly id: string }[]): number {
  return all.reduce((most, { id }) => Math.max(most, Number.parseInt(id, 10) || 0), 0);
}

function without({ start, end }: { readonly start: number; readonly end: number }): Splice {
  return { start, end, text: '' };
}

function elementOf({ contentStart, contentEnd }: WordComment, xml: string) {
  const start = xml.lastIndexOf('<', contentStart - 1);
  const closesItself = contentStart === contentEnd && xml[contentEnd - 2] === '/';
  return { start, end: closesItself ? contentEnd : xml.indexOf('>', contentEnd) + 1 };
}

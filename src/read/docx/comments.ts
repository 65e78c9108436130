import { scanPart } from './vocabularies.js';

/** The author of the comments that this program writes: by it they are known again. */
export const COMMENT_AUTHOR = '年报检查';

/** A comment of the part `comments.xml`: its id, and whose it is. */
export interface WordComment {
  readonly id: string;
  readonly author: string;
  /** UTF-16 offset behind its opening tag. */
  readonly contentStart: number;
  /** UTF-16 offset before its closing tag. */
  readonly contentEnd: number;
}

/**
 * The comments of a `comments.xml`.
 * @throws UnreadableError for malformed XML
 */
export function readComments(xml: string): WordComment[] {
  const comments: WordComment[] = [];
  let open: Omit<WordComment, 'contentEnd'> | undefined;
  scanPart(xml, {
    open: (name, attributes, contentStart) => {
      if (name === 'w:comment')
        open = { id: attributes('id') ?? '', author: attributes('author') ?? '', contentStart };
      return true;
    },
    close: (name, contentEnd) => {
      if (name !== 'w:comment' || !open) return;
      comments.push({ ...open, contentEnd });
      open = undefined;
    },
  });
  return comments;
}

/** Of the comments that a body refers to, those that others than this program wrote. */
export function othersComments(ids: ReadonlySet<string>, xml: string | undefined): number {
  if (ids.size === 0 || xml === undefined) return ids.size;
  const own = readComments(xml).filter(({ author }) => author === COMMENT_AUTHOR);
  return ids.size - own.filter(({ id }) => ids.has(id)).length;
}

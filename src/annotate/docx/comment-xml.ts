import { escapeXml } from '../../output/xml.js';
import { COMMENT_AUTHOR } from '../../read/docx/comments.js';

/** Short for the author, as Word shows it where room is scarce. */
const INITIALS = '检';

/** What a comment says: a paragraph a line. */
export interface CommentText {
  readonly id: number;
  readonly lines: readonly string[];
}

/** The elements of comments for `comments.xml`; each says itself which vocabulary it is of. */
export function commentXml(
  comments: readonly CommentText[],
  namespace: string,
  date: Date,
): string {
  const stamp = `${date.toISOString().slice(0, 19)}Z`;
  return comments
    .map(({ id, lines }) => {
      const paragraphs = lines.map(
        (line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
      );
      return (
        `<w:comment xmlns:w="${namespace}" w:id="${id}" w:author="${COMMENT_AUTHOR}"` +
        ` w:date="${stamp}" w:initials="${INITIALS}">${paragraphs.join('')}</w:comment>`
      );
    })
    .join('');
}

/** A `comments.xml` without comments. */
export function emptyComments(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:comments xmlns:w="${namespace}"></w:comments>`
  );
}

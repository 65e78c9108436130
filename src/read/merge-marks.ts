/** A remark in a row with bars, as converters leave it for a merged cell, or that for the cell's attributes. */
const REMARK = /<!--[^|\r\n]{0,200}?-->|\{[^{}|\r\n]{0,80}(?:colspan|rowspan)[^{}|\r\n]{0,80}\}/gi;
/** A cell that belongs to the one above it or beside it holds nothing but a sign for that. */
const JOINED = /^[ \t]*(?:\^{1,2}|<{1,2}|>{1,2})[ \t]*$/;
const MAY_HAVE_MARKS = /<!--|colspan|rowspan|\|[ \t]{0,20}[\^<>]/i;
// Before the first bar, `>` begins a quotation.
const LINE = /[^\r\n]+/g;

/**
 * The text with blanks where rows of a table say how cells are merged (`<!-- colspan=3 -->`, `{rowspan=2}`, `^`, `<`):
 * these are no words of the report. Everything else stays where it is.
 */
export function withoutMergeMarks(source: string): string {
  if (!source.includes('|') || !MAY_HAVE_MARKS.test(source)) return source;
  return source.replace(LINE, (line) =>
    line.includes('|')
      ? line
          .replace(REMARK, blank)
          .split('|')
          .map((cell, at) => (at > 0 && JOINED.test(cell) ? blank(cell) : cell))
          .join('|')
      : line,
  );
}

function blank(mark: string): string {
  return ' '.repeat(mark.length);
}

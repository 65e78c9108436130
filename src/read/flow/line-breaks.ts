const SENTENCE_END = /[。！？；…!?;][”’）)」』]?\s*$/;
const INDENTED = /^(?:\u3000| {2}|\t)/;

/**
 * The stretches of a paragraph that read as paragraphs of their own. Text pasted from a web page often
 * comes as one paragraph whose lines end in manual breaks; a title may be broken in the same way and
 * is still one. A break parts paragraphs after the end of a sentence, around an empty line, and
 * before an indentation. Returns pairs of offsets.
 */
export function splitLines(text: string): [from: number, to: number][] {
  if (!text.includes('\n')) return [[0, text.length]];
  const stretches: [number, number][] = [];
  let from = 0;
  let lineStart = 0;
  let line = text.slice(0, text.indexOf('\n'));
  while (lineStart + line.length < text.length) {
    const next = lineStart + line.length + 1;
    const end = text.indexOf('\n', next);
    const nextLine = text.slice(next, end < 0 ? text.length : end);
    const parts =
      isBlank(line) ||
      isBlank(nextLine) ||
      SENTENCE_END.test(line.slice(-20)) ||
      INDENTED.test(nextLine);
    if (parts) {
      stretches.push([from, next - 1]);
      from = next;
    }
    lineStart = next;
    line = nextLine;
  }
  stretches.push([from, text.length]);
  return stretches;
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

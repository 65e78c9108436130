const SPACE = 0x20;
const TAB = 0x09;
const OPENS = /[[{]/;
const CLOSES = /[\]}]/;

/**
 * Whether YAML (or JSON) may nest deeper than a limit, told by its indentation, its marks of lists and its
 * brackets. Parsers call themselves for each level, and some take far longer with each, so this comes first.
 * Brackets within quotes count too: it may say yes too early, never no too late.
 */
export function nestsBeyond(yaml: string, limit: number): boolean {
  let indents: number[] = [];
  let brackets = 0;
  for (const line of yaml.split(/\r\n|\n|\r/)) {
    let at = indentOf(line, 0);
    if (at === line.length) continue;
    for (;;) {
      indents = indents.filter((indent) => indent < at);
      indents.push(at);
      if (indents.length + brackets > limit) return true;
      if (!isMark(line, at)) break;
      at = indentOf(line, at + 1);
    }
    for (; at < line.length; at++) {
      const character = line[at]!;
      if (OPENS.test(character)) brackets++;
      else if (CLOSES.test(character)) brackets = Math.max(0, brackets - 1);
      if (indents.length + brackets > limit) return true;
    }
  }
  return false;
}

/** Where the next character stands that is no blank. */
function indentOf(line: string, from: number): number {
  let at = from;
  while (line.charCodeAt(at) === SPACE || line.charCodeAt(at) === TAB) at++;
  return at;
}

/** `- `, `? ` and `: ` open a level on the same line. */
function isMark(line: string, at: number): boolean {
  const next = line.charCodeAt(at + 1);
  return '-?:'.includes(line[at]!) && (next === SPACE || next === TAB);
}

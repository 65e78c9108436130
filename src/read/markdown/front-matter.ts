import { nestsBeyond } from '../../text/nesting.js';

/** The YAML head of a file: its text, and where the report itself begins. */
export interface FrontMatter {
  readonly yaml: string;
  readonly end: number;
}

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
/** MultiMarkdown begins with its entries and sets nothing around them but the blank line that ends them. */
const BARE =
  /^title:[ \t]*[^\s>|&*!%@`'"{[][^\r\n]*(?:(?:\r\n|\n|\r)[A-Za-z][\w -]{0,30}:[^\r\n]*)*(?=(?:\r\n|\n|\r)[ \t]*(?:[\r\n]|$))/i;
const CLOSING = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g;
const MAX_LENGTH = 1 << 16;
/** Heads of pages hold lists at most; what nests deeper is none, and would be too much for the parser. */
const DEEPEST = 12;

/** Cuts the front matter off the beginning of a file, without reading it. */
export function sliceFrontMatter(source: string): FrontMatter | undefined {
  const opening = OPENING.exec(source);
  if (opening === null) {
    const yaml = BARE.exec(source)?.[0];
    return yaml === undefined ? undefined : { yaml, end: yaml.length };
  }
  // One character back, so that an empty head closes at once.
  CLOSING.lastIndex = opening[0].trimEnd().length;
  const closing = CLOSING.exec(source);
  if (closing === null || closing.index > MAX_LENGTH) return undefined;
  return {
    yaml: source.slice(opening[0].length, Math.max(opening[0].length, closing.index)),
    end: CLOSING.lastIndex,
  };
}

/** The entries of a front matter as written; undefined where it is no YAML mapping, hence mere text. */
export async function readFrontMatter(yaml: string): Promise<Record<string, string> | undefined> {
  if (nestsBeyond(yaml, DEEPEST)) return undefined;
  const { parseDocument } = await import('yaml');
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    logLevel: 'silent',
    prettyErrors: false,
  });
  if (document.errors.length > 0) return undefined;
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).map(([key, entry]: [string, unknown]): [string, string] => [
    key,
    typeof entry === 'string' ? entry : JSON.stringify(entry),
  ]);
  return Object.fromEntries(entries);
}

import type { CompileContext } from 'mdast-util-from-markdown';
import type { Node, Root } from 'mdast';
import type { Code, Construct, Extension, State, Token } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Sketch } from './sketch.js';

/** A table, which the sketch holds by its line. */
export interface DraftTable extends Node {
  type: 'draftTable';
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    draftTable: 'draftTable';
  }
}

declare module 'mdast' {
  interface RootContentMap {
    draftTable: DraftTable;
  }
}

const BAR = 0x7c;

/**
 * Constructs that misread drafts (indented text, `[1]: 无`, a rule under a paragraph), and all inline
 * ones: the sketch holds only the beginning of a line.
 */
const DISABLED = [
  'codeIndented',
  'definition',
  'setextUnderline',
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

/** Parses the lines `first`–`last` (0-based) of a sketch, as if they were a file of their own. */
export type ParseLines = (first: number, last: number) => Root;

/** What is being parsed: the parser waits for nothing, so there is never more than one text. */
const current: { tables: Sketch['tables']; first: number } = { tables: new Map(), first: 0 };

const processor = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [{ disable: { null: DISABLED } }, tables()],
    fromMarkdownExtensions: [
      {
        enter: { data: enterLine, draftTable: enterTable },
        exit: { data: exitNode, draftTable: exitNode, lineEnding: ignore },
      },
    ],
  })
  .freeze();

/** A parser for parts of a sketch. Each line of a paragraph or heading becomes one text node. */
export function parserOf({ texts, tables }: Sketch): ParseLines {
  return (first, last) => {
    current.tables = tables;
    current.first = first;
    return processor.parse(texts.slice(first, last + 1).join('\n'));
  };
}

/** The construct for tables: it asks the sketch whether there is one in this line. */
function tables(): Extension {
  const table: Construct = {
    name: 'draftTable',
    tokenize(effects, ok, nok) {
      const { now } = this;
      return start;

      function start(code: Code): State | undefined {
        if (!current.tables.has(current.first + now().line)) return nok(code);
        effects.enter('draftTable');
        effects.consume(code);
        effects.exit('draftTable');
        return ok;
      }
    },
  };
  return { flow: { [BAR]: table } };
}

function enterLine(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'text', value: '' }, token);
}

function enterTable(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'draftTable' }, token);
}

function exitNode(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

function ignore(): undefined {
  return undefined;
}

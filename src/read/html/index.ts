import type { Block, Draft } from '../../draft/draft.js';
import { fault } from '../faults.js';
import { htmlTexts } from '../markdown/html-text.js';
import { headFacts, pageFacts } from './facts.js';
import { isBeyondParsing } from './guard.js';
import { mainContent } from './main-content.js';
import { parsePage, type Root } from './tree.js';
import { cutPage } from './walk.js';
import { isCutShort } from './whole.js';

/**
 * Reads a web page: the report in it, without the page around it. What the page says of the report (its
 * title, number and date of publication) is kept as metadata.
 *
 * @param source the page without its byte order mark
 * @throws UnreadableError where the page is cut short, or shows no text at all.
 */
export function readHtml(source: string): Draft {
  if (isCutShort(source)) throw fault('truncated');
  const draft = parsed(source) ?? flat(source);
  if (draft.blocks.length > 0) return draft;
  throw fault('scripted');
}

function parsed(source: string): Draft | undefined {
  if (isBeyondParsing(source)) return undefined;
  try {
    return fromTree(parsePage(source), source);
  } catch (error) {
    // The parser calls itself for each level of nesting.
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

function fromTree(root: Root, source: string): Draft {
  const page = cutPage(root, source);
  const head = headFacts(root);
  const main = mainContent(page, head.title ?? '');
  const kept = new Set(main);
  const around = page.pieces.filter((piece) => !kept.has(piece));
  const { insertions, deletions } = page;
  return {
    format: 'html',
    source,
    blocks: main.map(({ block }) => block),
    metadata: { ...pageFacts(around), ...head },
    ...(insertions + deletions > 0 ? { pending: { insertions, deletions, comments: 0 } } : {}),
  };
}

/** Reads a page that is beyond the parser: each block element on its own, its tables cell by cell. */
function flat(source: string): Draft {
  const blocks = htmlTexts(source, 0, source.length).map(
    ({ content, start, end, depth, strong }): Block => ({
      type: 'text',
      content,
      span: { start, end },
      ...(depth === undefined ? {} : { depth }),
      ...(strong ? { strong } : {}),
    }),
  );
  return { format: 'html', source, blocks, metadata: {} };
}

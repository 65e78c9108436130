import { sourceSpan, type Span } from '../../text/mapped.js';
import { countScripts } from '../../text/scripts.js';
import { simplify } from '../../text/simplify.js';
import type { CheckKind } from '../kind.js';
import { contentsOf } from './contents.js';
import { wordsOf } from './lexicon.js';
import { placeAt } from './passages.js';

/** In traditional text about a third of the characters have a simplified form. */
const WHOLE_SHARE = 0.08;
const WHOLE_COUNT = 20;
const EXAMPLES = 8;
const PLACES = 4;

interface Stray {
  readonly character: string;
  readonly span: Span;
}

/**
 * Traditional characters: one finding that says how many, for a draft written in them as for a draft
 * with a few of them. The word list `simplified-too` names characters that simplified text uses as well.
 */
export const traditionalScript: CheckKind = ({ report, rulebook }) => {
  const ignored = new Set(wordsOf(rulebook, 'simplified-too'));
  const strays: Stray[] = [];
  let han = 0;
  for (const content of contentsOf(report.draft)) {
    const count = countScripts(content.text, ignored);
    han += count.han;
    for (const at of count.traditional) {
      strays.push({ character: content.text[at]!, span: sourceSpan(content, at, at + 1) });
    }
  }
  const [first] = strays;
  if (!first) return [];
  const isWhole = strays.length >= WHOLE_COUNT && strays.length / han >= WHOLE_SHARE;
  const distinct = [...new Set(strays.map(({ character }) => character))];
  return [
    {
      messageId: isWhole ? 'whole' : strays.length === 1 ? 'stray' : 'strays',
      values: {
        count: strays.length,
        characters: distinct.slice(0, EXAMPLES).join('、'),
        simplified: distinct.slice(0, EXAMPLES).map(simplify).join('、'),
      },
      span: first.span,
      place: placeAt(first.span.start, report),
      related: isWhole ? [] : strays.slice(1, 1 + PLACES).map(elsewhere),
    },
  ];
};

function elsewhere({ character, span }: Stray) {
  return {
    messageId: 'also-here',
    values: { character, simplified: simplify(character) },
    span,
  };
}

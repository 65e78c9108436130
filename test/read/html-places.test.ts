import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readHtml } from '../../src/read/html/index.js';
import { sourceSpan } from '../../src/text/mapped.js';
import { mappedTexts } from './html-show.js';

describe('positions', () => {
  const texts = fc.array(
    fc.constantFrom(
      '政',
      '府',
      '1',
      ' ',
      '\n',
      '\r\n',
      '\u3000',
      'a',
      '<',
      '&',
      ';',
      '&nbsp;',
      '&amp;',
      '&lt',
      '&#25919;',
      '&nbspx',
      '。',
      '𠮷',
    ),
    { maxLength: 12 },
  );
  const tags = fc.constantFrom(
    ...'<p>|</p>|<div>|</div>|<br>|<b>|</b>|<span style="font-weight:bold">|</span>|<table>|</table>|<tr>|<td>|</td>|<td colspan="2">'.split(
      '|',
    ),
    ...'<ol>|<li>|</ol>|<pre>|</pre>|<h2>|</h2>|<!-- x -->|</x>|<a href=x>|</a>|<font size="2">|</font>|<o:p/>|<body>|<img alt="甲">'.split(
      '|',
    ),
  );
  const pages = fc
    .array(
      fc.oneof(
        texts.map((parts) => parts.join('')),
        tags,
      ),
      { maxLength: 30 },
    )
    .map((parts) => `<p>始</p>${parts.join('')}`);

  /** What a browser shows for a stretch of source that a character came from. */
  const meanings = (source: string): string => {
    const known: Record<string, string> = { nbsp: '\u00a0', amp: '&', lt: '<', '#25919': '政' };
    return source.replace(/&(nbsp|amp|lt|#25919);?/g, (_, name: string) => known[name]!);
  };

  test.each([
    '<p>始</p><pre>\n\n政',
    '<pre>\n 政</pre>',
    '<pre>\r\n  政',
    '<pre>\r\n\r\n政务</pre>',
    '<pre>\n\n\n政务\n公开</pre>',
  ])('the line end that %j drops moves nothing', (html) => {
    for (const mapped of mappedTexts(readHtml(html))) {
      const at = mapped.text.indexOf('政');
      if (at < 0) continue;
      const { start, end } = sourceSpan(mapped, at, at + 1);
      expect(html.slice(start, end)).toBe('政');
    }
  });

  test('every character comes from where it points', () => {
    fc.assert(
      fc.property(pages, (html) => {
        for (const mapped of mappedTexts(readHtml(html))) {
          let at = 0;
          for (const character of mapped.text) {
            const { start, end } = sourceSpan(mapped, at, at + character.length);
            const source = html.slice(start, end);
            at += character.length;
            if (/[ \n]/.test(character)) continue;
            // The number of a list item stands nowhere.
            if (source === '' && /[\d.]/.test(character)) continue;
            expect([meanings(source), source]).toContain(character);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('blocks stand in the order of the source', () => {
    fc.assert(
      fc.property(pages, (html) => {
        const starts = readHtml(html.replaceAll(/<\/?t(?:able|r|d)[^>]*>/g, '')).blocks.map(
          ({ span }) => span.start,
        );
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});

describe('a page that is cut short', () => {
  const page = '<!DOCTYPE html><html><body><div><table><tr><td>甲</td></tr></table></div>';

  test.each([
    ['in a table', page.slice(0, -'</td></tr></table></div>'.length)],
    ['in a tag', page.slice(0, -9)],
    ['in a part of the page', `${page}<div><p>乙`],
  ])('%s is refused', (_, source) => {
    expect(() => readHtml(source)).toThrow(/不完整/);
  });

  test.each([
    ['that only forgot its last tags', page],
    ['that has its end, though a part is open', `${page}<div><p>乙</body></html>`],
    ['taken out of another', '<div><table><tr><td>甲</td></tr>'],
    ['whose script names a part', `${page}<script>document.write("<div>")</script>`],
  ])('one %s is read', (_, source) => {
    expect(readHtml(source).blocks).not.toEqual([]);
  });
});

describe('hostile pages', () => {
  const count = 10_000;

  test.each([
    ['nested blocks', '<div>'.repeat(count)],
    ['nested tables', '<table><tr><td>'.repeat(count)],
    ['nested drawings', '<svg>'.repeat(count) + '</svg>'.repeat(count)],
    ['blocks that an end tag does not reach', '<div><object></div></object>'.repeat(count)],
    [
      'fonts that are never closed',
      Array.from({ length: 3000 }, (_, at) => `<font a${String(at)}>`).join('') +
        '<p>乙'.repeat(count),
    ],
    ['attributes', `<div ${Array.from({ length: count }, (_, at) => `a${String(at)}`).join(' ')}>`],
    ['bodies', Array.from({ length: count }, (_, at) => `<body a${String(at)}>`).join('')],
    ['spans', '<table><tr>' + '<td colspan=1000 rowspan=65534>1'.repeat(500) + '</table>'],
    ['ampersands', '&'.repeat(count * 10)],
    ['angle brackets', '<'.repeat(count * 10)],
    ['open comments', '<!--'.repeat(count)],
    ['open quotes', '<p a="'.repeat(count)],
  ])('%s are read to the end', (_, html) => {
    const draft = readHtml(`<p>始</p>${html}`);
    expect(
      mappedTexts(draft)
        .map(({ text }) => text)
        .join(''),
    ).toContain('始');
  });

  test('any text is read or refused', () => {
    const parts = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '&',
      '#',
      '/',
      '!',
      '-',
      '\0',
      ' ',
      'a',
      '甲',
      'td',
      'table',
      'script',
      'svg',
      'template',
      ']]>',
      '<![CDATA[',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (list) => {
        expect(readHtml(`<p>始</p>${list.join('')}`).format).toBe('html');
      }),
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { UnreadableError } from '../../src/read/errors.js';
import { readDocx } from '../../src/read/docx/index.js';
import {
  docx,
  documentOf,
  list,
  num,
  numbered,
  p,
  partsOf,
  r,
  read,
  tbl,
  tc,
  texts,
  zip,
} from './support/build.js';

/** The message of the refusal; fails when the bytes are read after all or something else is thrown. */
function refusal(bytes: Uint8Array): string {
  try {
    readDocx(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    throw error;
  }
  throw new Error('was read');
}

/** Reads; anything but a draft or a refusal is a failure. */
function survives(bytes: Uint8Array): boolean {
  try {
    return readDocx(bytes).format === 'docx';
  } catch (error) {
    if (error instanceof UnreadableError) return true;
    throw error;
  }
}

const report = docx(
  p('一、总体情况', numbered(1, 0)) +
    tbl([tc('甲', '<w:vMerge w:val="restart"/>'), tc('1')], [tc('', '<w:vMerge/>'), tc('2')]),
  {
    numbering: list(0, ['chineseCounting', '%1、']) + num(1, 0),
    styles: '<w:style w:styleId="a"><w:name w:val="heading 1"/></w:style>',
  },
);

describe('files that are no Word document', () => {
  test('an archive without one', () => {
    expect(refusal(zip({ 'a.txt': 'x' }))).toMatch(/压缩包/);
  });

  test('a body that is another file embedded whole', () => {
    expect(refusal(docx('<w:altChunk/>'))).toMatch(/嵌入/);
  });
});

describe('damaged files', () => {
  test('cut off at any length', () => {
    for (let length = 1; length < report.length; length += 7) {
      expect(refusal(report.subarray(0, length))).toMatch(/另存为/);
    }
  });

  test('a changed character in the packed text is noticed', () => {
    const stored = zipSync({ 'word/document.xml': [strToU8(documentOf(p('95件'))), { level: 0 }] });
    // 95 and not a 9 alone: that may be a byte of the date at which the test runs.
    const at = stored.findIndex((byte, index) => byte === 0x39 && stored[index + 1] === 0x35);
    const changed = stored.slice();
    changed[at] = 0x38;
    expect(refusal(changed)).toMatch(/损坏/);
  });

  test.each(['<w:p>', '<w:p></w:r>', '&unknown;', '\u0001', '<w:p'])(
    'malformed XML: %j',
    (fragment) => {
      expect(refusal(docx(fragment))).toMatch(/损坏/);
    },
  );

  test('entity declarations are refused', () => {
    const files = partsOf('');
    files['word/document.xml'] = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    expect(refusal(zip(files))).toMatch(/DOCTYPE/);
  });
});

describe('hostile files', () => {
  test('a part that unpacks to a giant', () => {
    const files = { 'word/document.xml': new Uint8Array(40 * 1024 * 1024) };
    expect(refusal(zipSync(files))).toMatch(/过大/);
  });

  test('a part that is larger than it declares', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(20 * 1024 * 1024) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 1000, true);
    expect(refusal(bomb)).toMatch(/损坏/);
  });

  test('ten thousand nested tables', () => {
    const depth = 10_000;
    const body =
      '<w:tbl><w:tr><w:tc>'.repeat(depth) + '<w:p/>' + '</w:tc></w:tr></w:tbl>'.repeat(depth);
    expect(refusal(docx(body))).toMatch(/嵌套/);
  });

  test('names declared and declared anew, thousands of times', () => {
    const many = Array.from({ length: 4000 }, (_, at) => ` xmlns:n${String(at)}="urn:n"`).join('');
    const body = `<w:sdt${many}><w:sdtContent>${'<w:p xmlns:x="urn:x"/>'.repeat(20_000)}</w:sdtContent></w:sdt>`;
    expect(texts(read(body + p('正文')))).toEqual(['正文']);
  });

  test('a prefix means again what it meant before, after the element that gave it another meaning', () => {
    const inner = '<w:t xmlns:w="urn:x">别的</w:t>';
    expect(texts(read(`<w:p><w:r>${inner}<w:t>正文</w:t></w:r></w:p>`))).toEqual(['正文']);
  });

  test('nested tables of a reasonable depth are read', () => {
    const depth = 100;
    const body =
      '<w:tbl><w:tr><w:tc>'.repeat(depth) + p('中') + '</w:tc></w:tr></w:tbl>'.repeat(depth);
    expect(texts(read(body))).toEqual(['中']);
  });

  test('hundreds of thousands of paragraphs are refused, a huge paragraph is read', () => {
    expect(refusal(docx('<w:p/>'.repeat(310_000)))).toMatch(/过大/);
    const draft = read(p(r('字').repeat(20_000)));
    expect(draft.source).toHaveLength(20_000);
  });

  test('thirty thousand paragraphs that all run on into the next', () => {
    const mark = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const body = `<w:p><w:pPr>${mark}</w:pPr><w:r><w:t>字</w:t></w:r></w:p>`.repeat(30_000);
    expect(read(body).source).toHaveLength(30_000);
  });

  test('absurd spans and widths', () => {
    const body = tbl([
      tc('甲', '<w:gridSpan w:val="999999999"/>'),
      tc('乙', '<w:gridSpan w:val="-5"/>'),
    ]);
    const draft = read(body);
    expect(draft.blocks).toHaveLength(1);
  });
});

describe('other shapes of the package', () => {
  test('the main part may stand anywhere', () => {
    const files = partsOf(p('正文'));
    files['custom/body.xml'] = files['word/document.xml']!;
    delete files['word/document.xml'];
    files['_rels/.rels'] = files['_rels/.rels']!.replace('word/document.xml', '/custom/body.xml');
    expect(texts(readDocx(zip(files)))).toEqual(['正文']);
    delete files['_rels/.rels'];
    files['[Content_Types].xml'] = files['[Content_Types].xml']!.replace(
      'word/document.xml',
      'custom/body.xml',
    );
    expect(texts(readDocx(zip(files)))).toEqual(['正文']);
  });

  test('the strict variant, any prefix, and the default namespace', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const files = partsOf('');
    files['word/document.xml'] =
      `<x:document xmlns:x="${strict}"><x:body><x:p><x:pPr><x:outlineLvl x:val="1"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>`;
    expect(readDocx(zip(files)).blocks[0]).toMatchObject({ depth: 2 });
    files['word/document.xml'] =
      `<document xmlns="${strict}" xmlns:q="${strict}"><body><p><pPr><outlineLvl q:val="1"/></pPr><r><t>甲</t></r></p></body></document>`;
    expect(readDocx(zip(files)).blocks[0]).toMatchObject({ depth: 2, content: { text: '甲' } });
  });

  test('elements of other vocabularies are no text', () => {
    expect(texts(read(p('正文') + '<p xmlns="urn:x"><t>别的</t></p>'))).toEqual(['正文']);
  });

  test('UTF-16 parts', () => {
    const xml = `\ufeff${documentOf(p('正文'))}`;
    const bytes = new Uint8Array(Uint16Array.from(xml, (unit) => unit.charCodeAt(0)).buffer);
    expect(texts(readDocx(zipSync({ 'word/document.xml': bytes })))).toEqual(['正文']);
  });
});

describe('whatever comes in, a draft or a refusal comes out', () => {
  test('random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => survives(bytes)));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) =>
        survives(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes])),
      ),
    );
  });

  test('changed bytes', () => {
    const change = fc.tuple(fc.nat(report.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = report.slice();
        for (const [at, value] of changes) bytes[at] = value;
        return survives(bytes);
      }),
      { numRuns: 400 },
    );
  });

  test('any nesting of the elements we know', () => {
    const name = fc.constantFrom(
      'p',
      'pPr',
      'rPr',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'tcPr',
      'trPr',
      'vMerge',
      'gridSpan',
      'del',
      'ins',
      'moveFrom',
      'txbxContent',
      'pict',
      'drawing',
      'object',
      'sdt',
      'fldChar',
      'instrText',
      'numPr',
      'numId',
      'gridCol',
      'br',
      'sym',
      'hMerge',
      'gridBefore',
      'cellDel',
    );
    const attribute = fc.constantFrom(
      '',
      ' w:val="1"',
      ' w:val="restart"',
      ' w:w="1"',
      ' w:fldCharType="begin"',
    );
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.tuple(name, attribute) },
      { weight: 2, arbitrary: fc.constant('close' as const) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const open: string[] = [];
        let body = '';
        for (const next of steps) {
          if (next === 'close') body += open.length > 0 ? `字</w:${open.pop()!}>` : '';
          else {
            open.push(next[0]);
            body += `<w:${next[0]}${next[1]}>`;
          }
        }
        return survives(
          docx(
            body +
              open
                .reverse()
                .map((tag) => `</w:${tag}>`)
                .join(''),
          ),
        );
      }),
      { numRuns: 400 },
    );
  });
});

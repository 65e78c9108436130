import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { annotateDocx } from '../../src/annotate/docx/index.js';
import type { Note } from '../../src/annotate/note.js';
import { readDocx } from '../../src/read/docx/index.js';
import { docx, p, partsOf, r, tbl, tc, zip } from '../docx/support/build.js';

const DATE = new Date('2025-01-30T22:00:00Z');
const COMMENTS = 'word/comments.xml';

/** A note about the first place where words stand in the coordinate text. */
function about(bytes: Uint8Array, words: string, text = '说明'): Note {
  const lines = readDocx(bytes).source.split('\n');
  const line = lines.findIndex((each) => each.includes(words));
  const column = lines[line]!.indexOf(words) + 1;
  return at(line + 1, column, column + words.length, text);
}

function at(line: number, column: number, endColumn: number, text = '说明'): Note {
  return { line, column, endLine: line, endColumn, text: [text] };
}

function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!);
}

const bodyOf = (bytes: Uint8Array) => partOf(bytes, 'word/document.xml');

/** What each comment spans, as plain text, by id. */
function spans(bytes: Uint8Array): Record<string, string> {
  const body = bodyOf(bytes);
  const span = ({ 1: id, index, 0: start }: RegExpExecArray): [string, string] => {
    const from = index + start.length;
    const end = new RegExp(`<w:commentRangeEnd[^>]* w:id="${id}"/>`).exec(body)!.index;
    return [id!, body.slice(from, end).replace(/<[^>]*>/g, '')];
  };
  return Object.fromEntries(
    [...body.matchAll(/<w:commentRangeStart[^>]* w:id="(\d+)"\/>/g)].map(span),
  );
}

function annotated(bytes: Uint8Array, notes: readonly Note[]): Uint8Array {
  const result = annotateDocx(bytes, notes, DATE)!;
  // Whatever is marked, the report reads as before, and our comments are none that are left to settle.
  const before = readDocx(bytes);
  const after = readDocx(result.output);
  expect(after.source).toBe(before.source);
  expect(after.blocks).toEqual(before.blocks);
  expect(after.pending).toEqual(before.pending);
  return result.output;
}

describe('the words that a comment is about', () => {
  test('a run is cut around them and both sides keep its properties', () => {
    const bytes = docx(p(r('全年新收 40 件申请', '<w:b/>')));
    const output = annotated(bytes, [about(bytes, '40 ')]);
    expect(spans(output)).toEqual({ 1: '40 ' });
    expect(bodyOf(output).match(/<w:rPr><w:b\/><\/w:rPr>/g)).toHaveLength(3);
  });

  test('they may go over several runs', () => {
    const bytes = docx(p(r('新收4') + r('0件，办') + r('结')));
    expect(spans(annotated(bytes, [about(bytes, '40件')]))).toEqual({ 1: '40件' });
  });

  test('several comments meet, overlap and hold one another', () => {
    const bytes = docx(p(r('新收40件，办结40件')));
    const notes = [
      about(bytes, '新收40件'),
      about(bytes, '40'),
      about(bytes, '，办结'),
      about(bytes, '件，'),
    ];
    expect(Object.values(spans(annotated(bytes, notes)))).toEqual([
      '新收40件',
      '40',
      '，办结',
      '件，',
    ]);
  });

  test('a run with more than text is not cut', () => {
    const bytes = docx(p('<w:r><w:t>电话</w:t><w:tab/><w:t>0517</w:t></w:r>' + r('止')));
    expect(spans(annotated(bytes, [about(bytes, '0517')]))).toEqual({ 1: '电话0517' });
  });

  test('text that is written with references is not cut', () => {
    const bytes = docx(p(r('公开 &lt;3&gt; 件') + r('止')));
    expect(spans(annotated(bytes, [about(bytes, '3')]))).toEqual({ 1: '公开 &lt;3&gt; 件' });
  });

  test('spaces at a cut stay', () => {
    const bytes = docx(p('<w:r><w:t>新收 40 件</w:t></w:r>'));
    expect(spans(annotated(bytes, [about(bytes, '40')]))).toEqual({ 1: '40' });
  });
});

describe('places without words', () => {
  test('an empty cell is told in its paragraph', () => {
    const bytes = docx(tbl([tc('标题'), tc('数')], [tc('规章'), tc('')]));
    const lines = readDocx(bytes).source.split('\n');
    const output = annotated(bytes, [at(lines.length, 1, 1)]);
    expect(bodyOf(output)).toMatch(
      /<w:p>(?:<w:pPr>[^]*?<\/w:pPr>|<w:pPr\/>)?<w:commentRangeStart w:id="1"\/><w:commentRangeEnd w:id="1"\/><w:r><w:commentReference w:id="1"\/><\/w:r><\/w:p><\/w:tc><\/w:tr><\/w:tbl>/,
    );
  });

  test('a paragraph that closes itself is opened', () => {
    const bytes = docx(`${p('前')}<w:p w:rsidR="1"/>${p('后')}`);
    const output = annotated(bytes, [at(2, 1, 1)]);
    expect(bodyOf(output)).toContain('<w:p w:rsidR="1"><w:commentRangeStart');
  });

  test('a range without length takes the words beside it', () => {
    const bytes = docx(p(r('新收40件')));
    expect(spans(annotated(bytes, [at(1, 3, 3), at(1, 6, 6)]))).toEqual({
      1: '新收40件',
      2: '新收40件',
    });
  });

  test('a text box takes no comment: the paragraph that holds it does', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('框里40件')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const bytes = docx(p(r('外面') + box));
    const output = annotated(bytes, [about(bytes, '40')]);
    expect(bodyOf(output)).toContain('</w:pict></w:r><w:commentRangeStart');
  });
});

describe('the file around it', () => {
  test('comments of others stay, with their ids; those of an earlier run are replaced', () => {
    const marked =
      '<w:commentRangeStart w:id="7"/>' +
      r('新收40件') +
      '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>';
    const files = partsOf(p(marked));
    files['word/notes.xml'] =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="王"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>';
    files['word/_rels/document.xml.rels'] = files['word/_rels/document.xml.rels']!.replace(
      '</Relationships>',
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="notes.xml"/></Relationships>',
    );
    const bytes = zip(files);
    const once = annotated(bytes, [about(bytes, '40', '第一遍')]);
    const twice = annotated(once, [about(bytes, '新收', '第二遍')]);
    expect(unzipSync(twice)[COMMENTS]).toBeUndefined();
    const comments = partOf(twice, 'word/notes.xml');
    expect(comments).toContain('请核');
    expect(comments).not.toContain('第一遍');
    expect(spans(twice)).toEqual({ 7: '新收40件', 8: '新收' });
    expect(readDocx(twice).pending).toEqual({ insertions: 0, deletions: 0, comments: 1 });
  });

  test('without findings, what an earlier run wrote is taken out', () => {
    const bytes = docx(p(r('新收40件')));
    const output = annotated(annotated(bytes, [about(bytes, '40')]), []);
    expect(partOf(output, COMMENTS)).not.toContain('<w:comment ');
    expect(bodyOf(output)).not.toContain('comment');
  });

  test('every other part keeps its bytes, and the same run gives the same file', () => {
    const bytes = docx(p(r('新收40件')), { header: p('页眉'), core: '<x/>' });
    const output = annotated(bytes, [about(bytes, '40')]);
    const before = unzipSync(bytes);
    const after = unzipSync(output);
    const changed = Object.keys(after).filter(
      (name) => !before[name] || strFromU8(before[name]) !== strFromU8(after[name]!),
    );
    expect(changed.sort()).toEqual(
      ['[Content_Types].xml', COMMENTS, 'word/_rels/document.xml.rels', 'word/document.xml'].sort(),
    );
    expect(annotated(bytes, [about(bytes, '40')])).toEqual(output);
  });

  test('what cannot stand in XML is written so that it can', () => {
    const bytes = docx(p(r('新收40件')));
    const output = annotated(bytes, [about(bytes, '40', 'a<b>&"\u0001\ud800c')]);
    expect(partOf(output, COMMENTS)).toContain('a&lt;b&gt;&amp;&quot;\ufffd\ufffdc');
  });

  test('a strict document, and one with another prefix, get elements of their own vocabulary', () => {
    const strict = partsOf(p(r('新收40件')));
    for (const [name, text] of Object.entries(strict))
      strict[name] = text.replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      );
    const one = zip(strict);
    const output = annotated(one, [about(one, '40')]);
    expect(partOf(output, COMMENTS)).toContain('purl.oclc.org/ooxml/wordprocessingml/main');
    expect(partOf(output, 'word/_rels/document.xml.rels')).toContain(
      'purl.oclc.org/ooxml/officeDocument/relationships/comments',
    );

    const other = partsOf(p(r('新收40件')));
    other['word/document.xml'] = other['word/document.xml']!.replace(
      /([</ ])w:/g,
      '$1ns0:',
    ).replace('xmlns:w=', 'xmlns:ns0=');
    const two = zip(other);
    expect(spans(annotated(two, [about(two, '40')]))).toEqual({ 1: '40' });
  });

  test('a signed file says that its signature does not hold', () => {
    const files = partsOf(p(r('新收40件')));
    const bytes = zip({ ...files, '_xmlsignatures/sig1.xml': '<s/>' });
    expect(annotateDocx(bytes, [about(bytes, '40')], DATE)!.losesSignature).toBe(true);
    expect(annotateDocx(zip(files), [], DATE)!.losesSignature).toBe(false);
  });
});

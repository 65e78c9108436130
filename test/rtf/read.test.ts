import { describe, expect, test } from '@jest/globals';
import type { Draft } from '../../src/draft/draft.js';
import { UnreadableError } from '../../src/read/errors.js';
import { readRtf } from '../../src/read/rtf/index.js';

const FONTS = "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}";

function read(body: string, head = '\\ansi\\ansicpg1252'): Draft {
  return readRtf(new TextEncoder().encode(`{\\rtf1${head}${FONTS}${body}}`));
}

/** Text blocks as they are, tables as rows of `text@column+span×rows`. */
function shown({ blocks }: Draft): unknown[] {
  return blocks.map((block) => {
    if (block.type === 'text') return block.content.text;
    if (block.type === 'picture') return 'picture';
    return block.grid.rows.map((cells) =>
      cells.map(
        ({ content, column, colSpan, rowSpan }) =>
          `${content.text}@${String(column)}+${String(colSpan)}×${String(rowSpan)}`,
      ),
    );
  });
}

function refusal(text: string): string {
  try {
    readRtf(new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    throw error;
  }
  throw new Error('was read');
}

describe('text', () => {
  test('of fonts of a Chinese character set, also where the second byte looks like a letter', () => {
    expect(shown(read("\\f1 \\'d2\\'bb\\'a1\\'a2\\par"))).toEqual(['一、']);
    expect(shown(read("\\f1 \\'81A\\par"))).toEqual(['丄']);
    expect(shown(read("\\f0 \\'96 x\\par"))).toEqual(['– x']);
    expect(shown(read("\\f0 \\'d2\\'bb\\par", '\\ansi\\ansicpg936'))).toEqual(['一']);
  });

  test('of Unicode, signed or not, with as many characters to pass over as is said', () => {
    expect(shown(read('\\u19968?\\u-244?\\par'))).toEqual(['一，']);
    expect(shown(read('\\u65292?x\\par'))).toEqual(['，x']);
    expect(shown(read("\\uc2\\u19968\\'d2\\'bb\\u20108\\'b6\\'fe{\\uc0\\u19977 x}\\par"))).toEqual([
      '一二三x',
    ]);
    expect(shown(read('{\\u19968}?\\par'))).toEqual(['一?']);
  });

  test('hidden and deleted text is not shown, changes and remarks are counted', () => {
    const draft = read(
      '95{\\deleted 86}{\\v secret}{\\revised x}{\\*\\atnid A}{\\*\\annotation why}\\par',
    );
    expect(shown(draft)).toEqual(['95x']);
    expect(draft.pending).toEqual({ insertions: 1, deletions: 1, comments: 1 });
  });

  test('groups that are not known and begin with a star, heads, notes and pictures are no text', () => {
    const draft = read(
      '{\\header head}{\\*\\unknown x{\\b y}}a{\\footnote note}{\\*\\shppict{\\pict 0102}}{\\*\\bkmkstart b}\\par',
    );
    expect(shown(draft)).toEqual(['a', 'picture']);
  });

  test('fields show their result; that of a table of contents is not the author’s own', () => {
    const draft = read(
      '{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt one}}\\par {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par',
    );
    expect(shown(draft)).toEqual(['one', '3']);
    expect(draft.blocks.map((block) => 'quoted' in block)).toEqual([true, false]);
  });

  test('automatic numbers stand beside the paragraph, bullets are none', () => {
    const draft = read(
      "{\\listtext\\pard\\plain\\f1 \\'d2\\'bb\\'a1\\'a2\\tab}a\\par{\\listtext 1\\tab}b\\par{\\listtext\\f0 \\'b7\\tab}c\\par",
    );
    expect(shown(draft)).toEqual(['一、a', '1 b', 'c']);
    expect(draft.blocks[0]).toMatchObject({ automatic: 2 });
  });

  test('headings by their style or their own outline level', () => {
    const styles =
      '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 first;}{\\*\\cs2 heading 3;}{\\s3 heading 2;}}';
    const draft = read(`${styles}\\s1 a\\par\\s3 b\\par\\pard\\outlinelevel2 c\\par\\pard d\\par`);
    expect(draft.blocks.map((block) => (block.type === 'text' ? block.depth : 0))).toEqual([
      1,
      2,
      3,
      undefined,
    ]);
  });

  test('what stands in a text box follows its paragraph; one in a head is left aside', () => {
    const box = (text: string): string =>
      `{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt ${text}\\par}}{\\shprslt old}}`;
    expect(shown(read(`{\\footer ${box('page')}}a${box('b')}c\\par d\\par`))).toEqual([
      'ac',
      'b',
      'd',
    ]);
  });
});

describe('tables', () => {
  test('cells merged across and down, by marks or by wider edges', () => {
    const body =
      '\\trowd\\cellx2000\\cellx3000\\intbl head\\cell x\\cell\\row' +
      '\\trowd\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000 a\\cell 1\\cell\\cell\\row' +
      '\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000\\cell 2\\cell 3\\cell\\row\\pard end\\par';
    expect(shown(read(body))).toEqual([
      [
        ['head@0+2×1', 'x@2+1×1'],
        ['a@0+1×2', '1@1+2×1'],
        ['2@1+1×1', '3@2+1×1'],
      ],
      'end',
    ]);
  });

  test('a table inside a cell', () => {
    const outer = '\\trowd\\cellx1000\\cellx2000\\cellx3000';
    const inner =
      '\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx400\\cellx800\\nestrow}{\\nonesttables\\par}';
    const row = `${outer}\\pard\\intbl a\\cell b\\cell c\\cell\\row`;
    const draft = read(
      `\\pard${inner}${inner}\\pard\\intbl d\\cell e\\cell f\\cell${outer}\\row${row}${row}`,
    );
    expect(shown(draft)[1]).toEqual([
      ['x@0+1×1', 'y@1+1×1'],
      ['x@0+1×1', 'y@1+1×1'],
    ]);
  });

  test('a row with more cells than it defines is not guessed at', () => {
    expect(refusal('{\\rtf1\\trowd\\cellx1000 a\\cell b\\cell\\row}')).toMatch(/损坏/);
    expect(refusal(`{\\rtf1\\trowd${'\\cellx1'.repeat(200)} a\\cell\\row}`)).toMatch(/损坏/);
  });
});

describe('hostile files', () => {
  test('one that ends before its outermost group, or nests without end', () => {
    expect(refusal('{\\rtf1 a\\par')).toMatch(/不完整/);
    expect(refusal('{\\rtf1 a\\par}b\\par}')).toMatch(/损坏/);
    expect(refusal(`{\\rtf1${'{'.repeat(100_000)}${'}'.repeat(100_001)}`)).toMatch(/嵌套/);
    expect(refusal(`{\\rtf1${'\\par'.repeat(310_000)}}`)).toMatch(/过大/);
    expect(refusal('{\\rtf1\\itap900\\intbl a\\par}')).toMatch(/嵌套/);
  });

  test('a star that does not begin a group leaves nothing out', () => {
    expect(shown(read('a\\*b c\\par{\n\\*\\unknown d}e\\par'))).toEqual(['ab c', 'e']);
  });

  test('words that are names in the language it is written in, lengths beyond the file', () => {
    expect(shown(read('a\\constructor b\\toString1 c\\par'))).toEqual(['abc']);
    expect(refusal('{\\rtf1\\bin99999999 a}')).toMatch(/不完整/);
  });
});

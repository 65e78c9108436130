import { describe, expect, test } from '@jest/globals';
import { decode } from '../../src/read/decode.js';
import { UnreadableError } from '../../src/read/errors.js';
import { statedEncoding } from '../../src/read/html/charset.js';
import { read } from '../../src/read/index.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** “政府信息公开年报” in other encodings. */
const GBK = [
  0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0xc4, 0xea, 0xb1, 0xa8,
];
/** “政府資訊公開年報” in Big5. */
const BIG5 = [
  0xac, 0x46, 0xa9, 0xb2, 0xb8, 0xea, 0xb0, 0x54, 0xa4, 0xbd, 0xb6, 0x7d, 0xa6, 0x7e, 0xb3, 0xf8,
];

function refusal(run: () => unknown): UnreadableError {
  try {
    run();
  } catch (error) {
    if (error instanceof UnreadableError) return error;
  }
  throw new Error('expected an UnreadableError');
}

describe('decode', () => {
  test('reads UTF-8', () => {
    expect(decode(utf8('政府'))).toEqual({ text: '政府', encoding: 'utf-8' });
  });

  test('reads code page 1252 with its quotation marks, as not every TextDecoder does', () => {
    expect(decode(bytes(0x93, 0x32, 0x94, 0x96, 0x80), 'windows-1252').text).toBe('“2”–€');
  });

  test('drops the byte order mark', () => {
    expect(decode(utf8('\ufeff政府')).text).toBe('政府');
  });

  test('reads UTF-16 of both byte orders', () => {
    expect(decode(bytes(0xff, 0xfe, 0x3f, 0x65)).text).toBe('政');
    expect(decode(bytes(0xfe, 0xff, 0x65, 0x3f)).text).toBe('政');
  });

  test('reads UTF-16 without a mark by its NULs', () => {
    expect(decode(bytes(0x3f, 0x65, 0x31, 0x00))).toEqual({ text: '政1', encoding: 'utf-16le' });
  });

  test.each([
    '一、总体情况',
    '二〇二三年，共收到申请12件。\n',
    'Annual report 2023\n',
    '一、一、12',
  ])('reads %j in UTF-16 of both byte orders without a mark', (text) => {
    const little = Buffer.from(text, 'utf16le');
    expect(decode(little)).toEqual({ text, encoding: 'utf-16le' });
    expect(decode(Buffer.from(little).swap16())).toEqual({ text, encoding: 'utf-16be' });
  });

  test('takes no binary file for UTF-16', () => {
    const binary = [
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 2_654_435_761) >>> 23),
      new Uint8Array(Uint16Array.from({ length: 2000 }, (_, at) => at % 300).buffer),
      new Uint8Array(Float64Array.from({ length: 500 }, (_, at) => at / 7).buffer),
      new Uint8Array(Uint32Array.from('年度报告', (letter) => letter.charCodeAt(0)).buffer),
      Buffer.concat([Buffer.from('MZ年报', 'utf16le'), new Uint8Array(200)]),
    ];
    for (const one of binary) expect(() => decode(one)).toThrow(UnreadableError);
  });

  test('reads GBK', () => {
    expect(decode(bytes(...GBK))).toEqual({ text: '政府信息公开年报', encoding: 'gb18030' });
  });

  test('does not take Big5 for GBK', () => {
    expect(decode(bytes(...BIG5))).toEqual({ text: '政府資訊公開年報', encoding: 'big5' });
  });

  test('takes the stated encoding', () => {
    expect(decode(bytes(0xd5, 0xfe), 'gbk').text).toBe('政');
  });

  describe('of a page that states its encoding', () => {
    const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
    const page = (charset: string, ...text: number[]): Uint8Array =>
      bytes(
        ...ascii(`<meta http-equiv="Content-Type" content="text/html; charset=${charset}"><p>`),
        ...text,
      );
    const read = (input: Uint8Array): string => {
      const { encoding, text } = decode(input, undefined, statedEncoding(input));
      return `${encoding}: ${text.slice(text.indexOf('<p>') + 3)}`;
    };

    test.each(['gb2312', 'GBK', 'gb18030'])('believes %s', (charset) => {
      // Two characters of GBK that could be UTF-8 as well.
      expect(read(page(charset, 0xc4, 0xaa))).toBe('gb18030: 莫');
    });

    test('reads the short form and an XML declaration', () => {
      expect(statedEncoding(bytes(...ascii('<META charset=gbk>')))).toBe('gbk');
      expect(statedEncoding(bytes(...ascii("<?xml version='1.0' encoding='GB2312'?>")))).toBe(
        'gb2312',
      );
      expect(statedEncoding(bytes(...ascii('<!-- <meta charset=gbk> --><p>')))).toBeUndefined();
    });

    test('does not believe what the bytes deny', () => {
      expect(read(page('utf-8', ...GBK))).toBe('gb18030: 政府信息公开年报');
      expect(read(page('gb2312', ...utf8('政府信息公开年报')))).toBe('utf-8: 政府信息公开年报');
      expect(read(page('iso-8859-1', ...GBK))).toBe('gb18030: 政府信息公开年报');
      expect(read(page('klingon', ...GBK))).toBe('gb18030: 政府信息公开年报');
    });

    test('reads on where a character is broken', () => {
      const long = utf8('公开'.repeat(400));
      expect(read(page('utf-8', 0xe6, 0x94, ...long))).toMatch(/^utf-8: \ufffd公开/);
      expect(refusal(() => read(page('utf-8', 0xe6, 0x94, 0xff)))).toMatchObject({
        code: 'encoding',
      });
    });
  });

  test('refuses an encoding that it does not know', () => {
    expect(refusal(() => decode(utf8('a'), 'klingon'))).toMatchObject({ code: 'encoding' });
  });

  test('refuses bytes that are not what their mark says, without a word of options', () => {
    const error = refusal(() => decode(bytes(0xff, 0xfe, 0x3f, 0x65, 0x00, 0xdc, 0x31)));
    expect(error.message).toMatch(/开头标明是 UTF-16LE/);
    expect(error.next.zh).not.toMatch(/去掉/);
  });

  test('refuses bytes that are not of the stated encoding', () => {
    expect(refusal(() => decode(bytes(...GBK), 'utf-8'))).toMatchObject({ code: 'encoding' });
  });

  test('refuses broken text', () => {
    expect(refusal(() => decode(bytes(0xe6, 0x94, 0xbf, 0xff, 0x41)))).toMatchObject({
      code: 'encoding',
    });
  });

  test.each([[''], [' \n\t\u3000'], ['\ufeff']])('refuses the empty text %j', (text) => {
    expect(refusal(() => decode(utf8(text)))).toMatchObject({ code: 'empty' });
  });

  test('refuses other binary files', () => {
    const noise = bytes(...Array.from({ length: 64 }, (_, index) => (index % 3 === 0 ? 0 : index)));
    expect(refusal(() => decode(noise))).toMatchObject({ code: 'binary' });
  });
});

describe('read', () => {
  test('reads a page by its name or by how it begins', async () => {
    const page = utf8('<!DOCTYPE html><p>一、总体情况</p>');
    expect((await read(utf8('<p>甲</p>'), { filename: 'a.HTML' })).format).toBe('html');
    expect((await read(page)).format).toBe('html');
    expect((await read(page, { filename: 'a.txt' })).format).toBe('html');
    const wide = Buffer.from('<!DOCTYPE html><p>一、总体情况</p>', 'utf16le');
    expect((await read(wide)).format).toBe('html');
  });

  test('says that a .docx is none, where its bytes are nothing else', async () => {
    const noise = bytes(...Array.from({ length: 64 }, (_, at) => (at * 37) & 0xff));
    await expect(read(noise, { filename: 'a.docx' })).rejects.toThrow('内容与扩展名不符');
    const text = await read(utf8('一、总体情况'), { filename: 'a.docx' });
    expect(text.blocks).toHaveLength(1);
  });

  test('reads .html without any tag as text', async () => {
    expect((await read(utf8('一、总体情况\n\n正文'), { filename: 'a.html' })).format).toBe('text');
  });

  test('reads .txt as text', async () => {
    const draft = await read(utf8('\ufeff一、总体情况\n正文'), { filename: 'a.txt' });
    expect(draft.source).toBe('一、总体情况\n正文');
    expect(draft.blocks).toHaveLength(2);
  });
});

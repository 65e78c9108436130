import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { UnreadableError } from '../../src/read/errors.js';
import { lint } from '../../src/index.js';
import { read } from '../../src/read/index.js';
import { changeBytes, cutAtEveryKilobyte } from '../flow/damage.js';

const PAGE = readFileSync(
  new URL('../../examples/forms/faulty-department-2024.html', import.meta.url),
  'utf8',
);

const ENCODED = {
  'quoted-printable': (bytes: Uint8Array): string =>
    [...bytes]
      .map((byte) =>
        byte < 127 && byte >= 32 && byte !== 61
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      )
      .join('')
      .replace(/(?:=..|[^=]){60}/g, '$&=\r\n'),
  base64: (bytes: Uint8Array): string =>
    Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
};

/** A page as browsers and Word save it, beside a picture and a page of heads. */
function saved(page: Uint8Array, encoding: keyof typeof ENCODED, charset = ''): Uint8Array {
  const lines = [
    'From: <Saved by Blink>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\tboundary="----=_NextPart"',
    '',
    'This is a page.',
    '------=_NextPart',
    `Content-Type: text/html${charset && `; charset="${charset}"`}`,
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: file:///C:/a.htm',
    '',
    ENCODED[encoding](page),
    '------=_NextPart',
    'Content-Type: text/html',
    '',
    '<html><p>header</p></html>',
    '------=_NextPart--',
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

const utf8 = new TextEncoder().encode(PAGE);
/** 甲乙 in GB18030. */
const GB = [0xbc, 0xd7, 0xd2, 0xd2];
const gbPage = (head: string): Uint8Array =>
  Uint8Array.from([
    ...new TextEncoder().encode(`<html><head>${head}</head><body><p>`),
    ...Array.from({ length: 20 }, () => GB).flat(),
    ...new TextEncoder().encode('</p></body></html>'),
  ]);

describe('a web page in a single file', () => {
  test.each(['quoted-printable', 'base64'] as const)(
    'in %s: the findings of the page, also under the name .doc',
    async (encoding) => {
      const messages = async (bytes: Uint8Array, filename: string): Promise<unknown[]> =>
        (await lint(bytes, { filename })).messages.map(({ ruleId, message, place }) => [
          ruleId,
          message,
          place,
        ]);
      const result = await lint(saved(utf8, encoding, 'utf-8'), { filename: 'a.doc' });
      expect(result.format).toBe('mhtml');
      expect(await messages(saved(utf8, encoding, 'utf-8'), 'a.doc')).toEqual(
        await messages(utf8, 'a.html'),
      );
    },
  );

  test('the encoding of the part goes before that of the page, which goes before what is found out', async () => {
    const meta = '<meta charset="utf-8">';
    const stated = await read(saved(gbPage(meta), 'base64', 'gb2312'));
    const byPage = await read(saved(gbPage('<meta charset="gb2312">'), 'base64'));
    const neither = await read(saved(gbPage(''), 'quoted-printable'));
    for (const draft of [stated, byPage, neither]) {
      expect(draft.source).toMatch(/甲乙甲乙/);
      expect(draft.encoding).toBeUndefined();
    }
  });

  test('without a page it is a mail, which is refused', async () => {
    const text =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n--a\r\n\r\n甲\r\n--a--\r\n';
    await expect(read(new TextEncoder().encode(text))).rejects.toThrow(/电子邮件/);
    await expect(read(new TextEncoder().encode(text))).rejects.toBeInstanceOf(UnreadableError);
  });

  test('cut off at every kilobyte it is refused, with bytes changed read or refused', async () => {
    const file = saved(utf8, 'base64', 'utf-8');
    expect((await cutAtEveryKilobyte(file)).other).toBe(0);
    const fate = await changeBytes(file, 100);
    expect(fate.whole + fate.other + fate.refused).toBe(100);
  });
});

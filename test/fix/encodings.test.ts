import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fix } from '../../src/index.js';
import { encoderOf } from '../../src/fix/encode.js';
import { spliceBytes } from '../../src/fix/text-file.js';
import { reportText } from './support.js';

const CLEAN = reportText(3);
const DAMAGED = CLEAN.replace('## 一、总体情况', '## 一. 概述。');

async function fixedBytes(bytes: Uint8Array): Promise<Uint8Array> {
  return (await fix(bytes, { filename: 'a.md' })).output;
}

function encode(text: string, label: string): Uint8Array {
  const bytes = encoderOf(label)(text);
  if (bytes === undefined) throw new Error(`Not in ${label}`);
  return bytes;
}

describe('a file keeps its encoding', () => {
  test('a page with a broken byte is fixed around it', async () => {
    const page = readFileSync('examples/forms/faulty-department-2024.html');
    const at = page.indexOf('</p>');
    const broken = (bytes: Uint8Array): Uint8Array =>
      Buffer.concat([bytes.subarray(0, at), Uint8Array.of(0xff), bytes.subarray(at)]);
    const sound = await fix(page, { filename: 'a.html' });
    const { output, isChanged } = await fix(broken(page), { filename: 'a.html' });
    expect([sound.isChanged, isChanged]).toEqual([true, true]);
    expect(Buffer.compare(output, broken(sound.output))).toBe(0);
  });

  test.each(['gb18030', 'gbk'])('%s', async (label) => {
    const bytes = await fixedBytes(encode(DAMAGED, label));
    expect(Buffer.compare(bytes, encode(CLEAN, label))).toBe(0);
    expect(new TextDecoder(label, { fatal: true }).decode(bytes)).toBe(CLEAN);
  });

  test('GB18030 with characters of four bytes', async () => {
    const rare = (text: string): Uint8Array => {
      // 𠮷 and ǹ have no two-byte form.
      const [head, tail] = text.split('## 二、');
      return Buffer.concat([
        encode(`${head!}张`, 'gb18030'),
        Uint8Array.of(0x95, 0x32, 0x90, 0x31),
        encode('主任出席。\n\n## 二、', 'gb18030'),
        encode(tail!, 'gb18030'),
      ]);
    };
    const bytes = await fixedBytes(rare(DAMAGED.replace('## 三、', '## 三．')));
    expect(Buffer.compare(bytes, rare(CLEAN))).toBe(0);
  });

  test.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
    ['UTF-16 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, high byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    [
      'UTF-16 without a mark, high byte first',
      (text: string) => Buffer.from(text, 'utf16le').swap16(),
    ],
    ['line ends CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['line ends CR', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
    [
      'mixed line ends, spaces at their ends, none at the end',
      (text: string) => Buffer.from(`${text.trimEnd().replace('\n\n', '  \r\n\n')}　`),
    ],
  ])('%s', async (_, write) => {
    const bytes = await fixedBytes(write(DAMAGED));
    expect(Buffer.compare(bytes, write(CLEAN))).toBe(0);
  });

  test('what an encoding cannot hold is refused', () => {
    const bytes = encode('一二', 'gbk');
    expect(spliceBytes(bytes, 'gbk', '一二', [{ start: 0, end: 1, text: '𠮷' }])).toBeUndefined();
  });

  test('far into a long file', () => {
    const text = '中文，'.repeat(20_000);
    const splices = [
      { start: 10, end: 11, text: '一' },
      { start: 50_001, end: 50_003, text: '' },
      { start: 60_000, end: 60_000, text: '末' },
    ];
    for (const label of ['utf-8', 'gb18030', 'big5', 'utf-16le']) {
      const bytes = spliceBytes(encode(text, label), label, text, splices)!;
      const expected = `${text.slice(0, 10)}一${text.slice(11, 50_001)}${text.slice(50_003)}末`;
      expect(new TextDecoder(label).decode(bytes) === expected).toBe(true);
    }
  });
});

describe('a string', () => {
  test('stays a string, with its byte order mark', async () => {
    expect((await fix(`\ufeff${DAMAGED}`)).output).toBe(`\ufeff${CLEAN}`);
  });
});

import { compoundKind, isCompound, type CompoundKind } from './compound.js';

/** A file that is no text, named for what it is, with what its author can do. */
export interface Signature {
  readonly name: string;
  readonly next: string;
  /** Why it cannot be read, where that is not merely that it is no text. */
  readonly why?: string;
}

const SAVE_AS = '请用 Word 或 WPS 打开，另存为 .docx 或 .md 后再检查。';
const EXPORT = '请找到它的原稿（.docx 或 .md），或另存为文本后再检查。';
const UNPACK = '请先解压缩，再检查其中的报告文件。';
const NO_PICTURES = '图片中的文字读不出来，请提供文字稿（.docx 或 .md）。';

const SIGNATURES: readonly (readonly [bytes: readonly number[], Signature])[] = [
  [[0x25, 0x50, 0x44, 0x46], { name: 'PDF 文件', next: EXPORT }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { name: 'RTF 文件', next: SAVE_AS }],
  [
    [0x50, 0x4b, 0x03, 0x04],
    { name: '压缩包或 Office 文件（.zip、.xlsx、.ofd 等）', next: UNPACK },
  ],
  [[0x50, 0x4b, 0x05, 0x06], { name: '空的压缩包', next: UNPACK }],
  [[0x52, 0x61, 0x72, 0x21], { name: 'RAR 压缩包', next: UNPACK }],
  [[0x37, 0x7a, 0xbc, 0xaf], { name: '7z 压缩包', next: UNPACK }],
  [[0x1f, 0x8b, 0x08], { name: 'gzip 压缩包', next: UNPACK }],
  [[0x89, 0x50, 0x4e, 0x47], { name: 'PNG 图片', next: NO_PICTURES }],
  [[0xff, 0xd8, 0xff], { name: 'JPEG 图片', next: NO_PICTURES }],
  [[0x47, 0x49, 0x46, 0x38], { name: 'GIF 图片', next: NO_PICTURES }],
];

/** Office before 2007, and newer files with a password, share one container. */
const COMPOUND: Readonly<Record<CompoundKind, Signature>> = {
  encrypted: {
    name: '设有打开密码的 Office 文件（.docx 等）',
    why: '不取消密码就读不出内容',
    next: '请用 Word 或 WPS 打开它，取消密码保护后另存为 .docx，再检查。',
  },
  word: { name: '旧版 Word 或 WPS 文件（.doc 或 .wps）', next: SAVE_AS },
  sheet: { name: '旧版 Excel 或 WPS 表格（.xls 或 .et）', next: EXPORT },
  slides: { name: '旧版演示文稿（.ppt 或 .dps）', next: EXPORT },
  mail: {
    name: '电子邮件（.msg）',
    next: '请打开邮件，把附件中的报告（.docx 或 .md）另存后再检查。',
  },
  unknown: { name: '旧版 Office 文件（.doc、.wps 或 .xls）', next: SAVE_AS },
};

/** Names the kind of a binary file by its first bytes; undefined where they are not known. */
export function signatureOf(bytes: Uint8Array): Signature | undefined {
  if (isCompound(bytes)) return COMPOUND[compoundKind(bytes)];
  return SIGNATURES.find(([start]) => start.every((byte, index) => bytes[index] === byte))?.[1];
}

/** Whether the bytes begin like a zip archive, which every .docx is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** How far from its end the list of a zip archive's files is looked for. */
const DIRECTORY_REACH = 1 << 16;

/** Whether a zip archive lists the main part of a Word document. */
export function isWordPackage(bytes: Uint8Array): boolean {
  const directory = bytes.subarray(Math.max(0, bytes.length - DIRECTORY_REACH));
  return new TextDecoder('latin1').decode(directory).includes('word/document.xml');
}

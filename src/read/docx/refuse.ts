import { UnreadableError } from '../errors.js';
import type { UnreadableCode } from '../errors.js';
import { compoundKind, isCompound, type CompoundKind } from '../compound.js';

const SAVE_AS = '请用 Word 或 WPS 打开它，“另存为”.docx 格式后再检查。';
const GET_AGAIN =
  '请用 Word 或 WPS 打开原稿，重新“另存为”.docx 格式；如打不开，请向发件人重新索取。';

type Reason = readonly [code: UnreadableCode, message: string, next: string];

const REASONS = {
  empty: ['empty', '文件是空的，没有任何内容。', '请确认选对了文件，或重新保存后再检查。'],
  'not-zip': ['unsupported', '这不是 .docx 文件：内容与扩展名不符。', SAVE_AS],
  pdf: ['unsupported', '这是 PDF 文件，不是 .docx 文件。', '请改用报告的 Word 原稿（.docx）检查。'],
  rtf: ['unsupported', '这是 RTF 文件，不是 .docx 文件。', SAVE_AS],
  html: ['unsupported', '这是网页文件，只是扩展名改成了 Word 的。', SAVE_AS],
  'word-xml': ['unsupported', '这是单个 XML 文件形式的 Word 文档，不是 .docx 文件。', SAVE_AS],
  'old-office': [
    'unsupported',
    '这是旧版 Word（.doc）或 WPS（.wps）格式的文件，不是 .docx 文件。',
    SAVE_AS,
  ],
  encrypted: [
    'unsupported',
    '文件设有打开密码，读不出内容。',
    '请用 Word 或 WPS 打开它，取消密码后“另存为”.docx 格式。',
  ],
  spreadsheet: [
    'unsupported',
    '这是 Excel 表格文件，不是 Word 文档。',
    '请改用报告的 Word 原稿（.docx）检查。',
  ],
  slides: [
    'unsupported',
    '这是演示文稿（.ppt 或 .pptx），不是 Word 文档。',
    '请改用报告的 Word 原稿（.docx）检查。',
  ],
  'open-document': [
    'unsupported',
    '这是 OpenDocument 格式（.odt）的文件，不是 .docx 文件。',
    SAVE_AS,
  ],
  ofd: [
    'unsupported',
    '这是 OFD 版式文件，不是 .docx 文件。',
    '请改用报告的 Word 原稿（.docx）检查。',
  ],
  archive: [
    'unsupported',
    '这是压缩包，其中没有 Word 文档的正文。',
    '如果是打包的文件，请先解压；如果是 Word 文档，请打开后重新“另存为”.docx 格式。',
  ],
  embedded: ['unsupported', '文档的正文是嵌入的另一个文件，读不出内容。', SAVE_AS],
  truncated: ['binary', '文件不完整，可能没有下载或传输完。', GET_AGAIN],
  damaged: ['binary', '文件已损坏，无法解读。', GET_AGAIN],
  doctype: [
    'binary',
    '文件中有 Word 文档不该有的实体声明（DOCTYPE），为安全起见没有读取。',
    GET_AGAIN,
  ],
  'too-large': [
    'unsupported',
    '文件解压后过大，超出一份报告应有的大小，为安全起见没有读取。',
    '请删去无关的附件和内容，“另存为”.docx 格式后再检查。',
  ],
  'too-deep': [
    'unsupported',
    '文档中的表格或其他内容嵌套层数过多，无法解读。',
    '请把嵌套的表格改为普通表格，“另存为”.docx 格式后再检查。',
  ],
} as const satisfies Record<string, Reason>;

export type RefusalReason = keyof typeof REASONS;

const COMPOUND: Readonly<Record<CompoundKind, RefusalReason>> = {
  encrypted: 'encrypted',
  word: 'old-office',
  sheet: 'spreadsheet',
  slides: 'slides',
  mail: 'not-zip',
  unknown: 'old-office',
};

/** The error for a file that cannot be read as a Word document, with what its author can do. */
export function refuse(reason: RefusalReason): UnreadableError {
  const [code, message, next] = REASONS[reason];
  return new UnreadableError(code, message, next);
}

/** Why these bytes cannot be a .docx file, judged by how they begin; undefined for a zip archive. */
export function sniff(bytes: Uint8Array): RefusalReason | undefined {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return undefined;
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'archive';
  if (isCompound(bytes)) return COMPOUND[compoundKind(bytes)];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  if (head.startsWith('%pdf')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.includes('pkg:package') || head.includes('wordml')) return 'word-xml';
  if (head.includes('<html') || head.startsWith('<!doctype html')) return 'html';
  return 'not-zip';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

import type { Bilingual } from '../rulebook/types.js';
import { UnreadableError, type UnreadableCode } from './errors.js';

type Fault = readonly [code: UnreadableCode, text: Bilingual, next: Bilingual];

const GET_AGAIN: Bilingual = {
  zh: '请打开原稿，重新“另存为”一份再检查；如打不开，请向发件人重新索取。',
  en: 'Open the original and save it again; if it does not open, ask the sender for another copy.',
};
const CHOOSE: Bilingual = {
  zh: '请确认选对了文件，且内容已保存。',
  en: 'Check that it is the right file and that it was saved.',
};
const SHORTEN: Bilingual = {
  zh: '请确认选对了文件；报告以外的附件和数据请另存一个文件。',
  en: 'Check that it is the right file; keep attachments and data in a file of their own.',
};

/** What is wrong with a file of a kind that can be read, whatever its kind. */
const FAULTS = {
  empty: ['empty', { zh: '文件是空的，没有任何文字。', en: 'The file is empty.' }, CHOOSE],
  truncated: [
    'binary',
    {
      zh: '文件不完整，可能没有下载或传输完。',
      en: 'The file is not complete; it may not have been downloaded to its end.',
    },
    GET_AGAIN,
  ],
  damaged: [
    'binary',
    { zh: '文件已损坏，无法解读。', en: 'The file is damaged and cannot be read.' },
    GET_AGAIN,
  ],
  doctype: [
    'binary',
    {
      zh: '文件中有文档不该有的实体声明（DOCTYPE），为安全起见没有读取。',
      en: 'The file declares entities (DOCTYPE), as no document should; it was not read.',
    },
    GET_AGAIN,
  ],
  'too-large': [
    'unsupported',
    {
      zh: '文件内容过大，超出一份报告应有的大小，为安全起见没有读取。',
      en: 'The file is far larger than a report should be; it was not read.',
    },
    {
      zh: '请删去无关的附件和内容，“另存为”一份新的再检查。',
      en: 'Remove attachments and what does not belong there, and save it anew.',
    },
  ],
  'too-deep': [
    'unsupported',
    {
      zh: '文档中的表格或其他内容嵌套层数过多，无法解读。',
      en: 'Tables or other contents nest too deeply to be read.',
    },
    {
      zh: '请把嵌套的表格改为普通表格，“另存为”一份新的再检查。',
      en: 'Turn nested tables into plain ones, and save it anew.',
    },
  ],
  'too-long': [
    'unsupported',
    {
      zh: '文件的行数或字数过多，不像一份年度报告。',
      en: 'The file has more lines or characters than any annual report.',
    },
    SHORTEN,
  ],
  password: [
    'unsupported',
    {
      zh: '文件设有打开密码，不取消密码就读不出内容。',
      en: 'The file needs a password and cannot be read without it.',
    },
    {
      zh: '请打开它，取消密码保护后“另存为”一份新的再检查。',
      en: 'Open it, remove the password, and save it anew.',
    },
  ],
  encrypted: [
    'unsupported',
    {
      zh: '文件是加密的，没有口令或证书就读不出内容。',
      en: 'The file is encrypted and cannot be read without its password or certificate.',
    },
    {
      zh: '请用报告的 Word 原稿（.docx），或取消加密后另存一份再检查。',
      en: 'Check the Word original (.docx), or save it without encryption.',
    },
  ],
  uncalculated: [
    'unsupported',
    {
      zh: '表格里有公式还没有算出结果，单元格里的数读不出来。',
      en: 'The workbook holds formulas that were never worked out: the numbers of these cells cannot be read.',
    },
    {
      zh: '请用 Excel 或 WPS 打开，保存一次后再检查。',
      en: 'Open it with Excel or WPS and save it once.',
    },
  ],
  scan: [
    'unsupported',
    {
      zh: '这份文件是扫描件，只有图片，没有文字，读不出内容。',
      en: 'This file is a scan: it holds pictures and no text.',
    },
    {
      zh: '请改用报告的 Word 原稿（.docx），或先用带文字识别（OCR）的软件转换。',
      en: 'Check the Word original (.docx), or convert it with a program that recognises text (OCR).',
    },
  ],
  blank: ['empty', { zh: '文件里没有任何文字。', en: 'The file holds no text.' }, CHOOSE],
  unmapped: [
    'unsupported',
    {
      zh: '文件所用的字体没有说明各字符是什么字，看得见却读不出来。',
      en: 'Its fonts do not tell what their characters are: they can be looked at, not read.',
    },
    {
      zh: '请改用报告的 Word 原稿（.docx），或用 Word、WPS 重新输出为 PDF 后再检查。',
      en: 'Check the Word original (.docx), or export it anew from Word or WPS.',
    },
  ],
  'too-many-pages': [
    'unsupported',
    {
      zh: '文件超过 300 页，不像一份年度报告。',
      en: 'The file has more than 300 pages: no annual report has.',
    },
    SHORTEN,
  ],
  slow: [
    'unsupported',
    {
      zh: '文件过于复杂，在规定的时间或内存内没有读完，没有检查。',
      en: 'The file is too intricate to be read within the time and memory allowed; it was not checked.',
    },
    {
      zh: '请改用报告的 Word 原稿（.docx），或用 Word、WPS 重新输出后再检查。',
      en: 'Check the Word original (.docx), or export it anew from Word or WPS.',
    },
  ],
  embedded: [
    'unsupported',
    {
      zh: '文档的正文是嵌入的另一个文件，读不出内容。',
      en: 'The text of the document is another file embedded in it and cannot be read.',
    },
    {
      zh: '请用 Word 或 WPS 打开它，“另存为”.docx 格式后再检查。',
      en: 'Open it with Word or WPS and save it as .docx.',
    },
  ],
  binary: [
    'binary',
    { zh: '这是二进制文件，不是文本。', en: 'This is a binary file, not text.' },
    { zh: '请用报告的 Word 原稿（.docx）检查。', en: 'Check the Word original (.docx).' },
  ],
  scripted: [
    'empty',
    { zh: '网页里没有文字。', en: 'The page holds no text.' },
    {
      zh: '内容可能由脚本显示：请在浏览器中打开，复制正文到 Word 中保存（.docx）后再检查。',
      en: 'It may be shown by a script: open it in a browser and copy the text into a Word document.',
    },
  ],
} as const satisfies Record<string, Fault>;

export type FaultId = keyof typeof FAULTS;

/** The error for a file with a fault, with what its author can do. */
export function fault(id: FaultId, options?: ErrorOptions): UnreadableError {
  const [code, text, next] = FAULTS[id];
  return new UnreadableError(code, text, next, options);
}

import type { Bilingual } from '../rulebook/types.js';
import { UnreadableError } from './errors.js';

/** A kind of file: what officials call it, and what becomes of it. */
export interface Kind {
  readonly name: Bilingual;
  /** Without the dot, in small letters. */
  readonly extensions: readonly string[];
  /** Why it cannot be read, where there is more to say than that it cannot. */
  readonly why?: Bilingual;
  /** What the author can do where it cannot be read. */
  readonly next?: Bilingual;
  /** Cannot be read, though a report may well be in it: worth a word where it lies in a folder. */
  readonly mayHoldReport?: true;
}

const ORIGINAL: Bilingual = {
  zh: '请用报告的 Word 原稿（.docx）检查。',
  en: 'Check the Word original (.docx).',
};
const SAVE_AS: Bilingual = {
  zh: '请用 Word 或 WPS 打开，另存为 .docx 后再检查。',
  en: 'Open it with Word or WPS and save it as .docx.',
};
const SAVE_XLSX: Bilingual = {
  zh: '请用 Excel 或 WPS 打开，另存为 .xlsx 后再检查。',
  en: 'Open it with Excel or WPS and save it as .xlsx.',
};
const UNPACK: Bilingual = {
  zh: '请先解压缩，再检查其中的报告文件；如果它本是 Word 文档，请打开后另存为 .docx。',
  en: 'Unpack it and check the reports in it; if it was a Word document, open it and save it as .docx.',
};
const NO_PICTURES: Bilingual = {
  zh: '图片中的文字读不出来，请用报告的 Word 原稿（.docx）检查。',
  en: 'Text in pictures cannot be read; check the Word original (.docx).',
};

/** A kind that cannot be read and may hold a report. */
function other(name: Bilingual, extensions: readonly string[], next: Bilingual): Kind {
  return { name, extensions, next, mayHoldReport: true };
}

/** The same where the name tells too little: it is as often something else. */
function unclear(name: Bilingual, extensions: readonly string[], next: Bilingual): Kind {
  return { name, extensions, next };
}

function picture(name: string, ...extensions: string[]): Kind {
  return { name: { zh: `${name} 图片`, en: `${name} picture` }, extensions, next: NO_PICTURES };
}

/**
 * Every kind of file that is known, one a row. By which bytes each is known, `recognise.ts` tells; which are
 * read, and by what, `readers.ts`.
 */
export const KINDS = {
  text: {
    name: { zh: '文本文件（.txt、.md）', en: 'text file (.txt, .md)' },
    extensions: ['md', 'markdown', 'txt', 'text'],
  },
  html: {
    name: { zh: '网页（.html）', en: 'web page (.html)' },
    extensions: ['html', 'htm', 'shtml', 'xhtml'],
  },
  docx: {
    name: { zh: 'Word 文档（.docx）', en: 'Word document (.docx)' },
    extensions: ['docx', 'docm', 'dotx', 'dotm'],
  },
  pdf: {
    name: { zh: 'PDF 文件（.pdf）', en: 'PDF file (.pdf)' },
    extensions: ['pdf'],
  },
  doc: {
    name: { zh: 'Word 或 WPS 文件（.doc、.wps）', en: 'Word or WPS file (.doc, .wps)' },
    extensions: ['doc', 'dot', 'wps', 'wpt'],
  },
  'old-doc': {
    name: { zh: 'Word 95 或更早版本的文件（.doc）', en: 'file of Word 95 or before (.doc)' },
    extensions: [],
    next: SAVE_AS,
  },
  ofd: {
    name: { zh: 'OFD 版式文件（.ofd）', en: 'OFD file (.ofd)' },
    extensions: ['ofd'],
  },
  odt: {
    name: { zh: 'OpenDocument 文档（.odt）', en: 'OpenDocument text (.odt)' },
    extensions: ['odt', 'ott'],
  },
  fodt: {
    name: {
      zh: '单个 XML 形式的 OpenDocument 文档（.fodt）',
      en: 'flat OpenDocument text (.fodt)',
    },
    extensions: ['fodt'],
  },
  rtf: {
    name: { zh: 'RTF 文件（.rtf）', en: 'RTF file (.rtf)' },
    extensions: ['rtf'],
  },
  mhtml: {
    name: { zh: '单个文件网页（.mht）', en: 'web page in a single file (.mht)' },
    extensions: ['mht', 'mhtml'],
  },
  uof: other({ zh: 'UOF 文档（标文通）', en: 'UOF document' }, ['uof', 'uot', 'uos', 'uop'], {
    zh: '请用 WPS 打开，另存为 .docx 后再检查。',
    en: 'Open it with WPS and save it as .docx.',
  }),
  wordml: unclear(
    { zh: 'Word 2003 的 XML 文档', en: 'XML document of Word 2003' },
    ['xml'],
    SAVE_AS,
  ),
  'flat-opc': {
    name: { zh: '单个 XML 形式的 Word 文档', en: 'Word document in a single XML file' },
    // Files of XML in a folder are seldom reports.
    extensions: [],
  },
  xml: unclear({ zh: 'XML 文件', en: 'XML file' }, ['xml'], ORIGINAL),
  xlsx: {
    name: { zh: 'Excel 表格（.xlsx）', en: 'Excel workbook (.xlsx)' },
    extensions: ['xlsx', 'xlsm', 'xltx'],
  },
  xlsb: other(
    { zh: '二进制 Excel 表格（.xlsb）', en: 'binary Excel workbook (.xlsb)' },
    ['xlsb'],
    SAVE_XLSX,
  ),
  xls: other(
    { zh: '旧版 Excel 或 WPS 表格（.xls 或 .et）', en: 'old Excel or WPS workbook (.xls, .et)' },
    ['xls', 'xlt', 'et', 'ett'],
    SAVE_XLSX,
  ),
  pptx: other(
    { zh: '演示文稿（.pptx）', en: 'slides (.pptx)' },
    ['pptx', 'pptm', 'ppsx'],
    ORIGINAL,
  ),
  ppt: other(
    { zh: '旧版演示文稿（.ppt 或 .dps）', en: 'old slides (.ppt, .dps)' },
    ['ppt', 'pps', 'dps', 'dpt'],
    ORIGINAL,
  ),
  'other-odf': other(
    { zh: 'OpenDocument 表格或演示文稿', en: 'OpenDocument workbook or slides' },
    ['ods', 'odp', 'fods', 'fodp'],
    ORIGINAL,
  ),
  encrypted: {
    name: { zh: '设有打开密码的 Office 文件（.docx 等）', en: 'Office file with a password' },
    extensions: [],
    why: { zh: '不取消密码就读不出内容', en: 'it cannot be read without it' },
    next: {
      zh: '请用 Word 或 WPS 打开它，取消密码保护后另存为 .docx，再检查。',
      en: 'Open it with Word or WPS, remove the password and save it as .docx.',
    },
  },
  compound: {
    name: {
      zh: '旧版 Office 文件（.doc、.wps 或 .xls）',
      en: 'old Office file (.doc, .wps or .xls)',
    },
    extensions: [],
    next: SAVE_AS,
  },
  works: {
    name: { zh: 'Microsoft Works 文件（.wps）', en: 'file of Microsoft Works (.wps)' },
    extensions: [],
    next: SAVE_AS,
  },
  mail: other({ zh: '电子邮件', en: 'mail message' }, ['msg', 'eml'], {
    zh: '请打开邮件，把附件中的报告（.docx）另存后再检查。',
    en: 'Open it, save the report attached to it (.docx) and check that.',
  }),
  zip: other({ zh: '压缩包（.zip）', en: 'zip archive' }, ['zip'], UNPACK),
  rar: other({ zh: 'RAR 压缩包', en: 'RAR archive' }, ['rar'], UNPACK),
  '7z': other({ zh: '7z 压缩包', en: '7z archive' }, ['7z'], UNPACK),
  gzip: unclear({ zh: 'gzip 压缩包', en: 'gzip archive' }, ['gz', 'tgz'], UNPACK),
  png: picture('PNG', 'png'),
  jpeg: picture('JPEG', 'jpg', 'jpeg'),
  gif: picture('GIF', 'gif'),
  bmp: picture('BMP', 'bmp'),
  tiff: picture('TIFF', 'tif', 'tiff'),
  webp: picture('WebP', 'webp'),
  lock: {
    name: { zh: 'Word 或 WPS 编辑时的临时文件', en: 'file that Word or WPS keeps while editing' },
    extensions: [],
    why: { zh: '不是报告', en: 'it is no report' },
    next: { zh: '请检查同名的报告文件。', en: 'Check the report of the same name.' },
  },
  none: {
    name: { zh: '无法识别的文件', en: 'file of an unknown kind' },
    extensions: [],
    why: { zh: '内容与扩展名不符', en: 'its content is not what its name says' },
    next: SAVE_AS,
  },
} as const satisfies Record<string, Kind>;

export type KindId = keyof typeof KINDS;

/** Word keeps `~$` files beside an open document, WPS `.~` ones, LibreOffice `.~lock.` ones. */
const LOCK = /^(?:~\$|\.~)/;

const BY_EXTENSION = new Map<string, KindId>();
for (const [id, { extensions }] of Object.entries(KINDS)) {
  // Of an extension that kinds share, the last and most general one speaks.
  for (const extension of extensions) BY_EXTENSION.set(extension, id as KindId);
}

/**
 * What a file is by its name alone, without a look into it.
 * @param name name or path, with `/` or `\`
 * @returns undefined for an extension that is not known
 */
export function kindOfName(name: string): KindId | undefined {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  if (LOCK.test(base)) return 'lock';
  const extension = extensionOf(base);
  return extension === undefined ? undefined : BY_EXTENSION.get(extension);
}

/** The row of a kind, with all that a row may have. */
export function kindOf(id: KindId): Kind {
  return KINDS[id];
}

/** The extension of a name in small letters and without its dot. */
export function extensionOf(name = ''): string | undefined {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
}

/** The error for a file of a kind that cannot be read; it also tells where the name says another kind. */
export function refuse(id: KindId, filename?: string): UnreadableError {
  const { name, extensions, why, next = ORIGINAL }: Kind = KINDS[id];
  const extension = extensionOf(filename);
  const isMisnamed =
    extension !== undefined &&
    BY_EXTENSION.has(extension) &&
    extensions.length > 0 &&
    !extensions.includes(extension);
  const zh = isMisnamed ? `，只是扩展名写成了 .${extension}` : '';
  const en = isMisnamed ? ` under the name of .${extension}` : '';
  const article = /^[aeio]|^RTF/i.test(name.en) ? 'an' : 'a';
  return new UnreadableError(
    'unsupported',
    {
      zh: `这是${/^\w/.test(name.zh) ? ' ' : ''}${name.zh}${zh}，${why?.zh ?? '本工具读不了'}。`,
      en: `This is ${article} ${name.en}${en}: ${why?.en ?? 'it cannot be read'}.`,
    },
    next,
  );
}

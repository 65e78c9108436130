import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { UnreadableError } from '../../src/read/errors.js';
import { read } from '../../src/read/index.js';
import { KINDS, kindOf, kindOfName, refuse, type KindId } from '../../src/read/kinds.js';
import { readerOf } from '../../src/read/readers.js';
import { recognise } from '../../src/read/recognise.js';
import { docx, p, partsOf, zip } from '../docx/support/build.js';
import { compoundFile } from '../docx/support/compound.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
/** OpenDocument keeps its first part unpacked. */
const odf = (type: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    'content.xml': strToU8('<a/>'),
  });

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ODF = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"';
const MHT =
  'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n';

const FILES: readonly (readonly [KindId, string, Uint8Array])[] = [
  ['text', 'words', utf8('一、总体情况')],
  ['text', 'a draft that begins with a tag', utf8('<p align="center">标题</p>\n\n一、总体情况')],
  ['text', 'words that look like the head of a mail', utf8('备注: 一\nMIME-Version: 1.0\n')],
  ['html', 'a page', utf8('\n<!DOCTYPE html><html>')],
  ['html', 'a page saved by Word', utf8('<html xmlns:w="urn:schemas-microsoft-com:office:word">')],
  ['docx', 'a Word document', docx(p('正文'))],
  ['docx', 'one whose text stands in another part', zip({ '[Content_Types].xml': '<Types/>' })],
  ['docx', 'one cut off', docx(p('正文')).subarray(0, 300)],
  ['pdf', 'PDF', utf8('%PDF-1.7')],
  ['pdf', 'PDF behind the head of a mail', utf8('Received: from a\n%PDF-1.4\n1 0 obj\n<<>>')],
  ['rtf', 'RTF', utf8('{\\rtf1')],
  ['old-doc', 'Word 2', bytes(0xdb, 0xa5, 0x2d, 0)],
  ['doc', 'old Word', compoundFile('1Table', 'Data', 'a', 'b', 'WordDocument')],
  ['xls', 'old Excel', compoundFile('Workbook')],
  ['ppt', 'old slides', compoundFile('PowerPoint Document')],
  ['mail', 'a mail of Outlook', compoundFile('__nameid_version1.0')],
  ['works', 'Microsoft Works', compoundFile('MatOST')],
  ['encrypted', 'a password', compoundFile('EncryptionInfo', 'EncryptedPackage')],
  ['compound', 'another compound file', compoundFile('Contents')],
  ['compound', 'a compound file cut off', bytes(...OLE, 1, 2, 3)],
  ['xlsx', 'a workbook', zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<a/>' })],
  ['xlsb', 'a binary workbook', zip({ 'xl/workbook.bin': 'x' })],
  ['pptx', 'slides', zip({ 'ppt/presentation.xml': '<a/>' })],
  ['odt', 'OpenDocument text', odf('text')],
  ['other-odf', 'an OpenDocument workbook', odf('spreadsheet')],
  ['ofd', 'OFD', zip({ 'OFD.xml': '<a/>', 'Doc_0/Document.xml': '<a/>' })],
  ['uof', 'UOF 2', zip({ 'uof.xml': '<a/>', 'content.xml': '<a/>' })],
  ['uof', 'UOF 1', utf8('<?xml version="1.0"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/">')],
  [
    'fodt',
    'flat OpenDocument',
    utf8(
      `<?xml version="1.0"?>\n<office:document ${ODF} office:mimetype="application/vnd.oasis.opendocument.text">`,
    ),
  ],
  [
    'wordml',
    'XML of Word 2003',
    utf8(
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">',
    ),
  ],
  [
    'flat-opc',
    'Word in one XML file',
    utf8(
      '<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">',
    ),
  ],
  [
    'flat-opc',
    'the same in UTF-16',
    Buffer.from('\ufeff<?xml version="1.0"?><pkg:package>', 'utf16le'),
  ],
  ['xml', 'other XML', utf8('<?xml version="1.0"?><rss version="2.0">')],
  ['mhtml', 'a page in one file', utf8(MHT)],
  ['mail', 'a mail', utf8('MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n')],
  ['zip', 'an archive', zip({ 'a.txt': 'x' })],
  ['zip', 'an empty archive', bytes(0x50, 0x4b, 0x05, 0x06, ...Array<number>(18).fill(0))],
  ['rar', 'RAR', bytes(0x52, 0x61, 0x72, 0x21)],
  ['7z', '7z', bytes(0x37, 0x7a, 0xbc, 0xaf)],
  ['gzip', 'gzip', bytes(0x1f, 0x8b, 0x08)],
  ['png', 'PNG', bytes(0x89, 0x50, 0x4e, 0x47)],
  ['jpeg', 'JPEG', bytes(0xff, 0xd8, 0xff, 0xe0)],
  ['gif', 'GIF', utf8('GIF89a')],
  ['tiff', 'TIFF', bytes(0x49, 0x49, 0x2a, 0x00)],
  ['bmp', 'BMP', bytes(0x42, 0x4d, 0, 1, 0, 0, 0, 0, 0, 0, 0x36, 0, 0, 0, 0x28)],
  ['webp', 'WebP', utf8('RIFF\u0001\u0001\u0001\u0001WEBP')],
];

describe('the kind of a file', () => {
  test.each(FILES)('%s: %s', (kind, _, file) => {
    expect(recognise(file)).toBe(kind);
  });

  test('is told by its bytes, whatever it is called', () => {
    const told = FILES.filter(([kind]) => !['compound', 'text'].includes(kind));
    for (const [kind, , file] of told)
      if (kind !== 'xml') expect(recognise(file, 'a.doc')).toBe(kind);
  });

  test('is told by the name where the bytes leave it open', () => {
    expect(recognise(utf8('<p>甲</p>'), 'a.HTML')).toBe('html');
    expect(recognise(utf8('<?xml version="1.0"?><div>甲</div>'), 'a.html')).toBe('html');
    expect(recognise(utf8('<root>甲</root>'), 'a.xml')).toBe('xml');
    expect(recognise(bytes(...OLE, 1, 2, 3), 'a.wps')).toBe('doc');
    expect(recognise(bytes(0x50, 0x4b, 3, 4), 'a.docx')).toBe('docx');
    expect(recognise(utf8('张三'), '~$年报.docx')).toBe('lock');
  });

  test('is known for any bytes, and nonsense in a directory does no harm', () => {
    const start = fc.constantFrom([], OLE, [0x50, 0x4b, 3, 4], [0x3c], [0x4d, 0x3a, 0x20]);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 700 }), (first, rest) =>
        Object.keys(KINDS).includes(recognise(Uint8Array.from([...first, ...rest]))),
      ),
    );
    const whole = compoundFile('a', 'b', 'c', 'd', 'WordDocument');
    for (const place of [30, 48, 76, 512, 516, 520, 1024 + 64]) {
      for (const value of [0, 1, 2, 0x7fff_ffff, 0xffff_fffe]) {
        const changed = whole.slice();
        new DataView(changed.buffer).setUint32(place, value, true);
        expect(['doc', 'compound']).toContain(recognise(changed));
      }
    }
    for (let length = 8; length < whole.length; length += 37)
      expect(['doc', 'compound']).toContain(recognise(whole.subarray(0, length)));
  });
});

describe('the kind that a name says', () => {
  test.each([
    ['a.md', 'text'],
    ['报告/a.DOCX', 'docx'],
    ['C:\\a.wps', 'doc'],
    ['a.wpt', 'doc'],
    ['a.pdf', 'pdf'],
    ['a.ofd', 'ofd'],
    ['a.odt', 'odt'],
    ['a.fodt', 'fodt'],
    ['a.rtf', 'rtf'],
    ['a.xlsx', 'xlsx'],
    ['a.et', 'xls'],
    ['a.xlsb', 'xlsb'],
    ['a.mhtml', 'mhtml'],
    ['a.uot', 'uof'],
    ['a.xml', 'xml'],
    ['a.zip', 'zip'],
    ['a.png', 'png'],
    ['x/~$报告.docx', 'lock'],
    ['.~报告.docx', 'lock'],
    ['.~lock.报告.docx#', 'lock'],
    ['a.toml', undefined],
    ['a', undefined],
    ['', undefined],
  ])('%s: %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });

  test('documents that cannot be read yet, with what to do, are told from what is no report', () => {
    for (const name of ['a.uof', 'a.ods', 'a.et', 'a.zip']) {
      const kind = kindOfName(name)!;
      const { mayHoldReport, next } = kindOf(kind);
      expect([readerOf(kind), mayHoldReport]).toEqual([undefined, true]);
      expect(next?.zh).toMatch(/。$/);
    }
    expect(kindOf('png').mayHoldReport).toBeUndefined();
    expect(readerOf('docx')).toBeDefined();
  });
});

async function refusal(file: Uint8Array, filename?: string): Promise<UnreadableError> {
  const error: unknown = await read(file, filename === undefined ? {} : { filename }).catch(
    (each: unknown) => each,
  );
  if (error instanceof UnreadableError) return error;
  throw new Error('was read');
}

describe('what is said of a file that cannot be read', () => {
  test('names it and what to do, in both languages', async () => {
    for (const [kind, , file] of FILES.filter(([id]) => readerOf(id) === undefined)) {
      const error = await refusal(file);
      expect(error.in('zh')).toMatch(/^这是.+，.+。.+。$/);
      expect(error.in('en')).toMatch(/^This is an? .+: .+\. [A-Z].+\.$/);
      expect(error.in('zh')).not.toMatch(/\.md 后/);
      expect(error.code).toBe('unsupported');
      expect(error.message).toBe(refuse(kind).message);
    }
  });

  test('a document in UOF', async () => {
    const error = refuse('uof');
    expect(error.in('zh')).toBe(
      '这是 UOF 文档（标文通），本工具读不了。请用 WPS 打开，另存为 .docx 后再检查。',
    );
    expect(error.in('en')).toBe(
      'This is a UOF document: it cannot be read. Open it with WPS and save it as .docx.',
    );
  });

  test('says nothing of unpacking what is no archive', async () => {
    for (const file of [odf('spreadsheet'), zip({ 'ppt/presentation.xml': '' })])
      expect((await refusal(file)).message).not.toMatch(/压缩/);
    expect((await refusal(zip({ 'a.txt': 'x' }))).message).toMatch(/解压缩/);
  });

  test('tells a wrong extension', async () => {
    const error = await refusal(compoundFile('Workbook'), '年报.docx');
    expect(error.in('zh')).toMatch(/^这是旧版 Excel .+，只是扩展名写成了 \.docx，/);
    expect(error.in('en')).toMatch(/under the name of \.docx/);
    const right = await refusal(compoundFile('Workbook'), '年报.et');
    expect(right.message).not.toMatch(/扩展名/);
  });

  test('more paragraphs, a longer one or more text than any report has', async () => {
    const page = (paragraphs: number): Uint8Array =>
      utf8(`<!doctype html><h1>年度报告</h1>${'<p>公开。</p>'.repeat(paragraphs)}`);
    expect((await read(page(1000))).blocks.length).toBeGreaterThan(900);
    expect((await refusal(page(60_001))).message).toMatch(/行数或字数过多/);
    expect((await refusal(utf8('公'.repeat(1_000_001)))).message).toMatch(/行数或字数过多/);
    const many = `${'公'.repeat(500_000)}\n\n`.repeat(11);
    expect((await refusal(utf8(many))).message).toMatch(/行数或字数过多/);
  });

  test('an empty file, and one cut off, are what they are', async () => {
    expect((await refusal(new Uint8Array())).code).toBe('empty');
    const cut = zip(partsOf(p('正文'))).subarray(0, 300);
    expect((await refusal(cut, 'a.docx')).message).toMatch(/不完整/);
  });
});

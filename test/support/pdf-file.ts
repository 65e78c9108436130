/** Objects of a PDF in Latin letters; a stream takes its data as bytes in a string. */
export interface PdfParts {
  /** What the page draws. */
  readonly content: string;
  /** The resources of the page, such as `/Font << /F1 5 0 R >>`. */
  readonly resources?: string;
  /** Further objects, from number 5 on. */
  readonly objects?: readonly string[];
  /** How often the page is there. */
  readonly pages?: number;
  /** Further entries of each page. */
  readonly page?: string;
}

const HEAD = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';

/** A small PDF written out, with a table of where its objects stand. */
export function pdfFile({
  content,
  resources = '',
  objects = [],
  pages = 1,
  page: more = '',
}: PdfParts): Uint8Array {
  const first = 5 + objects.length;
  const kids = Array.from({ length: pages }, (_, index) => `${first + index} 0 R`).join(' ');
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources 4 0 R ${more} >>`;
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    stream('', content),
    `<< ${resources} >>`,
    ...objects,
    ...Array.from({ length: pages }, () => page),
  ];
  let text = HEAD;
  const offsets = all.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R >>\nstartxref\n${text.indexOf('xref\n0')}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function stream(entries: string, data: string): string {
  return `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

/** A font that is not brought along, with one of the encodings that readers know, and no ToUnicode. */
export function chineseFont(encoding: string, descendant: number): readonly string[] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /FZXBSK /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /FZXBSK /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (${encoding.startsWith('Identity') ? 'Identity' : 'GB1'}) /Supplement 5 >> /FontDescriptor ${descendant + 1} 0 R >>`,
    '<< /Type /FontDescriptor /FontName /FZXBSK /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>',
  ];
}

export function hex(bytes: Iterable<number>): string {
  return `<${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
}

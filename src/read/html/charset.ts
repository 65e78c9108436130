/** Where a page states its encoding; the standard says within 1,024 bytes, and pages do not keep to it. */
const REACH = 1 << 13;
const META = /<meta\b[^<>]{0,300}?\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,30})/i;
const XML = /^\s{0,20}<\?xml\b[^<>]{0,200}?\bencoding\s{0,5}=\s{0,5}["']([\w:.-]{2,30})["']/i;
const COMMENTS = /<!--.{0,4000}?-->/gs;
const PAGE =
  /^[\s\ufeff]{0,200}(?:<\?xml\b[^<>]{0,300}>\s{0,50})?(?:<!--.{0,2000}?-->\s{0,50})?<(?:!doctype\s+html|html)\b/is;

const BEFORE_TAG = new Set([
  0x00, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff,
]);
const LESS_THAN = 0x3c;

/** The encoding that a page states by `<meta>` or an XML declaration, if it does and it can be so. */
export function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = headOf(bytes).replace(COMMENTS, '');
  const label = (XML.exec(head) ?? META.exec(head))?.[1]?.toLowerCase();
  // A page in UTF-16 could not say so in single bytes.
  return label?.startsWith('utf-16') === true ? undefined : label;
}

/** Whether bytes begin like a whole web page. */
export function isPage(bytes: Uint8Array): boolean {
  // Space and the marks of an encoding may stand before the first tag; most drafts begin with a word.
  if (bytes.subarray(0, REACH).find((byte) => !BEFORE_TAG.has(byte)) !== LESS_THAN) return false;
  // In UTF-16 each character of a tag has a NUL beside it.
  const head = headOf(bytes).replaceAll('\0', '');
  return PAGE.test(head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, ''));
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, REACH));
}

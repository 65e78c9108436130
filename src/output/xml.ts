/** What XML 1.0 cannot hold in any form: most control characters, halves of pairs, two noncharacters. */
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A text without what XML cannot hold, for whoever escapes it himself. */
export function possibleInXml(text: string): string {
  return text.replaceAll(IMPOSSIBLE, '\ufffd');
}

/** Any text as the content of an element or an attribute; what XML cannot hold shows as `\uFFFD`. */
export function escapeXml(text: string): string {
  return possibleInXml(text).replaceAll(
    /[&<>"'\n\r\t]/g,
    (character) => ENTITIES[character] ?? character,
  );
}

/** Attributes in the order given; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * A path with `/` as a URI: relative and percent-encoded, or `file:` for an absolute one (`/a`, `C:/a`,
 * `//server/a`).
 */
export function uriOf(path: string): string {
  const encoded = path.split('/').map(encode).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path[0]}:${encoded.slice(encoded.indexOf('/'))}`;
  if (path.startsWith('//')) return `file:${encoded}`;
  if (path.startsWith('/')) return `file://${encoded}`;
  return encoded;
}

/** `encodeURIComponent` throws for half of a surrogate pair. */
function encode(part: string): string {
  return encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}

/** Whether a link leads anywhere without knowing where the text stands that holds it. */
export function isAbsoluteUri(uri: string | undefined): uri is string {
  return uri !== undefined && /^[a-z][a-z+.-]+:/i.test(uri);
}

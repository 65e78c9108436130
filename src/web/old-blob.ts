/**
 * Brings the bytes of a blob to browsers of before 2019, which hand them out in a response only; the writer of
 * workbooks asks for them. It is part of the page only where a script of it does.
 */
const old = Blob.prototype as { arrayBuffer?: () => Promise<ArrayBuffer> };

old.arrayBuffer ??= function (this: Blob): Promise<ArrayBuffer> {
  return new Response(this).arrayBuffer();
};

/** A file ends with the place of its index and a mark; programs may add some bytes of their own behind it. */
const REACH = 2048;
const ENDS = ['startxref', '%%EOF'];

/** Whether a PDF has its end. What is left of a file cut short could be read in part, and must not. */
export function isWhole(bytes: Uint8Array): boolean {
  let end = bytes.length;
  // Some disks and mail programs fill up with zeros.
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1]! <= 0x20)) end--;
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, end - REACH), end));
  return ENDS.every((mark) => tail.includes(mark));
}

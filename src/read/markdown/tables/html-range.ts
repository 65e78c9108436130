const TAG = /<(?:(\/?)table(?=[\s>])[^<>]*|\/t[dhr]\s*)>/gi;

/**
 * Where each HTML table of a source begins and ends, in one pass. A table that is never closed ends with
 * its last cell before the next table; one without any cell is left out.
 */
export function htmlTables(source: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(source); tag !== null; tag = TAG.exec(source)) {
    if (tag[1] === '') open.push(tag.index);
    else if (tag[1] === '/') {
      const start = open.pop();
      if (start !== undefined) ends.set(start, TAG.lastIndex);
    } else if (open.length > 0) ends.set(open.at(-1)!, TAG.lastIndex);
  }
  return ends;
}

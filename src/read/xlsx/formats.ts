import { builtInFormat } from './number-format.js';
import { scanPart } from './vocabularies.js';

/** The number formats of a workbook's cell styles, by the numbers that cells name them by. */
export function readFormats(xml: string | undefined): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  if (xml === undefined) return formats;
  let isCells = false;
  scanPart(xml, {
    open: (name, attributes) => {
      if (name === 'x:numFmt') {
        own.set(Number(attributes('numFmtId')), attributes('formatCode') ?? 'General');
      } else if (name === 'x:cellXfs') isCells = true;
      else if (name === 'x:xf' && isCells) {
        const id = Number(attributes('numFmtId') ?? 0);
        formats.push(own.get(id) ?? builtInFormat(id));
      }
      return name !== 'x:dxfs';
    },
    close: (name) => {
      if (name === 'x:cellXfs') isCells = false;
    },
  });
  return formats;
}

import adobeGb1 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap';
import gbEucH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap';
import gbEucV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap';
import gbk2kH from 'pdfjs-dist/cmaps/GBK2K-H.bcmap';
import gbk2kV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap';
import gbkEucH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap';
import gbkEucV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap';
import gbkpEucH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap';
import gbkpEucV from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap';
import gbpcEucH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap';
import gbpcEucV from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap';
import uniUcs2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap';
import uniUcs2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap';
import uniUtf16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap';
import uniUtf16V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap';
import uniUtf32H from 'pdfjs-dist/cmaps/UniGB-UTF32-H.bcmap';
import uniUtf32V from 'pdfjs-dist/cmaps/UniGB-UTF32-V.bcmap';
import uniUtf8H from 'pdfjs-dist/cmaps/UniGB-UTF8-H.bcmap';
import uniUtf8V from 'pdfjs-dist/cmaps/UniGB-UTF8-V.bcmap';

/** Encodings of Chinese fonts that a file names and does not bring along (ISO 32000-1, table 118). */
const TABLES: Readonly<Record<string, Uint8Array>> = {
  'Adobe-GB1-UCS2': adobeGb1,
  'GB-EUC-H': gbEucH,
  'GB-EUC-V': gbEucV,
  'GBK2K-H': gbk2kH,
  'GBK2K-V': gbk2kV,
  'GBK-EUC-H': gbkEucH,
  'GBK-EUC-V': gbkEucV,
  'GBKp-EUC-H': gbkpEucH,
  'GBKp-EUC-V': gbkpEucV,
  'GBpc-EUC-H': gbpcEucH,
  'GBpc-EUC-V': gbpcEucV,
  'UniGB-UCS2-H': uniUcs2H,
  'UniGB-UCS2-V': uniUcs2V,
  'UniGB-UTF16-H': uniUtf16H,
  'UniGB-UTF16-V': uniUtf16V,
  'UniGB-UTF32-H': uniUtf32H,
  'UniGB-UTF32-V': uniUtf32V,
  'UniGB-UTF8-H': uniUtf8H,
  'UniGB-UTF8-V': uniUtf8V,
};

/** The table of an encoding, which is handed over; undefined where it is none of Chinese fonts. */
export function chineseTable(file: string): Uint8Array | undefined {
  return TABLES[file.replace(/\.bcmap$/, '')]?.slice();
}

import { UsageError } from '../engine/errors.js';
import { FILE_FORMATS } from './file-formats.js';
import type { Arguments } from './parse.js';

/** What a file of results is by its ending. */
const BY_ENDING: readonly (readonly [ending: string, format: string])[] = [
  ['.sarif.json', 'sarif'],
  ['.sarif', 'sarif'],
  ['.json', 'json'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xml', 'junit'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.txt', 'stylish'],
  ['.log', 'stylish'],
  ['.docx', 'docx'],
  ['.xlsx', 'xlsx'],
];

/**
 * The formats of a run as `NAME` or `NAME=PATH`: those of `-f`, of which `-` as a path is the screen, and the
 * file of `-o`, which takes the format that has no file yet, or else the one of its ending.
 * @throws UsageError where the ending tells no format.
 */
export function formatsOf(args: Arguments): readonly string[] {
  const formats = args.values('format').map((format) => format.replace(/=-$/, ''));
  const path = args.value('output');
  if (path === undefined) return formats;
  const open = formats.findIndex((format) => !format.includes('='));
  if (open >= 0) checkKind(formats[open]!, path);
  if (open >= 0) return formats.with(open, `${formats[open]}=${path}`);
  const name = path.toLowerCase();
  const [, format] = BY_ENDING.find(([ending]) => name.endsWith(ending)) ?? [];
  if (format === undefined) throw unknownEnding(path);
  return [...formats, `${format}=${path}`];
}

/** A text is not written under the name of a Word file or a workbook, which nothing could open then. */
function checkKind(format: string, path: string): void {
  const ending = FILE_FORMATS.find((each) => path.toLowerCase().endsWith(`.${each}`));
  if (ending === undefined || ending === format) return;
  throw new UsageError(
    {
      zh: `-f ${format} 写出的不是 .${ending} 文件，不能写入“${path}”。`,
      en: `-f ${format} writes no .${ending} file; it cannot go to "${path}".`,
    },
    {
      zh: `要 .${ending}，请去掉 -f ${format}；要 ${format}，请换一个文件名。`,
      en: `For .${ending} leave out -f ${format}; for ${format} choose another name.`,
    },
  );
}

function unknownEnding(path: string): UsageError {
  const endings = BY_ENDING.map(([ending]) => ending).filter(
    (each) => !/htm$|markdown|\..*\./.test(each),
  );
  return new UsageError(
    {
      zh: `-o 后面是结果文件，看不出“${path}”要用哪种格式。`,
      en: `-o names the file of results; "${path}" does not tell its format.`,
    },
    {
      zh: `文件名请以 ${endings.join('、')} 结尾，如 -o 检查结果.html；或者用 -f 写明格式。`,
      en: `Let it end in ${endings.join(', ')}, such as -o results.html, or name a format with -f.`,
    },
  );
}

import { unreadKindOf } from '../engine/unread.js';
import { plain } from '../output/words.js';
import type { Bilingual } from '../rulebook/types.js';
import { within } from './context.js';

/** So many names of a kind are shown. */
const SHOWN = 5;

const ORIGINAL: Bilingual = {
  zh: '请用报告的 Word 原稿（.docx）检查。',
  en: 'Check the Word original (.docx).',
};

/** The files of folders that cannot be read, those with the same remedy together. */
export function skippedNote(paths: readonly string[]): Bilingual {
  const groups = new Map<string, { readonly next: Bilingual; readonly names: string[] }>();
  for (const path of paths) {
    const next = unreadKindOf(path)?.next ?? ORIGINAL;
    const group = groups.get(next.zh) ?? { next, names: [] };
    groups.set(next.zh, group);
    group.names.push(plain(path));
  }
  const lines = [...groups.values()].map(({ next, names }): Bilingual => {
    const shown = names.slice(0, SHOWN);
    const isCut = names.length > SHOWN;
    return {
      zh: `\n  ${shown.join('、')}${isCut ? ` 等 ${names.length} 个` : ''}：${next.zh}`,
      en: `\n  ${shown.join(', ')}${isCut ? ` and ${names.length - SHOWN} more` : ''}: ${next.en}`,
    };
  });
  const count = paths.length;
  return {
    zh: `文件夹里有 ${count} 个文件读不了，没有检查：${lines.map(({ zh }) => zh).join('')}`,
    en: `Not checked, since they cannot be read: ${count} file${count === 1 ? '' : 's'} of the folders${lines.map(({ en }) => en).join('')}`,
  };
}

export const NOTHING_READABLE: Bilingual = {
  zh: '没有可以检查的报告：找到的都是读不了的文件。',
  en: 'There is no report to check: all that was found cannot be read.',
};

/** Lock files among the arguments, which a pattern of the shell names. */
export function lockNote(paths: readonly string[]): Bilingual {
  const names = paths.slice(0, SHOWN).map(plain);
  return {
    zh: `没有检查 ${names.join('、')}：这是 Word 或 WPS 打开文件时的临时文件。`,
    en: `Not checked: ${names.join(', ')}, which Word or WPS keeps while a file is open.`,
  };
}

/** What this program wrote itself, and lies among the reports. */
export function resultsNote(paths: readonly string[], cwd: string): Bilingual {
  const names = paths.slice(0, SHOWN).map((path) => plain(within(cwd, path) ?? path));
  const isCut = paths.length > SHOWN;
  return {
    zh: `没有读 ${names.join('、')}${isCut ? ` 等 ${paths.length} 个文件` : ''}：是本程序写出的结果，不是报告。`,
    en: `Not read: ${names.join(', ')}${isCut ? ` and ${paths.length - SHOWN} more` : ''}, which this program wrote and which hold no report.`,
  };
}

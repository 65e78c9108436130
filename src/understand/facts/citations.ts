import { sourceSpan } from '../../text/mapped.js';
import type { Citation, Passage } from '../report.js';
import { matchesOf } from '../../text/matches.js';
import { flatMap } from '../../text/flat-map.js';

const NUMBER =
  /([\u4e00-\u9fff]{0,14}?(?:[\u4e00-\u9fff]))[〔[(【](\d{4})年?[〕\])】]第?(\d{1,5})号/g;
const DECREE =
  /(?:(?:中华人民共和国)?国务院令|国令)[,、]?第?\(?(\d{1,4})\)?号|国务院第?(\d{1,4})号令|第?(\d{1,4})号国务院令/g;
/** 教育部令第29号 */
const ORDER = /([\u4e00-\u9fff]{1,12}?(?:部|总局|委员会|署)令)[,、]?第?\(?(\d{1,4})\)?号/g;
/** Words that may stand before the organ's code and are no part of it. */
const LEAD =
  /^.*(?:根据|按照?|据|依据|依照|遵照|对照|落实|执行|贯彻|印发|下发|转发|以及|文件|通知|解释|规定|方案|要求|精神|意见|办法|现行|号|和|及|与|的)(?=.)/;

/** Every document that the draft cites by its number, in order. Brackets may be of any form. */
export function readCitations(passages: readonly Passage[]): Citation[] {
  return flatMap(passages, (passage) => {
    const { text } = passage.text;
    if (!text.includes('号')) return [];
    const isDecree = text.includes('令');
    const found = [
      ...matchesOf(text, NUMBER).map((match): Citation => {
        const issuer = match[1]!.replace(LEAD, '');
        const start = match.index + match[1]!.length - issuer.length;
        return citation(passage, start, match.index + match[0].length, {
          issuer,
          year: Number(match[2]),
          serial: Number(match[3]),
        });
      }),
      ...(isDecree ? matchesOf(text, DECREE) : []).map((match) =>
        citation(passage, match.index, match.index + match[0].length, {
          issuer: '国务院令',
          year: undefined,
          serial: Number(match[1] ?? match[2] ?? match[3]),
        }),
      ),
      ...(isDecree ? matchesOf(text, ORDER) : []).map((match): Citation => {
        const issuer = match[1]!.replace(LEAD, '');
        const start = match.index + match[1]!.length - issuer.length;
        return citation(passage, start, match.index + match[0].length, {
          issuer,
          year: undefined,
          serial: Number(match[2]),
        });
      }),
    ];
    return found.sort((a, b) => a.from - b.from);
  });
}

function citation(
  passage: Passage,
  from: number,
  to: number,
  parts: Pick<Citation, 'issuer' | 'year' | 'serial'>,
): Citation {
  return { ...parts, passage, from, to, span: sourceSpan(passage.text, from, to) };
}

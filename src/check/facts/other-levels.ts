import { Sought } from '../../text/sought.js';
import type { Rulebook } from '../../rulebook/types.js';
import { splitRegion } from '../../understand/facts/organs.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { ForeignSubject } from './foreign-subjects.js';
import { BRANCH, foreignLevels } from './foreign-levels.js';
import { otherWholes } from './level-words.js';
import { told } from './told.js';

/** A zone is no 县 and no 镇. */
const ZONE = /新区$|开发区$|园区$/;
/** 作为省级主管部门 in the report of a 市. */
const AS = new Sought(
  ['作为', '身为', '局是', '厅是', '委是'],
  () =>
    /(?:作为|身为|[局厅委]是)(?:[一全]?[个家名])?([省市县区镇乡](?:级|人民政府|政府))(?!的?派[出驻])[\u4e00-\u9fff]{0,8}?(?:部门|单位|机关)/g,
);
/** A 市 may be one of counties. */
const RANKS: readonly (readonly [region: RegExp, levels: string])[] = [
  [/省$|自治区$/, '省'],
  [/(?:市|州|盟|地区)$/, '市县'],
  [/(?:县|区|旗)$/, '县区'],
  [/(?:镇|乡|街道)$/, '镇乡'],
];

/** 我县 in the report of a 区, 我厅 in that of a 局, 作为省级主管部门 in that of a 市, 全县 in that of a 市. */
export function otherLevels({ passages }: Report, own: string, rulebook: Rulebook): Detected[] {
  const { region, body } = splitRegion(own);
  if (/自治区$|地区$/.test(region)) return [];
  const isZone = ZONE.test(region) || ZONE.test(body.replace(/管理委员会$/, ''));
  const isAutonomous = passages.some(({ text }) => text.text.includes('自治区'));
  const hasNoRank = isZone || BRANCH.test(body);
  const levels = hasNoRank ? undefined : RANKS.find(([end]) => end.test(region))?.[1];
  for (const passage of passages) {
    if (passage.area !== 'body') continue;
    const { text } = passage.text;
    const hit =
      as(text, levels) ??
      foreignLevels(text, own, { isZone, isAutonomous }, rulebook) ??
      (hasNoRank ? undefined : otherWholes(text, own, isAutonomous, rulebook)[0]);
    if (!hit) continue;
    const { name, start } = hit;
    const values = { found: name, expected: own };
    return [told('level', passage, start, start + name.length, values)];
  }
  return [];
}

function as(text: string, levels: string | undefined): ForeignSubject | undefined {
  const found = AS.in(text).find(
    (match) => levels !== undefined && !levels.includes(match[1]![0]!),
  );
  return found && { name: found[1]!, start: found.index + found[0].indexOf(found[1]!) };
}

import type { Edition } from '../labels.js';
import type { Organ } from './organs.js';
import type { Random } from '../random.js';

const n = String;

export interface PrefaceWishes {
  readonly organ: Organ;
  readonly year: number;
  readonly edition: Edition;
  readonly period: boolean;
  readonly parts: readonly string[];
}

/** The paragraphs before section one. */
export function preface(random: Random, wishes: PrefaceWishes): string[] {
  const { organ, year, edition, period, parts } = wishes;
  const authority =
    edition === '2019'
      ? random.pick([
          '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）',
          '国办公开办函〔2019〕60号文件',
        ])
      : random.pick([
          '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
          '国办公开办函〔2021〕30号文件',
        ]);
  const law = random.pick([
    '《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）',
    '《中华人民共和国政府信息公开条例》（以下简称《条例》）',
    '《中华人民共和国政府信息公开条例》',
  ]);
  const made = random.pick([
    `本报告由${organ.name}根据${law}和${authority}的要求编制。`,
    `根据${law}第五十条规定，${organ.name}编制并公布${n(year)}年政府信息公开工作年度报告。`,
    `依照${law}和${authority}，现公布${organ.name}${n(year)}年政府信息公开工作年度报告。`,
  ]);
  const list = random.chance(0.4)
    ? `全文由${parts.join('、')}${random.pick(['六个部分组成。', '等6个部分组成。'])}`
    : '';
  const contact = random.pick([
    '',
    `如对本报告有疑问，请与${organ.name}联系（地址：${organ.address}，邮编：${organ.postcode}，电话：${organ.phone}）。`,
    `本报告电子版可在${organ.name}网站（${organ.site}）查阅和下载。联系电话：${organ.phone}。`,
    `公众可登录 ${organ.site} 下载本报告；如有疑问，请致电${organ.phone}，联系地址为${organ.address}，邮政编码${organ.postcode}。`,
  ]);
  const stated = period ? periodSentence(random, year) : '';
  if (random.chance(0.2)) {
    return [made + list, stated + contact].filter((text) => text !== '');
  }
  return [made + list + stated + contact];
}

function periodSentence(random: Random, year: number): string {
  const y = n(year);
  return random.pick([
    `本报告中所列数据的统计期限自${y}年1月1日起至${y}年12月31日止。`,
    `报告所列数据统计期限为${y}年1月1日至${y}年12月31日。`,
    `本年度报告所列数据统计期限自${y}年1月1日起至12月31日止。`,
    `统计期限：${y}年1月1日至${y}年12月31日。`,
    `报告中数据统计期限从${y}年1月1日起，到${y}年12月31日止。`,
    `数据统计时限为${y}年1月1日—12月31日。`,
  ]);
}

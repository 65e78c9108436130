import { rulebook } from '../../src/rulebook/index.js';

/** What the statistics table of the gold sentences says; rows that are not named are 0. */
const COUNTS: Readonly<Record<string, string>> = {
  disclosed: '1200',
  'disclosed-documents': '3',
  'documents-issued': '3',
  'channel-website': '1200',
  'channel-weibo': '300',
  'channel-wechat': '400',
  'topics-answered': '9',
  press: '12',
  'press-led': '5',
  interviews: '4',
  'interviews-led': '2',
  interpretations: '26',
  posts: '7',
  received: '34',
  'received-desk': '4',
  'received-online': '20',
  'received-letter': '10',
  closed: '34',
  'closed-in-time': '33',
  'closed-extended': '1',
  replied: '34',
  'replied-granted': '30',
  'replied-partial': '4',
  offices: '1',
  'reading-points': '6',
  staff: '8',
  'staff-full-time': '3',
  'staff-part-time': '5',
  funds: '15.5',
  meetings: '5',
  courses: '2',
  trainees: '180',
};

/** A report of 2018 that holds a sentence and, unless it is to have none, the statistics table. */
export function statisticsReport(text: string): string {
  const edition = rulebook.editions.find(({ id }) => id === '2014')!;
  const rows = edition.forms[0]!.blocks[0]!.rows.map(({ id, label, unit = '' }) => {
    const value = unit === '——' ? '' : (COUNTS[id] ?? '0');
    return `| ${label} | ${unit} | ${value} |`;
  });
  return `# 清溪县水利局2018年政府信息公开工作年度报告

本报告所列数据的统计期限自2018年1月1日起至2018年12月31日止。

## 一、概述

${text}

## 附件：政府信息公开情况统计表

| 统计指标 | 单位 | 统计数 |
| --- | --- | --- |
${rows.join('\n')}
`;
}

import type { Figures } from './figures.js';
import {
  APPLICANTS,
  applicationRows,
  disclosureBlocks,
  DISPUTE_BLOCKS,
  DISPUTE_RESULTS,
  outcomeRows,
} from './labels.js';
import type { Edition } from './labels.js';
import type { ReportModel } from './model.js';

/** Figures with nothing but zeros. */
export function zeroFigures(edition: Edition): Figures {
  const disclosure: Record<string, string> = {};
  for (const block of disclosureBlocks(edition)) {
    for (const row of block.rows) {
      for (const column of block.columns) {
        disclosure[`${row.id}.${column.id}`] = column.id === 'purchase-amount' ? '0万元' : '0';
      }
    }
  }
  return {
    disclosure,
    applications: applicationCells(edition, {}),
    disputes: disputeCells([[], [], []]),
  };
}

type Counts = Readonly<Record<string, number>>;

/** Table 3 from the counts of each applicant by row; totals are computed. */
export function applicationCells(
  edition: Edition,
  applicants: Readonly<Record<string, Counts>>,
): Record<string, string> {
  const cells: Record<string, string> = {};
  const outcomes = outcomeRows(edition);
  for (const { id: row } of applicationRows(edition)) {
    let sum = 0;
    for (const { id } of APPLICANTS.slice(0, 6)) {
      const counts = applicants[id] ?? {};
      const count =
        row === 'total'
          ? outcomes.reduce((all, outcome) => all + (counts[outcome] ?? 0), 0)
          : (counts[row] ?? 0);
      cells[`${row}.${id}`] = String(count);
      sum += count;
    }
    cells[`${row}.total`] = String(sum);
  }
  return cells;
}

/** Table 4 from its three blocks of five numbers, as written. */
export function disputeCells(blocks: readonly (readonly number[])[]): Record<string, string> {
  const cells: Record<string, string> = {};
  DISPUTE_BLOCKS.forEach(({ id }, block) => {
    DISPUTE_RESULTS.forEach((result, index) => {
      cells[`cases.${id}-${result.id}`] = String(blocks[block]?.[index] ?? 0);
    });
  });
  return cells;
}

/** A clean department report whose prose quotes no figure, so that any figures can be put into it. */
export function plainReport(year: number, figures: Figures): ReportModel {
  const edition: Edition = year <= 2020 ? '2019' : '2021';
  const form = edition === '2019' ? '国办公开办函〔2019〕60号' : '国办公开办函〔2021〕30号';
  const paragraph = (text: string) => ({ type: 'paragraph' as const, text });
  const forms = ['disclosure', 'applications', 'disputes'] as const;
  const titles = [
    '总体情况',
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    '政府信息公开行政复议、行政诉讼情况',
    '存在的主要问题及改进情况',
    '其他需要报告的事项',
  ];
  const bodies = [
    [
      paragraph(
        '我局认真落实条例，持续做好主动公开，规范依申请公开，加强政府信息管理，推进公开平台建设，强化监督保障。',
      ),
    ],
    ...forms.map((name) => [{ type: 'form' as const, form: name }]),
    [
      paragraph(
        '主要问题是解读形式不够丰富，基层人员业务不够熟练。下一步将增加图解和视频解读，定期组织业务培训，不断提高政府信息公开工作水平。',
      ),
    ],
    [paragraph(edition === '2019' ? '无。' : '本年度未收取信息处理费。')],
  ];
  return {
    seed: 0,
    year,
    edition,
    organ: {
      level: 'department',
      name: '清溪县水利局',
      region: '清溪县',
      self: '我局',
      phone: '0577-5230071',
      site: 'http://www.qingxi.gov.cn',
      address: '清溪县府前街1号',
      postcode: '325000',
    },
    title: [`清溪县水利局${String(year)}年政府信息公开工作年度报告`],
    preface: [
      `本报告根据《中华人民共和国政府信息公开条例》和${form}文件的要求编制，所列数据的统计期限自${String(year)}年1月1日起至${String(year)}年12月31日止。`,
    ],
    sections: titles.map((title, index) => ({
      mark: `${'一二三四五六'.charAt(index)}、`,
      title,
      parts: bodies[index]!,
    })),
    figures,
    signature: [],
  };
}

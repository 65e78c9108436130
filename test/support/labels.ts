/** The official labels that generated reports carry, by the ids of the rulebook. */
export type Edition = '2019' | '2021';
export type FormId = 'disclosure' | 'applications' | 'disputes';

export interface Row {
  readonly id: string;
  readonly label: string;
  /** Labels of the groups that hold the row, outermost first. */
  readonly groups: readonly string[];
}

export interface Column {
  readonly id: string;
  readonly label: string;
}

export interface DisclosureBlock {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Column[];
}

export const CORNER_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export const APPLICANTS: readonly Column[] = [
  { id: 'person', label: '自然人' },
  { id: 'company', label: '商业企业' },
  { id: 'research', label: '科研机构' },
  { id: 'welfare', label: '社会公益组织' },
  { id: 'legal', label: '法律服务机构' },
  { id: 'other', label: '其他' },
  { id: 'total', label: '总计' },
];

const RESULTS = '三、本年度办理结果';

const GROUPS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'refuse',
    '（三）不予公开',
    [
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
    ],
  ],
  [
    'unable',
    '（四）无法提供',
    ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'],
  ],
  [
    'decline',
    '（五）不予处理',
    [
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
    ],
  ],
  [
    'other',
    '（六）其他处理',
    [
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ],
  ],
];

/** The rows of Table 3, from 一 to 四, as the edition has them. */
export function applicationRows(edition: Edition): readonly Row[] {
  const rows: Row[] = [
    { id: 'new', label: '一、本年新收政府信息公开申请数量', groups: [] },
    { id: 'carried', label: '二、上年结转政府信息公开申请数量', groups: [] },
    { id: 'open', label: '（一）予以公开', groups: [RESULTS] },
    {
      id: 'partial',
      label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      groups: [RESULTS],
    },
  ];
  for (const [id, group, labels] of GROUPS) {
    if (id === 'other' && edition === '2019') {
      rows.push({ id, label: group, groups: [RESULTS] });
    } else {
      labels.forEach((label, index) => {
        rows.push({ id: `${id}-${String(index + 1)}`, label, groups: [RESULTS, group] });
      });
    }
  }
  rows.push({ id: 'total', label: '（七）总计', groups: [RESULTS] });
  rows.push({ id: 'forward', label: '四、结转下年度继续办理', groups: [] });
  return rows;
}

/** The rows of Table 3 that add up to （七）总计. */
export function outcomeRows(edition: Edition): readonly string[] {
  const ids = applicationRows(edition).map((row) => row.id);
  return ids.filter((id) => !['new', 'carried', 'total', 'forward'].includes(id));
}

export const DISPUTE_BLOCKS: readonly Column[] = [
  { id: 'review', label: '行政复议' },
  { id: 'direct', label: '未经复议直接起诉' },
  { id: 'after', label: '复议后起诉' },
];

export const DISPUTE_RESULTS: readonly Column[] = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'other', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计' },
];

const column = (id: string, label: string): Column => ({ id, label });

const DISCLOSURE_2021: readonly DisclosureBlock[] = [
  {
    caption: '第二十条第（一）项',
    columns: [
      column('issued', '本年制发件数'),
      column('repealed', '本年废止件数'),
      column('in-force', '现行有效件数'),
    ],
    rows: [column('regulations', '规章'), column('documents', '行政规范性文件')],
  },
  {
    caption: '第二十条第（五）项',
    columns: [column('decisions', '本年处理决定数量')],
    rows: [column('permits', '行政许可')],
  },
  {
    caption: '第二十条第（六）项',
    columns: [column('decisions', '本年处理决定数量')],
    rows: [column('penalties', '行政处罚'), column('coercion', '行政强制')],
  },
  {
    caption: '第二十条第（八）项',
    columns: [column('amount', '本年收费金额（单位：万元）')],
    rows: [column('fees', '行政事业性收费')],
  },
];

const PROJECTS = [column('last-year', '上一年项目数量'), column('change', '本年增/减')];
const DECIDED = [...PROJECTS, column('decisions', '处理决定数量')];

const DISCLOSURE_2019: readonly DisclosureBlock[] = [
  {
    caption: '第二十条第（一）项',
    columns: [
      column('made', '本年新制作数量'),
      column('opened', '本年新公开数量'),
      column('public-total', '对外公开总数量'),
    ],
    rows: [column('regulations', '规章'), column('documents', '规范性文件')],
  },
  {
    caption: '第二十条第（五）项',
    columns: DECIDED,
    rows: [column('permits', '行政许可'), column('services', '其他对外管理服务事项')],
  },
  {
    caption: '第二十条第（六）项',
    columns: DECIDED,
    rows: [column('penalties', '行政处罚'), column('coercion', '行政强制')],
  },
  {
    caption: '第二十条第（八）项',
    columns: PROJECTS,
    rows: [column('fees', '行政事业性收费')],
  },
  {
    caption: '第二十条第（九）项',
    columns: [column('purchases', '采购项目数量'), column('purchase-amount', '采购总金额')],
    rows: [column('procurement', '政府集中采购')],
  },
];

/** The blocks of Table 2 as the edition has them. */
export function disclosureBlocks(edition: Edition): readonly DisclosureBlock[] {
  return edition === '2019' ? DISCLOSURE_2019 : DISCLOSURE_2021;
}

import type { Random } from '../random.js';

export type Level = 'city' | 'county' | 'department' | 'town' | 'street';

export interface Organ {
  readonly level: Level;
  /** Full name, as in the signature. */
  readonly name: string;
  /** The region that it governs or serves. */
  readonly region: string;
  /** What it calls itself. */
  readonly self: string;
  readonly phone: string;
  readonly site: string;
  readonly address: string;
  readonly postcode: string;
}

const CITIES = [
  '云川市',
  '临江市',
  '青岚市',
  '宁远市',
  '平湖市',
  '常德市',
  '安庆市',
  '东阳市',
  '曲靖市',
  '南浔市',
];
const COUNTIES = [
  '清溪县',
  '河口区',
  '石桥县',
  '金沙县',
  '白云区',
  '永宁县',
  '江北区',
  '和平县',
  '新安县',
  '柳林县',
  '海盐县',
  '襄城区',
];
const TOWNS = ['柳树镇', '大桥乡', '三河镇', '青石镇', '马家店镇', '五里乡', '龙泉镇'];
const STREETS = ['城东街道', '文化路街道', '新华街道', '解放路街道', '望江街道'];
const DEPARTMENTS = [
  '财政局',
  '教育局',
  '民政局',
  '司法局',
  '水利局',
  '审计局',
  '统计局',
  '公安局',
  '卫生健康委员会',
  '发展和改革委员会',
  '市场监督管理局',
  '自然资源和规划局',
  '住房和城乡建设局',
  '城市管理和综合执法局',
  '文化广电旅游体育局',
  '人力资源和社会保障局',
  '交通运输局',
  '农业农村局',
  '应急管理局',
  '政务服务和数据管理局',
];

/** An organ of the level; some names are real places, most are invented. */
export function makeOrgan(random: Random, level: Level): Organ {
  const city = random.pick(CITIES);
  const county = random.pick(COUNTIES);
  const contactIn = (place: string): Pick<Organ, 'phone' | 'site' | 'address' | 'postcode'> => ({
    phone: `0${String(random.int(310, 999))}-${String(random.int(2000000, 8999999))}`,
    site: `http://www.${random.pick(['yunchuan', 'qinglan', 'linjiang', 'shiqiao', 'jinsha'])}.gov.cn`,
    address: `${place}${random.pick(['人民路', '建设大道', '府前街', '迎宾路'])}${String(random.int(1, 399))}号`,
    postcode: String(random.int(110000, 858000)),
  });
  switch (level) {
    case 'city':
      return { level, region: city, name: `${city}人民政府`, self: '我市', ...contactIn(city) };
    case 'county': {
      const self = county.endsWith('区') ? '我区' : '我县';
      const region = random.chance(0.5) ? county : `${city}${county}`;
      return { level, region, name: `${region}人民政府`, self, ...contactIn(county) };
    }
    case 'town': {
      const town = random.pick(TOWNS);
      const region = `${county}${town}`;
      return {
        level,
        region,
        name: `${region}人民政府`,
        self: town.endsWith('乡') ? '我乡' : '我镇',
        ...contactIn(region),
      };
    }
    case 'street': {
      const region = `${county}${random.pick(STREETS)}`;
      return { level, region, name: `${region}办事处`, self: '街道', ...contactIn(region) };
    }
    case 'department': {
      const region = random.chance(0.5) ? city : county;
      const bureau = random.pick(DEPARTMENTS);
      const self = bureau.endsWith('委员会') ? '我委' : '我局';
      return { level, region, name: `${region}${bureau}`, self, ...contactIn(region) };
    }
  }
}

import { narrow } from '../../text/numerals.js';
import { simplify } from '../../text/simplify.js';
import type { Title } from '../report.js';
import { titleParts } from '../title.js';
import type { Issuer } from './frame.js';

const REGION = /(省|市|县|区|州|旗|盟|镇|乡|街道)(?:人民政府|政府|管委会|管理委员会|办事处)?$/;
/** 县人民政府, or the region alone: the government itself reports. */
const GOVERNMENT = /(?:政府|[省市县区州旗盟])$/;
const OFFICE = /政府(?:办公[室厅]|办)$/;

/** Who reports, by the title of the report; by the other places that name the organ where it does not. */
export function issuerOf(title: Title | undefined, named: string | undefined): Issuer {
  const titled = title ? titleParts(title.text.text).organ : '';
  const organ = simplify(narrow(titled || (named ?? ''))).replace(/\s/g, '');
  const office = OFFICE.test(organ);
  const region = office ? undefined : REGION.exec(organ)?.[1]?.at(-1);
  return { organ, region, office, government: region !== undefined && GOVERNMENT.test(organ) };
}

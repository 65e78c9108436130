import { periodStated } from '../../../src/check/facts/period-stated.js';
import { titleForm } from '../../../src/check/facts/title-form.js';
import { detect, sample } from '../support.js';

export const TITLE = '某县财政局2023年政府信息公开工作年度报告';
export const PERIOD = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。';

export function titleFindings(title: string): string[] {
  return detect(titleForm, 'title-form', sample(undefined, title)).map(
    ({ messageId }) => messageId,
  );
}

export function periodFindings(sentence: string, title = TITLE) {
  return detect(periodStated, 'period-stated', sample(undefined, title).replace(PERIOD, sentence));
}

import { valueOf } from '../figures.js';
import type { Subject } from './facts.js';

const n = String;

/** Sentences on what was published that agree with Table 2. */
export function disclosureSentences(subject: Subject): string[] {
  const { random, figures, edition, organ, year } = subject;
  const cell = (id: string): number => valueOf(figures, 'disclosure', id);
  const sentences: string[] = [published(subject)];
  if (edition === '2021') {
    const issued = cell('documents.issued');
    const repealed = cell('documents.repealed');
    const valid = cell('documents.in-force');
    sentences.push(
      random.pick([
        `${n(year)}年制发行政规范性文件${n(issued)}件，废止${n(repealed)}件，截至年底现行有效${n(valid)}件。`,
        `全年制定行政规范性文件${n(issued)}件、废止${n(repealed)}件，现行有效的行政规范性文件共${n(valid)}件，均已在网站公开。`,
      ]),
    );
    if (cell('permits.decisions') > 0 && random.chance(0.5)) {
      sentences.push(
        `全年作出行政许可处理决定${n(cell('permits.decisions'))}件，行政处罚处理决定${n(cell('penalties.decisions'))}件。`,
      );
    }
  } else if (cell('documents.made') > 0 && random.chance(0.6)) {
    sentences.push(`${organ.self}全年制发规范性文件${n(cell('documents.made'))}件，已全部公开。`);
  }
  return sentences;
}

/** A total and the parts that make it up. */
function published({ random, organ }: Subject): string {
  const kinds = random.some(
    [
      '机构职能类',
      '政策文件类',
      '规划计划类',
      '财政预决算类',
      '工作动态类',
      '通知公告类',
      '人事信息类',
      '民生服务类',
    ],
    random.int(2, 5),
  );
  const counts = kinds.map(() => random.int(1, 260));
  const rest = random.int(1, 80);
  const total = counts.reduce((sum, count) => sum + count, rest);
  const list = kinds.map((kind, index) => `${kind}${n(counts[index]!)}条`).join('，');
  return random.pick([
    `全年主动公开政府信息${n(total)}条，其中${list}，其他类${n(rest)}条。`,
    `${organ.self}通过门户网站和政务新媒体主动公开各类政府信息${n(total)}条，其中：${list}、其他信息${n(rest)}条。`,
    `全年主动公开各类政府信息${n(total - (total % 10))}余条，内容涵盖${kinds.join('、')}等。`,
  ]);
}

import type { Report } from '../../understand/report.js';
import type { Statement } from '../../understand/statements/statement.js';
import { wordsBefore } from './words-around.js';

/** Characters before a number in which whom it covers is told. */
const LOOKED = 40;
/** Sentences behind, in which the issuer's own number may follow. */
const BEHIND = 1;

const OF_REGION = /全[省市县区州旗镇系]|各级|下辖|系统/;
const OF_ITSELF = /(?:本级|自身|本身|本机关|局机关|委机关|厅机关)[^,，。;；]{0,16}$/;

/**
 * 全市收到申请2914件，其中市政府本级138件: the form holds 138, the issuer's own; what stands before it is of the region, and
 * more.
 */
export function isOfRegion(
  { value, unit, sentence, span }: Statement,
  form: number,
  report: Report,
): boolean {
  if (value <= form || form === 0) return false;
  const clause = wordsBefore(report, span.start, LOOKED)
    .split(/[。；;]/)
    .at(-1)!;
  if (!OF_REGION.test(clause) || OF_ITSELF.test(clause)) return false;
  return report.prose.statements.some(
    (other) =>
      other.kind === 'number' &&
      other.value === form &&
      (other.unit === unit || other.unit === '') &&
      other.span.start > span.end &&
      other.sentence <= sentence + BEHIND &&
      OF_ITSELF.test(
        wordsBefore(report, other.span.start, Math.min(LOOKED, other.span.start - span.end)),
      ),
  );
}

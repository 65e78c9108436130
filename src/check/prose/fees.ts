import type { Report } from '../../understand/report.js';
import type { Statement } from '../../understand/statements/statement.js';
import type { Detected } from '../finding.js';

const AMOUNTS = ['fee-billed', 'fee-collected', 'processing-fee'];
/** Every step of the scale is a multiple of so many 元. */
const STEP = 10;

/** What the prose says of the processing fee, which is charged by a national scale: billed, collected, notices sent. */
export function checkFees({ prose }: Report): Detected[] {
  const stated = prose.statements.filter(isCertain);
  if (stated.length === 0) return [];
  const billed = only('fee-billed', stated);
  const collected = only('fee-collected', stated);
  const notices = only('fee-notices', stated);
  const findings: Detected[] = [];
  const told = new Set<Statement>();
  const tell = (messageId: string, statement: Statement, other: Statement | undefined): void => {
    told.add(statement);
    findings.push(finding(messageId, statement, other));
  };
  if (billed && collected && inYuan(collected) > inYuan(billed)) {
    tell('fee-over', collected, billed);
  }
  if (billed && notices?.value === 0 && billed.value > 0) tell('fee-no-notice', billed, notices);
  for (const statement of stated) {
    const isAmount = AMOUNTS.includes(statement.subjects[0]!) && !told.has(statement);
    if (isAmount && inYuan(statement) % STEP !== 0) tell('fee-step', statement, undefined);
  }
  return findings;
}

function isCertain(statement: Statement): boolean {
  const { kind, subjects, approximate, otherPeriod, otherScope, firm } = statement;
  const plain = kind === 'number' && firm && !approximate && !otherPeriod && !otherScope;
  return plain && subjects.length === 1 && (isFee(subjects[0]!) || subjects[0] === 'fee-notices');
}

function isFee(id: string): boolean {
  return AMOUNTS.includes(id);
}

/** The statement of a quantity that the report states with one value only. */
function only(id: string, stated: readonly Statement[]): Statement | undefined {
  const own = stated.filter(({ subjects }) => subjects[0] === id);
  return own.some((each) => inYuan(each) !== inYuan(own[0]!)) ? undefined : own[0];
}

function inYuan({ value, unit }: Statement): number {
  return Math.round(unit === '万元' ? value * 1e6 : value * 100) / 100;
}

function finding(messageId: string, statement: Statement, other: Statement | undefined): Detected {
  const gap = other ? Math.round(Math.abs(inYuan(statement) - inYuan(other)) * 100) / 100 : 0;
  return {
    messageId,
    values: {
      found: statement.text.replace(/\s+/g, ''),
      ...(other && { expected: other.text.replace(/\s+/g, ''), difference: gap }),
    },
    span: statement.span,
    place: statement.section === undefined ? {} : { section: statement.section },
    related: other
      ? [{ messageId: 'fee', values: { value: other.value, unit: other.unit }, span: other.span }]
      : [],
  };
}

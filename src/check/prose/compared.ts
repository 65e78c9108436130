import type { Bilingual, Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import type { Report } from '../../understand/report.js';
import type { Statement } from '../../understand/statements/statement.js';
import { cellName } from '../arithmetic/names.js';
import { analyseProse, subjectName, type ProseAnalysis } from './analysis.js';
import { judgedRelations } from './relations/index.js';
import type { SumCheck } from './sums.js';

/** A quantity that the prose states, with what it was held against. */
export interface Compared {
  readonly statement: Statement;
  /** What it counts. */
  readonly subject: Bilingual;
  readonly outcome: 'equal' | 'differs' | 'not-compared';
  /** The cells of the forms that say the same, to be added where there are several. */
  readonly cells: readonly { readonly form: Bilingual; readonly cell: string }[];
  /** The sum of the prose itself that it takes part in, where that holds. */
  readonly sum: { readonly parts: readonly number[]; readonly total: number } | undefined;
  /** The relation between numbers of the prose that it was held against, and the other numbers. */
  readonly relation:
    | { readonly id: string; readonly title: Bilingual; readonly others: readonly string[] }
    | undefined;
}

/** Everything that the prose states, in its order; empty where the rulebook has no words for prose. */
export function comparedIn(report: Report, rulebook: Rulebook): Compared[] {
  const { statements } = report.prose;
  const analysis = statements.length > 0 && analyseProse(report, rulebook);
  if (!analysis) return [];
  const agreed = analysis.sums.filter(
    ({ outcome, sum, total }) => outcome === 'equal' && sum === total.value,
  );
  const totals = new Map(agreed.map((check) => [check.total.index, check]));
  const parts = new Map(
    flatMap(agreed, (check) => check.parts.map(({ index }) => [index, check] as const)),
  );
  const related = relatedIn(report);
  return statements.map((statement) => ({
    statement,
    subject: {
      zh: subjectName(statement, analysis.lexicon, 'zh'),
      en: subjectName(statement, analysis.lexicon, 'en'),
    },
    ...withRelation(heldAgainst(statement, analysis, totals, parts), related.get(statement.index)),
  }));
}

/** For each statement the first relation that was found to hold or not, with the other numbers of it. */
function relatedIn(report: Report): Map<number, Related> {
  const related = new Map<number, Related>();
  for (const { stated, verdict } of judgedRelations(report)) {
    if (verdict.outcome === 'unknown') continue;
    const bound = Object.values(stated.bound).flat();
    const members = [
      ...new Map([...verdict.members, ...bound].map((each) => [each.span.start, each])).values(),
    ];
    for (const member of members) {
      if (member.statement === undefined || related.has(member.statement)) continue;
      const others = members.filter((other) => other !== member).map(({ text }) => text);
      const { id, title } = stated.relation;
      related.set(member.statement, {
        relation: { id, title, others },
        holds: verdict.outcome === 'holds',
      });
    }
  }
  return related;
}

interface Related {
  readonly relation: NonNullable<Compared['relation']>;
  readonly holds: boolean;
}

/** A relation tells of numbers that neither a form nor a sum did. */
function withRelation<Held extends Pick<Compared, 'outcome'>>(
  held: Held,
  related: Related | undefined,
): Held & Pick<Compared, 'relation' | 'outcome'> {
  if (related === undefined) return { ...held, relation: undefined };
  const { relation, holds } = related;
  const outcome = held.outcome === 'not-compared' ? (holds ? 'equal' : 'differs') : held.outcome;
  return { ...held, relation, outcome };
}

type Sums = ReadonlyMap<number, SumCheck>;

/** The cells that say the same, and the sum that a total makes with its parts; a part shows it without cells. */
function heldAgainst(
  { index }: Statement,
  { comparisons }: ProseAnalysis,
  totals: Sums,
  parts: Sums,
): Pick<Compared, 'outcome' | 'cells' | 'sum'> {
  const comparison = comparisons[index]!;
  const { outcome } = comparison;
  const total = totals.get(index);
  if (outcome === 'not-compared') {
    const sum = total ?? parts.get(index);
    return { outcome: sum ? 'equal' : outcome, cells: [], sum: sum && sumOf(sum) };
  }
  const cells = flatMap(comparison.sums, ({ form, cells: ids }) =>
    ids.map((id) => ({ form: form.spec.name, cell: cellName(form.cells.get(id)!) })),
  );
  return { outcome, cells, sum: outcome === 'equal' && total ? sumOf(total) : undefined };
}

function sumOf({ parts, sum }: SumCheck): NonNullable<Compared['sum']> {
  return { parts: parts.map(({ value }) => value), total: sum };
}

import { join } from 'node:path';
import { loadTestModule, ROOT } from './bundle.mjs';

const HALVES = ['dev', 'measure'];

/** The exam by area and half: `{ area, half, wrong, found, right, alarmed, errors, missed, alarms }`. */
export async function takeExam(areas = []) {
  const { judge, readExam, scoreOf } = await loadTestModule('exam', 'index.ts');
  const rows = [];
  for (const { area, cases } of readExam(join(ROOT, 'test', 'exam', 'cases'))) {
    if (areas.length > 0 && !areas.includes(area)) continue;
    for (const half of HALVES) {
      const verdicts = [];
      for (const exam of cases) if (exam.half === half) verdicts.push(await judge(exam));
      const failed = verdicts.filter(({ passed }) => !passed);
      rows.push({
        area,
        half,
        ...scoreOf(verdicts),
        missed: failed.filter(({ exam }) => exam.expect === 'wrong'),
        alarms: failed.filter(({ exam }) => exam.expect === 'right'),
      });
    }
  }
  return rows;
}

/** Sums of the rows of one half. */
export function sumOf(rows, half) {
  const sum = { wrong: 0, found: 0, right: 0, alarmed: 0, errors: 0 };
  for (const row of rows) {
    if (row.half === half) for (const key of Object.keys(sum)) sum[key] += row[key];
  }
  return sum;
}

/** What of the developing half is missed or wrongly told, for those who work on it. */
export function listFailures(rows) {
  return rows
    .filter(({ half }) => half === 'dev')
    .flatMap(({ missed, alarms }) => [
      ...missed.map(({ exam }) => `missed ${exam.id} [${exam.kind}] ${exam.text} ⟵ ${exam.at}`),
      ...alarms.map(
        ({ exam, said }) =>
          `false ${exam.id} ${exam.text}\n${said.map(({ ruleId, message }) => `    ${ruleId}: ${message}`).join('\n')}`,
      ),
    ])
    .join('\n');
}

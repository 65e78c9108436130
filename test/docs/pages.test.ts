import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { frame } from '../../scripts/docs/frame.mjs';
import { rollKinds } from '../../src/between/index.js';
import { lint } from '../../src/index.js';
import { loadDocs, rulebook } from '../../src/rulebook/index.js';
import type { RuleDocs } from '../../src/rulebook/types.js';
import { command } from '../support/command.js';

type Example = Partial<
  Pick<RuleDocs['examples'][number], 'options' | 'previous' | 'neighbour' | 'organs' | 'form'>
>;

const docs = await loadDocs();

/** What a rule alone says of one of its examples. */
async function assess(ruleId: string, text: string, example: Example) {
  const { options, previous, neighbour, organs, form } = example;
  const rule = rulebook.rules.find(({ id }) => id === ruleId)!;
  if (Object.hasOwn(rollKinds, rule.kind)) return assessList(ruleId, text, organs!);
  const { messages, rulesRun } = await lint(frame(text, rule.editions, rulebook.editions), {
    filename: 'draft.md',
    preset: 'strict',
    ...(previous && { previous }),
    ...(neighbour && { neighbours: [neighbour] }),
    ...(organs && { organs: organs.map(({ report }) => report) }),
    ...(form && { otherForms: [{ input: form, filename: 'draft.txt' }] }),
    ...(options && { rules: { [ruleId]: [rule.level, options] } }),
  });
  return { found: messages.some((message) => message.ruleId === ruleId), ran: rulesRun };
}

/** The same of a list of the organs of a region. */
async function assessList(ruleId: string, text: string, organs: NonNullable<Example['organs']>) {
  const cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  try {
    const { editions } = rulebook.rules.find(({ id }) => id === ruleId)!;
    mkdirSync(join(cwd, '各单位'));
    writeFileSync(join(cwd, 'nianbao.region.yaml'), text);
    organs.forEach(({ report }, at) => {
      const framed = frame(report, editions, rulebook.editions);
      writeFileSync(join(cwd, '各单位', `${String(at)}.md`), framed);
    });
    const { stdout } = await command(['region', 'nianbao.region.yaml'], cwd);
    return { found: stdout.includes(ruleId), ran: [ruleId] };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

describe.each(Object.entries(docs))('the examples of %s', (id, { examples }) => {
  test.each(examples)('$title.en: the faulty one is found', async ({ bad, ...example }) => {
    expect((await assess(id, bad, example)).found).toBe(true);
  });

  test.each(examples)(
    '$title.en: the correct one is assessed and passes',
    async ({ good, ...example }) => {
      const { found, ran } = await assess(id, good, example);
      expect(found).toBe(false);
      expect(ran).toContain(id);
    },
  );
});

describe('the pages of the rules', () => {
  test('are as the rules and the command make them (else: npm run docs)', () => {
    const { stderr, status } = spawnSync(
      process.execPath,
      [resolve('scripts/docs.mjs'), '--check'],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
  }, 60_000);
});

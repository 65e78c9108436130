import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { judge, type Sources } from '../../scripts/rules/compile.mjs';
import { loadSchemas } from '../../scripts/rules/schemas.mjs';
import { parseSource } from '../../scripts/rules/source.mjs';

export const SCHEMAS = loadSchemas('rules/schema', { editions: ['2019', '2021'] });

export const RULE = `id: some-rule
aliases: []
title: { zh: 规则, en: Rule }
level: error
preset: recommended
editions: ['2021']
kind: missing-number
options: {}
fix: none
basis:
  - { document: 国办公开办函〔2021〕30号, clause: 表三 }
messages:
  missing: { zh: '填的是 {found}，应为 {expected}', en: 'found {found}, expected {expected}' }
  missing-share: { zh: 缺少百分数, en: no percentage }
  no-unit: { zh: 缺少量词, en: no measure word }
  missing-rate: { zh: 缺少比率, en: no rate }
docs:
  summary: { zh: 概要, en: Summary }
  why: { zh: 缘由, en: Why }
  silent: { zh: 不报的情形, en: Silent }
  examples:
    - { title: { zh: 例, en: Example }, bad: 错, good: 对 }
`;

export const EDITION = readFileSync('rules/editions/2021.yaml', 'utf8');

export function problemsOf(
  rules: Record<string, string>,
  editions: Record<string, string> = {},
): string[] {
  const read = (files: Record<string, string>) =>
    Object.entries(files).map(([file, text]) => parseSource(text, file));
  const sources: Sources = { rules: read(rules), editions: read(editions), lexicon: [] };
  return judge(SCHEMAS, sources);
}

/** The problems of the rule above with one line changed. */
export function ruleProblems(from: string, to: string): string[] {
  expect(RULE).toContain(from);
  return problemsOf({ 'rules/some-rule.yaml': RULE.replace(from, to) });
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseScenarios, patternOf, runScenario, type Scenario } from './scenario.js';

const FOLDER = resolve('test/scenarios');
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.scenario'));

async function check(scenario: Scenario): Promise<void> {
  const { stdout, stderr, exit } = await runScenario(scenario);
  if (scenario.stdout !== undefined) expect(stdout).toMatch(patternOf(scenario.stdout));
  expect(stderr).toMatch(patternOf(scenario.stderr ?? ''));
  expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(exit).toBe(scenario.exit);
}

for (const name of NAMES) {
  describe(name.replace('.scenario', ''), () => {
    for (const scenario of parseScenarios(readFileSync(join(FOLDER, name), 'utf8'))) {
      test(scenario.name, () => check(scenario), 60_000);
    }
  });
}

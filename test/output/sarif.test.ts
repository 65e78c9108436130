import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { lint } from '../../src/index.js';
import { createSarif } from '../../src/output/sarif/index.js';
import { uriOf } from '../../src/output/uri.js';
import { loadDocs, rulebook } from '../../src/rulebook/index.js';
import { FATAL, HOSTILE, message, render, result } from './results.js';

const SCHEMA = 'test/fixtures/sarif-2.1.0-rtm.5.schema.json';

/** The schema is of draft 4, which differs in nothing that it uses but the name of its own address. */
const schema = Object.fromEntries(
  Object.entries(JSON.parse(readFileSync(SCHEMA, 'utf8')) as Record<string, unknown>).filter(
    ([name]) => name !== '$schema' && name !== 'id',
  ),
);
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  schema,
);

const create = createSarif(await loadDocs());

function sarif(...results: Parameters<typeof render>[1]) {
  const log: unknown = JSON.parse(render(create, results));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return (log as { runs: any[] }).runs[0]; // eslint-disable-line @typescript-eslint/no-explicit-any
}

describe('sarif', () => {
  test('describes all rules, with help, level and its own version', () => {
    const { driver } = sarif(result([])).tool;
    expect(driver.version).toBe('1.2.3');
    expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(
      rulebook.rules.map(({ id }) => id),
    );
    for (const rule of driver.rules) {
      expect(rule.help.text.length).toBeGreaterThan(20);
      expect(rule.help.text).not.toContain('undefined');
      expect(rule.defaultConfiguration.level).toMatch(/^(error|warning)$/);
      if (rule.helpUri !== undefined) expect(rule.helpUri).toMatch(/^https:/);
    }
  });

  test('gives a finding with its region, its cell and its related places', () => {
    const [found] = sarif(
      result([
        message({
          place: '三、申请 › 表三 › 新收 › 自然人',
          at: 'applications/applications/new/person',
          related: [{ line: 7, column: 1, endLine: 7, endColumn: 2, message: '另一处' }],
        }),
      ]),
    ).results;
    const artifactLocation = {
      uri: '%E5%B9%B4%E6%8A%A5/a%20b.md',
      uriBaseId: '%SRCROOT%',
      index: 0,
    };
    expect(rulebook.rules[found.ruleIndex]?.id).toBe('table-label');
    expect(found.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation,
          region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 6 },
        },
        logicalLocations: [
          {
            name: '自然人',
            fullyQualifiedName: 'applications/applications/new/person',
            kind: 'cell',
          },
        ],
      },
    ]);
    expect(found.relatedLocations[0].physicalLocation).toEqual({
      artifactLocation,
      region: { startLine: 7, startColumn: 1, endLine: 7, endColumn: 2 },
    });
  });

  test('counts columns in UTF-16 units and says so', () => {
    expect(sarif(result([])).columnKind).toBe('utf16CodeUnits');
  });

  test('offers fixes for text, and none for a Word document', () => {
    const fixed = message({ fix: { range: [10, 12], text: '' } });
    const [found] = sarif(result([fixed])).results;
    expect(found.fixes[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: { charOffset: 10, charLength: 2 } },
    ]);
    expect(sarif(result([fixed], { format: 'docx' })).results[0].fixes).toBeUndefined();
  });

  test('marks what is suppressed, with the reason', () => {
    const suppressions = [{ kind: 'directive', justification: '已核实' }];
    const run = sarif(result([], { suppressedMessages: [message({ suppressions }), message()] }));
    expect(run.results.map((each: { suppressions: unknown }) => each.suppressions)).toEqual([
      [{ kind: 'inSource', justification: '已核实' }],
      [{ kind: 'external' }],
    ]);
  });

  test('a file that was not read is a failure of the run, not a result', () => {
    const run = sarif(result([FATAL], { format: null }), result([], { filePath: 'b.md' }));
    expect(run.results).toEqual([]);
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe('文件是空的');
    expect(sarif(result([])).invocations).toEqual([{ executionSuccessful: true }]);
  });

  test('is valid for hostile text and for a report with many findings', async () => {
    const text = readFileSync('examples/faulty-department-2024.md', 'utf8');
    const report = await lint(text, { filename: 'a.md', withPrints: true });
    expect(sarif(result([message({ message: HOSTILE })]), report).results.length).toBeGreaterThan(
      5,
    );
  });
});

describe('a path as a URI', () => {
  test.each([
    ['a b/年报#1?.md', 'a%20b/%E5%B9%B4%E6%8A%A5%231%3F.md'],
    ['/tmp/a b.md', 'file:///tmp/a%20b.md'],
    ['C:/年/b.md', 'file:///C:/%E5%B9%B4/b.md'],
    ['//server/a/b.md', 'file://server/a/b.md'],
    ['\ud800.md', '%EF%BF%BD.md'],
  ])('%s', (path, uri) => {
    expect(uriOf(path)).toBe(uri);
  });
});

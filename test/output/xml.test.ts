import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { createCheckstyle } from '../../src/output/checkstyle.js';
import { createJunit } from '../../src/output/junit.js';
import { FATAL, HOSTILE, message, render, result } from './results.js';

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly parent: string;
  text: string;
}

/** All elements in order; throws where the text is no well-formed XML. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser();
  const open: Element[] = [];
  const all: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1)?.name ?? '';
    const element = { name, attributes: attributes as Record<string, string>, parent, text: '' };
    open.push(element);
    all.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return all;
}

function named(xml: string, name: string): Element[] {
  return elementsOf(xml).filter((element) => element.name === name);
}

/**
 * A schema of JUnit results to hold ours by, such as `junit-10.xsd` of Jenkins' xUnit plugin; it is not kept
 * here. Without it, or without xmllint, the tests of the elements still hold.
 */
const SCHEMA = process.env['JUNIT_XSD'] ?? '';
const canValidate = SCHEMA !== '' && spawnSync('xmllint', ['--version']).status === 0;

function schemaProblems(xml: string, schema: string): string {
  const { stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return stderr.trim() === '- validates' ? '' : stderr;
}

const WARNING = message({ ruleId: 'title-form', severity: 1 });
const anyText = fc.string({ unit: 'binary' });

describe('checkstyle', () => {
  test('has a file for each report and an error for each finding', () => {
    const xml = render(createCheckstyle, [result([message(), WARNING]), result([])]);
    expect(elementsOf(xml).map(({ name, parent }) => [parent, name])).toEqual([
      ['', 'checkstyle'],
      ['checkstyle', 'file'],
      ['file', 'error'],
      ['file', 'error'],
      ['checkstyle', 'file'],
    ]);
    expect(named(xml, 'file')[0]?.attributes).toEqual({ name: '年报/a b.md' });
    expect(named(xml, 'error')[1]?.attributes).toEqual({
      line: '3',
      column: '5',
      severity: 'warning',
      message: '表中写的是“甲”，应为“乙”',
      source: 'nianbao.title-form',
    });
  });

  test('holds any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = render(createCheckstyle, [result([message({ message: text })])]);
        expect(named(xml, 'error')).toHaveLength(1);
      }),
    );
  });

  test('gives hostile text back as it was, but for what XML cannot hold', () => {
    const xml = render(createCheckstyle, [result([message({ message: HOSTILE })])]);
    expect(named(xml, 'error')[0]?.attributes['message']).toBe(HOSTILE.replace('\u0001', '\ufffd'));
  });

  test('shows errors only when quiet', () => {
    const xml = render(createCheckstyle, [result([WARNING])], { quiet: true });
    expect(named(xml, 'error')).toEqual([]);
  });
});

describe('junit', () => {
  const skipped = { ruleId: 'a', reason: '没有这张表' };

  test('has a suite for each report, and counts what is in it', () => {
    const xml = render(createJunit, [result([message(), FATAL], { notApplicable: [skipped] })]);
    expect(named(xml, 'testsuite')[0]?.attributes).toEqual({
      name: '年报/a b.md',
      tests: '4',
      failures: '1',
      errors: '1',
      skipped: '1',
      time: '0',
    });
    expect(named(xml, 'testcase')).toHaveLength(4);
  });

  test('tells failures, errors, passes and rules that do not apply apart', () => {
    const xml = render(createJunit, [result([message(), FATAL], { notApplicable: [skipped] })]);
    expect(elementsOf(xml).map(({ name, attributes }) => attributes['name'] ?? name)).toEqual([
      'nianbao-lint',
      '年报/a b.md',
      'table-label (3:5)',
      'failure',
      'fatal (3:5)',
      'error',
      'title-form',
      'a',
      'skipped',
    ]);
  });

  test('shows place, advice and basis in the failure', () => {
    const full = message({
      place: '二 › 表二',
      fix: { range: [1, 2], text: '乙' },
      basis: '国办公开办函〔2021〕30号',
    });
    expect(named(render(createJunit, [result([full])]), 'failure')[0]?.text.split('\n')).toEqual([
      '年报/a b.md:3:5',
      '表中写的是“甲”，应为“乙”',
      '位置：二 › 表二',
      '改法：改为“乙”',
      '国办公开办函〔2021〕30号',
    ]);
  });

  test('holds any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = render(createJunit, [result([message({ message: text })], { filePath: text })]);
        expect(named(xml, 'failure')).toHaveLength(1);
      }),
    );
  });

  if (!canValidate) return;

  test('is valid by the schema that Jenkins reads it with', () => {
    const hostile = message({ message: HOSTILE, place: HOSTILE, basis: HOSTILE });
    const xml = render(createJunit, [
      result([message(), WARNING, hostile, FATAL], { notApplicable: [skipped] }),
      result([]),
    ]);
    expect(schemaProblems(xml, SCHEMA)).toBe('');
    expect(schemaProblems(render(createJunit, []), SCHEMA)).toBe('');
    expect(schemaProblems('<testsuite/>', SCHEMA)).toContain('required');
  });
});

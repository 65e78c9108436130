import { describe, expect, test } from '@jest/globals';
import { looksNumeric, readCell } from '../../src/understand/forms/value.js';

describe('a count', () => {
  test.each([
    ['0', 0],
    ['14', 14],
    ['3985758', 3985758],
    [' 1 2 ', 12],
    ['11398\n889', 11398889],
    ['007', 7],
  ])('reads %j as %d without remark', (raw, value) => {
    expect(readCell(raw, 'count')).toEqual({ state: 'value', value, fault: undefined });
  });

  test.each([
    ['1,234', 1234],
    ['１２', 12],
    ['12件', 12],
    ['+5', 5],
  ])('reads %j as %d and remarks on the way it is written', (raw, value) => {
    expect(readCell(raw, 'count')).toEqual({
      state: 'value',
      value,
      fault: { type: 'format', plain: String(value) },
    });
  });

  test('tells a note behind the number from a way of writing it', () => {
    expect(readCell('22（其中修订16件）', 'count')).toEqual({
      state: 'value',
      value: 22,
      fault: { type: 'note', plain: '22' },
    });
  });

  test.each(['', ' ', '-', '—', '——', '/', '无'])('takes %j as empty', (raw) => {
    expect(readCell(raw, 'count').state).toBe('empty');
  });

  test.each([
    ['-3', 'negative'],
    ['1.5', 'fractional'],
    ['abc', 'not-a-number'],
    ['不适用', 'not-a-number'],
    ['1O', 'not-a-number'],
    ['3万元', 'not-a-number'],
    ['1,23', 'not-a-number'],
  ])('holds that %j is %s', (raw, type) => {
    expect(readCell(raw, 'count')).toMatchObject({ state: 'unreadable', fault: { type } });
  });
});

describe('a sum of money in the unit of the form', () => {
  test('may have any number of decimals', () => {
    expect(readCell('59237.2449', 'money')).toEqual({
      state: 'value',
      value: 59237.2449,
      fault: undefined,
    });
  });
  test('may not be negative', () => {
    expect(readCell('-10', 'money')).toMatchObject({ fault: { type: 'negative' } });
  });
  test('does not carry the unit of the head once more', () => {
    expect(readCell('31.42万元', 'money', '万元')).toMatchObject({
      value: 31.42,
      fault: { type: 'format', plain: '31.42' },
    });
  });
  test.each([
    ['251000元', '25.1'],
    ['1元', '0.0001'],
    ['123456.78元', '12.345678'],
    ['3.5亿元', '35000'],
  ])('%s is converted to %s', (raw, plain) => {
    expect(readCell(raw, 'money', '万元')).toEqual({
      state: 'value',
      value: Number(plain),
      fault: { type: 'unit', official: '万元', converted: plain },
    });
  });
  test('is nothing in any unit', () => {
    expect(readCell('0元', 'money', '万元')).toMatchObject({ fault: { type: 'format' } });
  });
  test('does not count cases', () => {
    expect(readCell('3件', 'money', '万元')).toMatchObject({ fault: { type: 'not-a-number' } });
  });
});

describe('an amount that carries its own unit', () => {
  test.each(['21552.9万元', '251000元', '0'])('accepts %s', (raw) => {
    expect(readCell(raw, 'amount')).toMatchObject({ state: 'value', fault: undefined });
  });
  test('asks for the unit where it is lacking', () => {
    expect(readCell('52.15', 'amount')).toMatchObject({ fault: { type: 'unit-missing' } });
  });
});

describe('a change against last year', () => {
  test.each([
    ['+2', 2],
    ['-5', -5],
    ['0', 0],
    ['减4', -4],
    ['增2', 2],
    ['−3', -3],
  ])('reads %s as %d', (raw, value) => {
    expect(readCell(raw, 'change')).toEqual({ state: 'value', value, fault: undefined });
  });
});

test.each(['1.属于国家秘密', '2023年', '（三）', '自然人'])('%s is no number', (text) => {
  expect(looksNumeric(text)).toBe(false);
});

import { describe, expect, test } from '@jest/globals';
import { checkDigit, findPersonalNumbers } from '../../src/text/personal.js';
import { findings, report } from './support.js';

const numbers = (text: string): string[] =>
  findPersonalNumbers(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe('numbers that are no secret', () => {
  test.each([
    '电话：0517-87222589，邮编：223100，传真87222589',
    '联系电话：13900001234；咨询热线 138-0000-1234',
    '统一社会信用代码113308810026310171，索引号113308810026310171/2013-127792',
    '账号：11010519491231002X，编号110105194912310021',
    '主动公开13900001234567条，金额13900001234.56元',
    '110105194912310021，110105199913310021，010105194912310021',
    '1101051949****002X，139****1234',
    '12345热线受理13800件，12345678901',
    '邮箱13900001234@139.com',
    '11500228781599764E',
    '网址http://a.gov.cn/13900001234.html',
  ])('%s', (text) => expect(numbers(text)).toEqual([]));

  test('a contact in the preface', async () => {
    const source = report('工作有序。').replace('本报告所列', '经办张某，13900001234。本报告所列');
    expect(await findings('personal-data', source)).toEqual([]);
  });
});

describe('numbers of persons', () => {
  test('check digits', () => expect(checkDigit('11010519491231002')).toBe('X'));

  test.each([
    ['申请人身份证号11010519491231002X', 'identity 11010519491231002X'],
    ['村民张三（11010519491231002x）', 'identity 11010519491231002x'],
    ['身份证号：110105194912310021', 'identity 110105194912310021'],
    ['申请人李某13900001234', 'mobile 13900001234'],
    ['申请人李某，联系电话13900001234', 'mobile 13900001234'],
    ['关停账号73个。申请人王某（13812345678）来电', 'mobile 13812345678'],
    ['回访138 0000 1234', 'mobile 138 0000 1234'],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual([expected]));

  test('the message hides them', async () => {
    const [one] = await findings(
      'personal-data',
      report('申请人李某，电话１３９００００１２３４。'),
    );
    expect(one).toMatchObject({ severity: 2, text: '１３９００００１２３４' });
    expect(one!.message).toContain('有个人手机号码 139****1234，');
  });
});

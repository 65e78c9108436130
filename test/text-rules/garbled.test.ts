import { describe, expect, test } from '@jest/globals';
import { findGarbled } from '../../src/text/garbled.js';
import { findings, report } from './support.js';

const types = (text: string): string[] =>
  findGarbled(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe('radicals in the place of characters', () => {
  test('are told once, and one fix writes the characters', async () => {
    const found = await findings('garbled-text', report('⺠⽣信息2条。', '⾏政许可3件。'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ text: '⺠', severity: 1 });
    expect(found[0]!.message).toContain('有 3 处部首字符');
    expect(found[0]!.fix).toContain('民生信息2条。');
    expect(found[0]!.fix).toContain('行政许可3件。');
  });
});

describe('sound text', () => {
  test.each([
    '国内生产总值(GDP)增长5%，推广OA（办公）系统，登录(http://www.a.gov.cn/x?id=1&y=2)查询',
    '群众问“怎么办?”等问题，我们逐一答复。',
    '信息公开了没有?能否查到?哪些可以不公开?',
    '申请人问：如何申请？向谁申请？？',
    '用普通话和汉语拼音(pinyin)标注地名，café 的招牌',
    '增长（下降）情况，电话(0517)87222589，参见(a)(b)',
    '附件1（xls）、《条例》第二十条第(一)项',
    '网址 http://lp.cq.gov.cn/zfxx/??dwCode=1 可查',
    '申请人王***、电话138****1234，某***公司申请公开',
    '注：***表示数据保密，1***2',
    '问：怎么申请？？？三步办成。',
    '网址 http://a.gov.cn/span/index，目录/span/1',
    '淇县、涓涓细流、骞翮远翥',
    '鎮鄉(街道)公共服務中心',
  ])('%s', (text) => expect(types(text)).toEqual([]));

  test('the reading of a rare character at its first mention', async () => {
    expect(await findings('garbled-text', report('亳（bó）州市谯城区，亳州市'))).toEqual([]);
  });
});

describe('damaged text', () => {
  test.each([
    ['務(wù)實', 'pinyin (wù)'],
    ['政务（wù）公开', 'pinyin （wù）'],
    ['或?qū)n}會議數', 'broken ?qū)n}'],
    ['会\ufffd\ufffd议', 'replacement \ufffd\ufffd'],
    ['锟斤拷锟斤拷', 'mojibake 锟斤拷锟斤拷'],
    ['æ”¿åºœä¿¡æ¯', 'mojibake æ”¿åºœä¿¡'],
    ['鏀垮簻淇℃伅鍏紑宸ヤ綔', 'mojibake 鏀垮簻淇℃伅鍏紑'],
    ['鏀垮簻鐨勪俊鎭紝锛屽叕', 'mojibake 鏀垮簻鐨勪俊鎭紝锛'],
    ['\ue004二是', 'private \ue004'],
    ['統????? 計', 'questions ?????'],
    ['單位負責人: ?????審核人', 'questions ?????'],
    ['工作情況?等8個部分', 'questions ?'],
  ])('%s', (text, expected) => expect(types(text)[0]).toBe(expected));

  test('one finding for each kind, with its count and further places', async () => {
    const found = await findings(
      'garbled-text',
      report('政务(wù)服务(wù)', '网(wǎng)络，会\ufffd议'),
    );
    expect(found.map(({ message, severity }) => [message.slice(0, 30), severity])).toEqual([
      ['有 3 处文字后面夹了拼音（如务(wù)、网(wǎng)），', 1],
      ['有无法显示的字符“\ufffd”，原来的文字已经丢失；请对照原稿改正', 2],
    ]);
  });

  test('a single reading behind a word that the text used before', async () => {
    const [found] = await findings('garbled-text', report('推进政务公开，政务(wù)服务'));
    expect(found?.text).toBe('(wù)');
  });

  test('inside tables', async () => {
    const [found] = await findings(
      'garbled-text',
      report('| 甲 | 乙 |\n|---|---|\n| 会\ufffd | 1 |'),
    );
    expect(found?.text).toBe('\ufffd');
  });
});

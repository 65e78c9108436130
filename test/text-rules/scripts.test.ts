import { describe, expect, test } from '@jest/globals';
import { findings, report } from './support.js';

const TRADITIONAL =
  '加強組織領導，完善公開制度，紮實做好政府信息公開工作，切實保障人民羣眾的知情權、參與權、監督權和表達權。';

const found = (...paragraphs: string[]) => findings('traditional-script', report(...paragraphs));

describe('traditional characters', () => {
  test.each([
    '乾县、於陵、魏徵、哪吒街道',
    '著名景区，面积，范围，后台，里程，征收，台风，干部，借助，凭借，着力，沈阳，余项',
    '盱眙、亳州、歙县、阆中、儋州、濮阳、郫都、邛崃、崀山、勐腊',
    '办理结果、总计、其他、尚未审结、复议、覆盖、瞭望、像、噪声、黏合、姊妹',
  ])('right in simplified text: %s', async (text) => expect(await found(text)).toEqual([]));

  test('a few are listed with their places', async () => {
    const [one, ...others] = await found('规范辦理依申请公开，推进政務公开，提高辦理质量。');
    expect(others).toEqual([]);
    expect(one!.text).toBe('辦');
    expect(one!.message).toBe('夹有 3 个繁体字：辦、務，应为：办、务');
  });

  test('one alone', async () => {
    expect((await found('由于時间原因'))[0]!.message).toBe('繁体字“時”应为“时”');
  });

  test('a whole text is one finding', async () => {
    const all = await found(TRADITIONAL, TRADITIONAL, TRADITIONAL, TRADITIONAL);
    expect(all.map(({ message }) => message.slice(0, 5))).toEqual(['全文是繁体']);
  });
});

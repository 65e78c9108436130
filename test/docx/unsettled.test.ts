import { describe, expect, test } from '@jest/globals';
import { lint } from '../../src/index.js';
import { docx, p } from './support/build.js';

async function unsettled(body: string): Promise<string[]> {
  const { messages } = await lint(docx(body), { filename: 'draft.docx' });
  return messages.flatMap(({ ruleId, message }) => (ruleId === 'placeholder' ? [message] : []));
}

describe('changes not yet settled', () => {
  test('a draft without tracked changes is passed in silence', async () => {
    expect(await unsettled(p('全年主动公开政府信息18条。'))).toEqual([]);
  });

  test('tracked changes are told once, with their number', async () => {
    const changed =
      '<w:p><w:ins w:id="1"><w:r><w:t>新增一句。</w:t></w:r></w:ins>' +
      '<w:del w:id="2"><w:r><w:delText>旧句。</w:delText></w:r></w:del></w:p>';
    const found = await unsettled(p('全年主动公开政府信息18条。') + changed);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('插入 1 处、删除 1 处');
  });
});

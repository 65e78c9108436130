import { describe, expect, test } from '@jest/globals';
import { loadDocs } from '../../src/rulebook/index.js';
import { foundIn, SURROUNDINGS } from './surroundings.js';

const relations = Object.values(await loadDocs()).flatMap(({ relations: own = [] }) => own);

describe.each(relations)('the relation $id', ({ examples }) => {
  describe.each(SURROUNDINGS)('in $name', (surrounding) => {
    test.each(examples.true)('is silent on %s', async (sentence) => {
      expect(await foundIn(sentence, surrounding)).toEqual([]);
    });

    test.each(examples.false)('finds $text', async ({ text, says = {} }) => {
      const found = await foundIn(text, surrounding);
      expect(found).toHaveLength(1);
      for (const value of Object.values(says)) expect(found[0]!.message).toContain(String(value));
    });
  });
});

describe('all right sentences together', () => {
  test('are silent', async () => {
    const all = relations.flatMap(({ examples }) => examples.true);
    for (const surrounding of SURROUNDINGS) {
      expect(await foundIn(all.join('\n\n'), surrounding)).toEqual([]);
    }
  });
});

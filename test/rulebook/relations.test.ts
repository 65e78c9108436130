import { describe, expect, test } from '@jest/globals';
import { compileRelations } from '../../scripts/rules/relations.mjs';
import { parseSource } from '../../scripts/rules/source.mjs';

const WORDS = `id: words
title: { zh: 词, en: Words }
words:
  share-word: [占]
phrases:
  of-all: ['{share-word}全部的']
`;

const RELATION = `id: share
title: { zh: 占比, en: A share }
relation: share
forms:
  - '{part}，{of-all}{share}'
rule: some-rule
examples:
  true: [收到8件，占全部的50%。]
  false:
    - { text: 收到8件，占全部的60%。, at: 60% }
`;

const RULE = { id: 'some-rule', messages: { share: {} } };

function compiled(from = '', to = '') {
  expect(RELATION).toContain(from);
  const sources = [
    parseSource(WORDS, 'words.yaml'),
    parseSource(RELATION.replace(from, to), 'relations/share.yaml'),
  ];
  return compileRelations(sources, [RULE]);
}

describe('a relation', () => {
  test('is compiled into steps', () => {
    const { problems, book } = compiled();
    expect(problems).toEqual([]);
    expect(book!.relations[0]!.forms[0]!.elements).toEqual([
      { slot: 'part', kind: 'count' },
      { mark: true },
      { word: ['share-word'] },
      { word: ['=全部的'] },
      { slot: 'share', kind: 'percent' },
    ]);
  });

  test.each([
    [
      '{share}',
      '{shar}',
      'relations/share.yaml:5:5 forms.0 “shar” 不是成员、词类或说法；是否应为 share',
    ],
    [
      '{share}',
      '{share',
      'relations/share.yaml:5:5 forms.0 “{part}，{of-all}{share” 里的 “{” 没有配对',
    ],
    ['some-rule', 'other-rule', 'relations/share.yaml:6:7 rule 规则 “other-rule” 不存在'],
    ['at: 60%', 'at: 70%', 'relations/share.yaml:10:34 examples.false.0.at 例句里没有 “70%”'],
    [
      'true: [收到8件，占全部的50%。]',
      'true: []',
      'relations/share.yaml:8:3 examples 正确的例句不应少于错误的例句',
    ],
    ['id: share', 'id: shares', 'relations/share.yaml:1:5 id 文件名应与名称一致：shares.yaml'],
  ])('with %s written %s is refused with its place', (from, to, problem) => {
    expect(compiled(from, to).problems).toContain(problem);
  });
});

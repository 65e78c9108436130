import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      'release/',
      'node_modules/',
      'bench/node_modules/',
      'bench/corpus/',
      'src/rulebook/compiled*.ts',
      '**/*.generated.*',
    ],
  },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'exit',
          message:
            'Set process.exitCode in src/bin.ts: exit() truncates output that is still being written.',
        },
      ],
    },
  },
  {
    // A draft may be hostile: every pattern takes time in proportion to the text.
    files: ['src/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
    },
  },
  {
    // What every report goes through.
    files: ['src/{text,draft,read,understand,check,output,except,engine}/**'],
    ignores: ['src/text/flat-map.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression > MemberExpression[property.name='flatMap']",
          message: 'Use flatMap of src/text/flat-map.ts: the array method takes ten times as long.',
        },
        {
          selector:
            "CallExpression:matches([callee.property.name='push'], [callee.object.name='Math'], [callee.property.name='fromCharCode']) > SpreadElement",
          message: 'Use src/text/lists.ts: engines fail with a great many arguments.',
        },
      ],
    },
  },
);

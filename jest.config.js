export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  maxWorkers: 2,
  // Many tests start programs, which take their time on a busy machine; none asserts a time.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['<rootDir>/scripts/test/properties.mjs'],
  transform: { '^.+\\.ts$': '<rootDir>/scripts/test/transform.mjs' },
};

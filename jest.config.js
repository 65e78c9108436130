export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  maxWorkers: 2,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['<rootDir>/scripts/test/properties.mjs'],
  transform: { '^.+\\.ts$': '<rootDir>/scripts/test/transform.mjs' },
};

/** Tests run as native ESM on the actions' own runtime; @swc/jest only strips the types. */
export default {
  testEnvironment: 'node',
  // Many tests start processes: on a busy machine the usual five seconds are too few.
  testTimeout: 60_000,
  // All cores: much of a test's time is another process's.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2024',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '^@actions/core/lib/(.*)$': '<rootDir>/node_modules/@actions/core/lib/$1' },
  // Counts for whoever names a folder in TEST_COUNTS; otherwise it is silent.
  reporters: ['default', '<rootDir>/scripts/jest-counts.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/out/', '<rootDir>/examples/'],
}

// Tests read what comes back, not what is logged.
process.env.AWS_LAMBDA_LOG_LEVEL ??= 'FATAL';

const project = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/dist', '<rootDir>/.local'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: false },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

/** How files of the portal are read: as React's JSX where their names say so. */
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      experimental: { keepImportAttributes: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
  },
];

/** Folders whose tests share one running host with demo data. */
const world = ['http', 'browser'];

/** @type {import('jest').Config} */
const config = {
  // One more than the machine has cores: tests of browsers and hosts wait as much as they work.
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/support/sequencer.ts',
  // Modules of a file that is done are not given back: a worker that has gathered this much begins anew.
  workerIdleMemoryLimit: '1GB',
  // A guard against waiting for ever, generous because real engines and browsers share two cores.
  testTimeout: 180_000,
  projects: [
    {
      ...project,
      displayName: 'parts',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [...world, 'components/portal'].map((folder) => `<rootDir>/test/${folder}/`),
      globalSetup: '<rootDir>/test/support/templates.ts',
      globalTeardown: '<rootDir>/test/support/forget-templates.ts',
    },
    {
      ...project,
      displayName: 'portal',
      testEnvironment: 'jest-environment-jsdom',
      transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
      moduleNameMapper: { '\\.css$': '<rootDir>/test/components/portal/support/no-styles.ts' },
      setupFiles: ['<rootDir>/test/components/portal/support/layout.ts'],
      testMatch: ['<rootDir>/test/components/portal/**/*.test.{ts,tsx}'],
    },
    {
      ...project,
      displayName: 'world',
      testMatch: world.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};

export default config;

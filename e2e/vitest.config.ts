import { defineConfig } from 'vitest/config';

/** A person's sentences, in a real browser. One file at a time: each brings a desk, a sandbox and a browser. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    fileParallelism: false,
    globalSetup: 'scripts/own-temporary-folder.ts',
    testTimeout: 180_000,
    hookTimeout: 120_000,
    reporters: ['verbose'],
  },
});

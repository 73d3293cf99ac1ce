import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,apps}/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    globalSetup: 'scripts/own-temporary-folder.ts',
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});

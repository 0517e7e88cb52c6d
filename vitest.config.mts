import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'bench/*.test.ts',
      'playbooks/**/*.test.ts',
      'tests/{reference,proof,blog,content}/**/*.test.ts',
    ],
    setupFiles: ['tests/properties.ts'],
    testTimeout: 60_000,
  },
});

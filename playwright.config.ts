import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser';

const port = Number(process.env.SITE_PORT ?? 4173);
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/site',
  fullyParallel: true,
  forbidOnly: process.env.CI === 'true',
  workers: 2,
  // A busy machine may be several times slower; nothing here measures time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results/site',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: `npm run -s serve -- --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});

import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Path of the Chromium that site tests drive: the system's, else Playwright's own; null if neither is there. */
export function findBrowser(): string | null {
  const candidates = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

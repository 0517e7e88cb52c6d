/** Laws that every page of the built site keeps, whoever wrote it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import team from '../../team';

const sitemap = readFileSync(join(__dirname, '../../build/sitemap.xml'), 'utf8');
const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
  .map(([, address]) => new URL(address!).pathname)
  .map((path) => path.slice(team.site.baseUrl.length - 1));

/**
 * Four hundred pages share their scripts: with one profile for all of a worker's pages the browser loads and compiles them
 * once. What fails is told in words, so no trace is kept.
 */
const test = base.extend<object, { profile: BrowserContext }>({
  profile: [
    async ({ browser }, provide) => {
      const profile = await browser.newContext();
      await provide(profile);
      await profile.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ profile }, provide) => {
    const page = await profile.newPage();
    await provide(page);
    await page.close();
  },
});
test.use({ trace: 'off' });

for (const path of [...paths, '/no-such-page']) {
  test(`${path} is quiet, accessible in both themes and fits a phone`, async ({ page, baseURL }) => {
    const complaints = listen(page, path);
    await page.goto(new URL(`${team.site.baseUrl}${path.slice(1)}`, baseURL).href);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    // The list of notes is headed by its posts.
    await expect(page.locator('h1')).toHaveCount(path === '/blog' ? 0 : 1);

    const isReference = path.startsWith('/reference/');
    // The first page of each section speaks for the sidebar of the others.
    const isFirst = path.split('/').length <= 2;
    // Two hundred pages of the reference share one stylesheet with all others: the harder theme speaks for both.
    if (!isReference) expect(await seriousFindings(page, isFirst ? 'html' : 'main')).toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await settled(page);
    expect(await seriousFindings(page, isReference ? 'article' : 'html')).toEqual([]);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, 'pixels that stick out sideways at 390 px').toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
}

/** Colours fade from theme to theme; halfway they are those of neither. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });
}

function listen(page: Page, path: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The one page that is missing on purpose says so in the console.
    if (message.type() === 'error' && path !== '/no-such-page') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/**
 * Serious findings on a page.
 *
 * @param part the whole page, or only its text where the frame around it is that of other pages
 */
async function seriousFindings(page: Page, part: 'html' | 'main' | 'article'): Promise<string[]> {
  // No page has a frame of another origin, for which the newer mode opens a page of its own each time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .include(part);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** Laws that every page of the built site keeps, whoever wrote it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import team from '../../team';

const sitemap = readFileSync(join(__dirname, '../../build/sitemap.xml'), 'utf8');
const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
  .map(([, address]) => new URL(address!).pathname)
  .map((path) => path.slice(team.site.baseUrl.length - 1));

for (const path of [...paths, '/no-such-page']) {
  test(`${path} is quiet, accessible in both themes and fits a phone`, async ({ page }) => {
    const complaints = listen(page, path);
    await page.goto(`${team.site.baseUrl}${path.slice(1)}`);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    // The list of notes is headed by its posts.
    await expect(page.locator('h1')).toHaveCount(path === '/blog' ? 0 : 1);

    // Two hundred pages of the reference share one stylesheet with all others: the harder theme speaks for both.
    if (!path.startsWith('/reference/')) expect(await seriousFindings(page, path)).toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await settled(page);
    expect(await seriousFindings(page, path)).toEqual([]);
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

/** The model reference is a hundred pages in one frame, which the other pages prove; there only the text is read. */
async function seriousFindings(page: Page, path: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (path.startsWith('/reference/') ? axe.include('article') : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

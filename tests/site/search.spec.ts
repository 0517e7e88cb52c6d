/** Search on the built site: the index that was built with it, in a real browser, by keyboard. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import team from '../../team';

const base = team.site.baseUrl;

async function open(page: Page, path = base): Promise<Locator> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('searchbox', { name: 'Search' });
  await expect(field).toBeFocused();
  return field;
}

const hits = (page: Page) => page.locator('.DocSearch-Hit a');

test('an error message leads to its runbook, by keyboard alone', async ({ page }) => {
  const field = await open(page);
  await field.fill('FATAL: sorry, too many clients already');
  await expect(hits(page).first()).toContainText('PostgreSQL refuses connections');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${base}runbooks/postgres/postgres-connections-exhausted`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('PostgreSQL refuses connections');
});

for (const [query, path] of [
  ['OOM command not allowed', 'runbooks/redis/redis-memory-full'],
  ['PostgresConnectionsNearLimit', 'runbooks/postgres/postgres-connections-exhausted'],
  [
    '2026-11-20 03:12:44.531 UTC [4242] app@db FATAL:  sorry, too many clients already',
    'runbooks/postgres/postgres-connections-exhausted',
  ],
  ['sharding', 'calculators/sharding'],
  ['replica lag', 'runbooks/postgres/postgres-replication-lag'],
] as const) {
  test(`“${query}” finds ${path} first`, async ({ page }) => {
    const field = await open(page);
    await field.fill(query);
    await expect(hits(page).first()).toHaveAttribute('href', `${base}${path}`);
  });
}

test('a word leads to a calculator: arrows move through groups', async ({ page }) => {
  const field = await open(page, `${base}stages`);
  await field.fill('erlang');
  const groups = page.locator('.DocSearch-Hit-source');
  // The glossary explains the word, the reference computes it, the calculators use it.
  await expect(groups.first()).toHaveText('Guides');
  await expect(groups).toContainText(['Calculators']);
  const target = hits(page)
    .and(page.locator(`[href^="${base}calculators/capacity"]`))
    .first();
  await expect(target).toBeVisible();
  for (let step = 0; step < 40; step++) {
    if ((await target.locator('xpath=ancestor::li').getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/calculators\/capacity#/);
});

test('nothing of it is loaded before it is used, and nothing from elsewhere', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const field = await open(page);
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await field.fill('cache');
  await expect(hits(page).first()).toBeVisible();
  expect(asked.some((url) => url.includes('/pagefind/'))).toBe(true);
  expect(asked.filter((url) => new URL(url).origin !== new URL(page.url()).origin)).toEqual([]);
});

test('what is nowhere is said, with where to look instead', async ({ page }) => {
  const field = await open(page);
  for (const query of ['zzqx', '<img src=x onerror="window.hit=1">', 'x'.repeat(10_000)]) {
    await field.fill(query);
    await expect(page.getByText('Nothing found for')).toBeVisible();
    await expect(page.getByRole('link', { name: 'all runbooks' })).toHaveAttribute('href', `${base}runbooks`);
  }
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('an index that cannot be loaded is said, and tried again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  const field = await open(page);
  await field.fill('cache');
  await expect(page.getByText('The search index could not be loaded')).toBeVisible();
  await page.unroute('**/pagefind/**');
  await field.fill('caching');
  await expect(hits(page).first()).toBeVisible();
});

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test(`results are accessible, ${colorScheme} at ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    const field = await open(page);
    await field.fill('redis memory');
    await expect(hits(page).first()).toBeVisible();
    // DocSearch's options hold links for the mouse; keyboard and screen reader move through the options.
    const axe = new AxeBuilder({ page }).include('.DocSearch-Modal').disableRules('nested-interactive');
    const { violations } = await axe.analyze();
    expect(
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
    ).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
    await expect(page.locator('.DocSearch-Button')).toBeFocused();
  });
}

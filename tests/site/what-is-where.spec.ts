/** The list of all pages: whole without script, filtered while one types, and kept in the address. */
import { expect, test } from '@playwright/test';
import team from '../../team';

const address = `${team.site.baseUrl}what-is-where`;

test('typed words and the order are kept in the address, and Back takes them away', async ({ page }) => {
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const status = page.getByRole('main').getByRole('status');
  const all = await status.innerText();
  await page.getByLabel('Filter by words').fill('traction database runbook');
  await expect(status).toHaveText(/^\d of \d+ pages/);
  await expect(page.getByRole('link', { name: 'PostgreSQL refuses connections' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    'Databases and storage',
  ]);
  await page.keyboard.press('Tab');
  await page.getByRole('radio', { name: 'Stage', exact: true }).check();
  await expect(page).toHaveURL(/q=traction\+database\+runbook&by=stage$/);
  await page.reload();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(/^From .* on$/);
  await page.goBack();
  await page.goBack();
  await expect(status).toHaveText(all);
});

test('words that no page has are answered in words', async ({ page }) => {
  await page.goto(`${address}?q=zeppelin`);
  await expect(page.getByRole('main').getByRole('status')).toContainText('None has all of these words');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole list is there', async ({ page }) => {
    await page.goto(address);
    const count = Number.parseInt(await page.getByRole('main').getByRole('status').innerText(), 10);
    expect(count).toBeGreaterThan(80);
    await expect(page.getByRole('main').locator('section li')).toHaveCount(count);
  });
});

import { expect, test } from '@playwright/test';

test.describe('Your numbers', () => {
  test('opens on any page, is kept in the browser and starts the calculators', async ({ page }) => {
    await page.goto('/practices/caching');
    await page.getByRole('button', { name: 'Your numbers' }).click();
    const drawer = page.getByRole('dialog');
    const users = drawer.getByLabel('Monthly active users', { exact: true });
    await users.fill('700k');
    await users.press('Enter');
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();

    await page.goto('/calculators/capacity');
    // 700,000 × 20 % × 50 / 86,400 s × 3 at the peak of the scale stage
    await expect(page.getByLabel('Peak load', { exact: true })).toHaveValue(/^243\.\d*$/);
    await page.reload();
    await expect(page.getByLabel('Peak load', { exact: true })).toHaveValue(/^243\.\d*$/);
  });

  test('travels as a link and as a file', async ({ page, context, browser, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/your-numbers');
    await page.getByLabel('Growth a month', { exact: true }).fill('5..10');
    await page.getByLabel('Growth a month', { exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText(/copied/i)).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download file' }).click();
    const file = await (await download).path();

    const clean = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
    const other = await clean.newPage();
    await other.goto(link);
    await other.getByRole('button', { name: 'Keep these as mine' }).click();
    await expect(other.getByLabel('Growth a month', { exact: true })).toHaveValue('5..10');

    await other
      .getByRole('button', { name: /^Reset/ })
      .first()
      .click();
    await other.goto('/your-numbers');
    await other.locator('input[type=file]').setInputFiles(file);
    await expect(other.getByLabel('Growth a month', { exact: true })).toHaveValue('5..10');
    await clean.close();
  });

  test('answers a foreign file and damaged storage with a sentence, losing nothing', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript(() =>
      localStorage.setItem('loadline.scenario', '{"loadline":1,"numbers":{"users":"<b>"'),
    );
    await page.goto('/your-numbers');
    const growth = page.getByLabel('Growth a month', { exact: true });
    await growth.fill('7');
    await growth.press('Enter');
    await page.locator('input[type=file]').setInputFiles({
      name: 'foreign.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"__proto__": {"polluted": 1}, "users": []}'),
    });
    await expect(
      page
        .getByRole('status')
        .or(page.getByRole('alert'))
        .filter({ hasText: /\w+.*\./ })
        .first(),
    ).toBeVisible();
    await expect(growth).toHaveValue('7');
    expect(errors).toEqual([]);
  });
});

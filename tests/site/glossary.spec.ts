import { expect, test } from '@playwright/test';

/** A page that uses the term before it explains anything. */
const firstUse = '/practices/rabbitmq';

test.describe('a term of the glossary', () => {
  test('is defined where a page first uses it, for pointer, keyboard and screen reader', async ({ page }) => {
    await page.goto(firstUse);
    const word = page.locator('[data-term]').first();
    await expect(word).toHaveAccessibleDescription(/\w+/);
    const definition = page.getByRole('tooltip');
    await expect(definition).toHaveCount(0);

    const before = await page.evaluate(() => document.body.scrollHeight);
    await word.hover();
    await expect(definition).toBeVisible();
    // What can be hovered must stay while the pointer moves onto it (WCAG 1.4.13).
    await definition.hover();
    await expect(definition).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(definition).toHaveCount(0);

    await word.focus();
    await expect(definition).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.body.scrollHeight)).toBe(before);
    await page.keyboard.press('Escape');
    await expect(definition).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/glossary#[\w-]+$/);
  });

  test('is found in the glossary by its address, and by its first letter', async ({ page }) => {
    await page.goto('/glossary#error-budget');
    await expect(page.getByRole('heading', { name: 'error budget' })).toBeInViewport();
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'Z' }).click();
    await expect(page.getByRole('heading', { name: 'Zipf' })).toBeInViewport();
  });
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a first touch shows the definition and a second goes to the glossary', async ({ page }) => {
    await page.goto(firstUse);
    const word = page.locator('[data-term]').first();
    await word.tap();
    await expect(page.getByRole('tooltip')).toBeInViewport({ ratio: 1 });
    await expect(page).toHaveURL(new RegExp(`${firstUse}$`));
    await word.tap();
    await expect(page).toHaveURL(/\/glossary#/);
  });
});

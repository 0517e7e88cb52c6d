import { expect, test } from '@playwright/test';

test.describe('home page', () => {
  test('the slider moves diagram, figures and what breaks first, by keyboard alone', async ({ page }) => {
    await page.goto('/');
    const slider = page.getByRole('slider');
    const figures = page.getByRole('region', { name: 'What a product of any size needs' });
    const picture = page.locator('figure svg').first();
    await expect(slider).toHaveAttribute('aria-valuetext', '50,000 users, Growth stage');
    const growthPicture = await picture.innerHTML();
    const growthText = await figures.innerText();

    await slider.focus();
    await page.keyboard.press('End');
    await expect(slider).toHaveAttribute('aria-valuetext', '10,000,000 users, Millions stage');
    await expect.poll(() => picture.innerHTML()).not.toBe(growthPicture);
    expect(await figures.innerText()).not.toBe(growthText);

    await page.keyboard.press('Home');
    await expect(slider).toHaveAttribute('aria-valuetext', '100 users, Prototype stage');
    await expect(figures.getByRole('link', { name: 'Prototype' })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(slider).not.toHaveAttribute('aria-valuetext', '100 users, Prototype stage');
  });

  test('the number box takes 2.5M, and answers nonsense with a sentence beside it', async ({ page }) => {
    await page.goto('/');
    const box = page.getByRole('textbox', { name: 'Monthly active users' });
    await box.fill('2.5M');
    await expect(page.getByRole('slider')).toHaveAttribute(
      'aria-valuetext',
      '2,500,000 users, Millions stage',
    );
    await box.fill('<script>alert(1)</script>');
    await expect(box).toHaveAttribute('aria-invalid', 'true');
    await expect(box).toHaveAccessibleDescription(/\w+.*\./);
    await expect(page.getByRole('slider')).toHaveAttribute(
      'aria-valuetext',
      '2,500,000 users, Millions stage',
    );
  });

  test('nothing below the slider jumps while it moves', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/', { waitUntil: 'networkidle' });
    const door = page.getByRole('heading', { name: 'Plan' });
    const top = (await door.boundingBox())!.y;
    await page.getByRole('slider').focus();
    for (let step = 0; step < 12; step++) await page.keyboard.press('PageDown');
    expect((await door.boundingBox())!.y).toBe(top);
  });
});

test.describe('home page without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows a real default: figures, diagram and what breaks first', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('textbox', { name: 'Monthly active users' })).toHaveValue('50,000');
    await expect(page.getByText('breaks first').first()).toBeVisible();
    await expect(page.locator('figure svg').first()).toBeVisible();
    await expect(page.getByText(/\$[\d,]+–[\d,]+/).first()).toBeVisible();
  });
});

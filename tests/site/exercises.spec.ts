import { expect, test } from '@playwright/test';
import { launch } from '../../src/exercises/launch';

const [peak] = launch.questions;

test.describe('an exercise', () => {
  test('tells a wrong answer what it overlooks, takes the right one, and keeps it', async ({ page }) => {
    await page.goto('/people/exercises/launch');
    if (peak.kind !== 'number') throw new Error('the first question asks for a number');
    const field = page.getByLabel(peak.ask);
    await field.fill('lots');
    await field.press('Enter');
    await expect(page.getByRole('status').first()).toContainText('Type a number of requests/s');
    await expect(field).toHaveValue('lots');

    await field.fill(String(peak.mistakes[0]!.value));
    await field.press('Enter');
    await expect(page.getByRole('status').first()).toHaveText(`Not yet. ${peak.mistakes[0]!.says}`);
    await expect(page.getByText('0 of 3 right')).toBeVisible();

    await field.fill(peak.answer.toLocaleString('en-GB'));
    await field.press('Enter');
    await expect(page.getByRole('status').first()).toContainText('Right.');
    await expect(page.getByText('1 of 3 right')).toBeVisible();

    await page.reload();
    await expect(field).toHaveValue(peak.answer.toLocaleString('en-GB'));
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect(field).toHaveValue('');
    await expect(page.getByText('0 of 3 right')).toBeVisible();
  });

  test('gives its hints one at a time and the whole way last, by keyboard', async ({ page }) => {
    await page.goto('/people/exercises/launch');
    const hint = (text: string) => page.getByText(text, { exact: true }).first();
    await hint('A hint').focus();
    await page.keyboard.press('Enter');
    await expect(hint(peak.hints[0])).toBeVisible();
    await expect(hint(peak.hints[1])).toBeHidden();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(hint(peak.hints[1])).toBeVisible();
    await expect(hint(peak.solution[0])).toBeHidden();
    await hint('The whole way').click();
    await expect(hint(peak.solution[0])).toBeVisible();
  });

  test('of choices explains the one that was chosen', async ({ page }) => {
    await page.goto('/people/exercises/slow-query');
    const question = page.getByRole('group', { name: 'Which index do you create?' });
    await question.getByRole('radio').nth(0).check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(page.getByText(/Not yet.*whole table is read/)).toBeVisible();
    await question.getByRole('radio').nth(2).check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(page.getByText(/Right\..*11 pages/)).toBeVisible();
  });

  test('starts anew with a sentence where what is kept is not its own', async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem('loadline.exercises', '["<img src=x onerror=alert(1)>"]'),
    );
    await page.goto('/people/exercises/launch');
    await expect(page.getByText(/could not be read/).first()).toBeVisible();
    await expect(page.getByText('0 of 3 right')).toBeVisible();
  });
});

test('the list of exercises says how far one is', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('loadline.exercises', '{"launch":{"peak":{"given":"1600","right":true}}}'),
  );
  await page.goto('/people/exercises');
  await expect(page.getByText('1 of 3 right')).toBeVisible();
  await page.getByRole('link', { name: launch.title }).first().click();
  await expect(page.getByText('Right.').first()).toBeVisible();
});

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { itemsOf } from '../../src/checklists/progress';
import { pathOf } from '../../src/onboarding/path';
import { roles } from '../../src/onboarding/roles';
import team from '../../team';

const [role] = roles;
const path = pathOf(role!, team.onboarding);
const [first, second] = itemsOf(path);
const address = `/people/onboarding/${role!.id}`;

test('a path is walked by keyboard, reloaded, exported, and imported in a clean profile', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const list = page.getByRole('region', { name: path.title });
  const all = itemsOf(path).length;
  await expect(list.getByRole('progressbar', { name: `0 of ${all} done` })).toBeVisible();
  // Who sees to it and how long it takes stand beside each step, and are heard with its box.
  await expect(list.getByRole('checkbox', { name: first!.text })).toHaveAccessibleDescription(
    new RegExp(`${first!.owner}, ${first!.takes}`),
  );

  await list.getByRole('checkbox', { name: first!.text }).focus();
  await page.keyboard.press('Space');
  // Links of the first step lie between its box and the next.
  for (let stop = 0; stop < 10; stop++) {
    await page.keyboard.press('Tab');
    if (
      await list
        .getByRole('checkbox', { name: second!.text })
        .evaluate((box) => box === document.activeElement)
    )
      break;
  }
  await page.keyboard.press('Space');
  await expect(list.getByRole('progressbar', { name: `2 of ${all} done` })).toBeVisible();
  await page.reload();
  await expect(list.getByRole('checkbox', { name: second!.text })).toBeChecked();

  const download = page.waitForEvent('download');
  await list.getByRole('button', { name: 'Save progress' }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ checklist: path.id });

  const clean = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  const other = await clean.newPage();
  await other.goto(address);
  await expect(other.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const otherList = other.getByRole('region', { name: path.title });
  await otherList.locator('input[type=file]').setInputFiles(file);
  await expect(otherList.getByRole('progressbar', { name: `2 of ${all} done` })).toBeVisible();

  // The file of another list, or none at all, changes nothing and says so.
  await otherList.locator('input[type=file]').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      '{"loadline":"checklist-progress","version":1,"checklist":"onboarding-mobile","done":{}}',
    ),
  });
  await expect(otherList.getByRole('status').filter({ hasText: /list/ }).first()).toBeVisible();
  await expect(otherList.getByRole('progressbar', { name: `2 of ${all} done` })).toBeVisible();
  await clean.close();
});

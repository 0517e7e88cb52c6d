import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';

const path = '/people/mentorship/growth-plan';
const long = 'Two of us carry the pager.\n'.repeat(40) + 'The last line.';

async function open(page: Page): Promise<void> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
}

function goal(page: Page, number: number) {
  return page.getByRole('group', { name: `Goal ${number}` });
}

async function fill(page: Page): Promise<void> {
  await page.getByLabel('Whose plan').fill('Ana');
  await page.getByLabel('Where I am').fill('I mend alone what has a runbook.');
  await goal(page, 1).getByLabel('What I will be able to do').fill('Lead an incident');
  await goal(page, 1).getByLabel('Why it matters').fill(long);
  await goal(page, 1).getByLabel('By when').fill('2027-02-01');
}

async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return (await download).path();
}

function load(page: Page, text: string) {
  return page
    .getByLabel('Load file')
    .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

test.describe('The growth plan', () => {
  test('is kept over a reload and restored in a clean profile from its file', async ({
    page,
    browser,
    baseURL,
  }) => {
    await open(page);
    await fill(page);
    await page.reload();
    await expect(page.getByLabel('Whose plan')).toHaveValue('Ana');
    await expect(goal(page, 1).getByLabel('By when')).toHaveValue('2027-02-01');
    const file = await saved(page, 'Save file');
    const markdown = await readFile(await saved(page, 'Save Markdown'), 'utf8');
    expect(markdown).toContain('# Growth plan of Ana');
    expect(markdown).toContain('> The last line.');

    const clean = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
    const other = await clean.newPage();
    await open(other);
    await other.getByLabel('Load file').setInputFiles(file);
    await expect(other.getByRole('status').filter({ hasText: 'Plan taken from' })).toBeVisible();
    await expect(goal(other, 1).getByLabel('Why it matters')).toHaveValue(long);
    await other.reload();
    await expect(goal(other, 1).getByLabel('What I will be able to do')).toHaveValue('Lead an incident');
    await clean.close();
  });

  test('asks before another plan or nothing takes its place', async ({ page }) => {
    await open(page);
    await page.getByLabel('Whose plan').fill('Jo');
    const other = await readFile(await saved(page, 'Save file'), 'utf8');
    await page.getByLabel('Whose plan').fill('Ana');
    await load(page, other);
    await expect(page.getByText('plan.json holds the plan of Jo.')).toBeVisible();
    await page.getByRole('button', { name: 'Keep what is here' }).click();
    await expect(page.getByLabel('Whose plan')).toHaveValue('Ana');
    await load(page, other);
    await page.getByRole('button', { name: 'Replace what is here' }).click();
    await expect(page.getByLabel('Whose plan')).toHaveValue('Jo');

    await page.getByRole('button', { name: 'Reset' }).click();
    await expect(page.getByLabel('Whose plan')).toHaveValue('Jo');
    await page.getByRole('button', { name: 'Empty every field' }).click();
    await expect(page.getByLabel('Whose plan')).toHaveValue('');
    await page.reload();
    await expect(page.getByLabel('Whose plan')).toHaveValue('');
  });

  test('answers a foreign, broken or hostile file with a sentence and loses nothing', async ({ page }) => {
    await open(page);
    await page.getByLabel('Whose plan').fill('Ana');
    for (const [text, sentence] of [
      ['{"loadline":1,"numbers":{}}', 'no growth plan saved from this page'],
      ['{"format":', 'not JSON'],
      ['{"format":"loadline growth plan","version":9}', 'another version'],
      [
        '{"format":"loadline growth plan","version":1,"plan":{"goals":[{"by":"<img src=x onerror=alert(1)>"}]}}',
        'is not a day',
      ],
    ] as const) {
      await load(page, text);
      await expect(page.getByText(sentence)).toBeVisible();
      await expect(page.getByText('Your plan is as it was.')).toBeVisible();
      await expect(page.getByLabel('Whose plan')).toHaveValue('Ana');
    }
  });

  test('prints each text whole and none of the boxes', async ({ page }) => {
    await open(page);
    await fill(page);
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('main p', { hasText: 'The last line.' });
    await expect(printed).toBeVisible();
    expect(await printed.evaluate((one) => one.scrollHeight <= one.clientHeight + 1)).toBe(true);
    await expect(page.locator('main textarea').first()).toBeHidden();
    await expect(page.getByRole('button', { name: 'Reset' })).toBeHidden();
  });

  test('says so where the browser keeps nothing, and works on', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await open(page);
    await page.getByLabel('Whose plan').fill('Ana');
    await expect(page.getByRole('alert').filter({ hasText: 'keeps nothing for this site' })).toBeVisible();
    await expect(page.getByLabel('Whose plan')).toHaveValue('Ana');
    expect(await readFile(await saved(page, 'Save file'), 'utf8')).toContain('Ana');
  });
});

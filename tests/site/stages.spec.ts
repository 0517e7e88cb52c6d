/** What a reader does on the stage pages: tick a list, find their stage, compare all five. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';

const guide = '/stages/growth';
const listId = 'stage-growth';
const key = `loadline.checklist.${listId}`;

async function openList(page: Page): Promise<Locator> {
  await page.goto(guide);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  return page.getByRole('region', { name: /./ }).filter({ has: page.getByRole('checkbox') });
}

/** A progress file with what is changed of it. */
function progressFile(change: object = {}): { name: string; mimeType: string; buffer: Buffer } {
  const file = { loadline: 'checklist-progress', version: 1, checklist: listId, done: {}, ...change };
  return { name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) };
}

test.describe('the checklist of a stage', () => {
  test('is all open in the server’s HTML', async ({ request }) => {
    const html = await (await request.get(guide)).text();
    const boxes = html.match(new RegExp(`<input\\b[^>]*\\bid="?${listId}-[^>]*>`, 'g')) ?? [];
    expect(boxes.length).toBeGreaterThan(2);
    expect(boxes.filter((box) => /checked/.test(box))).toEqual([]);
  });

  test('keeps ticks made by keyboard, and travels as a file into a clean profile', async ({
    page,
    browser,
    baseURL,
  }) => {
    const list = await openList(page);
    const boxes = list.getByRole('checkbox');
    const items = await boxes.count();
    await expect(list.getByRole('progressbar', { name: `0 of ${items} done` })).toBeVisible();
    await boxes.first().focus();
    const before = await boxes.nth(1).boundingBox();
    await page.keyboard.press('Space');
    await expect(boxes.first()).toBeChecked();
    expect(await boxes.nth(1).boundingBox(), 'a tick moves nothing').toEqual(before);
    await boxes.last().check();

    await page.reload();
    await expect(boxes.first()).toBeChecked();
    await expect(list.getByRole('progressbar', { name: `2 of ${items} done` })).toBeVisible();

    const download = page.waitForEvent('download');
    await list.getByRole('button', { name: 'Save progress' }).click();
    const file = await (await download).path();

    const clean = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
    const other = await clean.newPage();
    const otherList = await openList(other);
    await otherList.getByRole('checkbox').nth(1).check();
    await otherList.locator('input[type=file]').setInputFiles(file);
    await expect(otherList.getByText('2 ticks read, 2 of them new. Nothing was opened again.')).toBeVisible();
    await expect(otherList.getByRole('checkbox', { checked: true })).toHaveCount(3);
    await other.reload();
    await expect(otherList.getByRole('checkbox', { checked: true })).toHaveCount(3);
    await clean.close();
  });

  test('leaves as Markdown, as issue texts and as a script', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const list = await openList(page);
    const items = await list.getByRole('checkbox').count();
    await list.getByRole('checkbox').first().check();
    await list.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(list.getByText('Copied as Markdown.')).toBeVisible();
    const markdown = await page.evaluate(() => navigator.clipboard.readText());
    expect(markdown.match(/^- \[x\] /gm)).toHaveLength(1);
    expect(markdown.match(/^- \[ \] /gm)).toHaveLength(items - 1);
    expect(markdown).not.toMatch(/\]\(<\//);

    const saved = async (name: string) => {
      await list.getByText('Issue texts').click();
      const download = page.waitForEvent('download');
      await list.getByRole('button', { name }).click();
      return readFileSync(await (await download).path(), 'utf8');
    };
    expect((await saved('One Markdown file')).split('\n\n---\n\n')).toHaveLength(items - 1);
    expect((await saved('Script for GitHub’s gh')).match(/gh issue create --title=/g)).toHaveLength(
      items - 1,
    );
  });

  test('asks before it opens everything again, and takes that back', async ({ page }) => {
    const list = await openList(page);
    await list.getByRole('checkbox').first().check();
    await list.getByRole('button', { name: 'Reset' }).click();
    await expect(list.getByRole('checkbox').first()).toBeChecked();
    await list.getByRole('button', { name: 'Open 1 tick again: sure?' }).click();
    await expect(list.getByRole('checkbox', { checked: true })).toHaveCount(0);
    await list.getByRole('button', { name: 'Undo' }).click();
    await expect(list.getByRole('checkbox').first()).toBeChecked();
  });

  test('answers foreign and damaged files with a sentence, and loses nothing', async ({ page }) => {
    const list = await openList(page);
    await list.getByRole('checkbox').first().check();
    const file = list.locator('input[type=file]');
    const cases: [Parameters<Locator['setInputFiles']>[0], RegExp][] = [
      [progressFile({ version: 9 }), /another version.*Nothing was changed/],
      [progressFile({ checklist: 'stage-scale' }), /another list, "stage-scale".*Nothing was changed/],
      [progressFile({ done: { gone: '2026-11-25', '<b>': 1 } }), /1 entry was no tick and left out/],
      [{ ...progressFile(), buffer: Buffer.from('{"half') }, /no JSON object\. Nothing was changed/],
      [{ ...progressFile(), buffer: Buffer.alloc(2_000_000, ' ') }, /too large.*Nothing was changed/],
    ];
    for (const [chosen, sentence] of cases) {
      await file.setInputFiles(chosen);
      await expect(list.getByText(sentence)).toBeVisible();
      await expect(list.getByRole('checkbox').first()).toBeChecked();
    }
    await expect(list.getByText(/1 tick belongs to an item that is no longer listed \(gone\)/)).toBeVisible();
  });

  test('says that stored text is damaged, and that storage is blocked or full', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript((name) => {
      if (localStorage.getItem(name) === null) localStorage.setItem(name, '{"half');
    }, key);
    const list = await openList(page);
    await expect(list.getByText(/could not be read and was set aside/)).toBeVisible();
    await list.getByRole('checkbox').first().check();
    expect(await page.evaluate((name) => localStorage.getItem(`${name}.set-aside`), key)).toBe('{"half');

    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await list.getByRole('checkbox').nth(1).check();
    await expect(list.getByText(/keeps nothing for this site/)).toBeVisible();
    await expect(list.getByRole('checkbox', { checked: true })).toHaveCount(2);

    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await openList(page);
    await list.getByRole('checkbox').first().check();
    await expect(list.getByText(/keeps nothing for this site/)).toBeVisible();
    expect(errors).toEqual([]);
  });
});

test.describe('Which stage am I in?', () => {
  test('tells the stage and its reasons to the keyboard, and the link carries it', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/stages/which-stage');
    await expect(page.getByText('No stage yet')).toBeVisible();
    await page.getByLabel('Monthly active users', { exact: true }).focus();
    await page.keyboard.type('5k');
    await page.keyboard.press('Tab');
    // Past "Measure it" of the first question.
    await page.keyboard.press('Tab');
    await page.keyboard.type('4');
    await page.getByLabel('Downtime a contract allows a month').focus();
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Traction[:,] /)).toBeVisible();
    await expect(page.getByText('3 of 8 questions answered')).toBeVisible();
    await expect(page.getByText(/^5,000 users a month, between 1,000 and 10,000: Traction\./)).toBeVisible();
    await expect(
      page.getByText(/^Your contract says Scale, the whole says Traction: follow Scale/),
    ).toBeVisible();
    await expect(page.getByRole('link', { name: 'Traction guide' })).toHaveAttribute(
      'href',
      '/stages/traction',
    );

    await page.getByRole('button', { name: 'Copy link' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto('/stages/');
    await page.goto(link);
    await expect(page.getByText(/^Traction[:,] /)).toBeVisible();
    await expect(page.getByLabel('Monthly active users', { exact: true })).toHaveValue('5000');

    await page.getByRole('button', { name: 'Clear answers' }).click();
    await expect(page.getByText('No stage yet')).toBeVisible();
    await page.goBack();
    await expect(page.getByText(/^Traction[:,] /)).toBeVisible();
  });

  test('says a problem beside its field and keeps what was answered', async ({ page }) => {
    await page.goto('/stages/which-stage?users=20000&size=%3Cscript%3E');
    await expect(page.getByText(/^Left out of the link: Database size/)).toBeVisible();
    const users = page.getByLabel('Monthly active users', { exact: true });
    await users.fill('many');
    await expect(page.getByText(/^Growth: /)).toBeVisible();
    await expect(users).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('li', { has: users }).getByRole('status')).toHaveText(/Monthly active users/);
    await users.fill('');
    await expect(page.getByText('No stage yet')).toBeVisible();
  });

  test('starts from the reader’s numbers and gives its own back', async ({ page }) => {
    await page.addInitScript(() => {
      if (localStorage.getItem('loadline.scenario') === null)
        localStorage.setItem(
          'loadline.scenario',
          '{"loadline":1,"stage":"scale","provider":"aws","numbers":{"users":400000}}',
        );
    });
    await page.goto('/stages/which-stage');
    await expect(page.getByText(/^Scale: /)).toBeVisible();
    await expect(page.getByText('your numbers', { exact: true })).toBeVisible();
    const size = page.getByLabel('Database size', { exact: true });
    await size.fill('3 TB');
    await size.press('Enter');
    await page.getByRole('button', { name: 'Keep as my numbers' }).click();
    await page.goto('/calculators/storage');
    await expect(page.getByLabel('Database size', { exact: true })).toHaveValue('3072');
  });
});

test('the stages side by side name each stage, its cost and what breaks first, and scroll inside themselves on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/stages/compare');
  const table = page.getByRole('region', { name: 'The five stages side by side' });
  for (const stage of ['Prototype', 'Traction', 'Growth', 'Scale', 'Millions']) {
    await expect(table.getByRole('columnheader', { name: stage })).toHaveCount(1);
  }
  for (const line of [
    'Monthly active users',
    /^Cost a month/,
    'Breaks first',
    /^Recovery objective/,
    /^Put off/,
  ]) {
    const cells = table.getByRole('row', { name: line }).getByRole('cell');
    await expect(cells).toHaveCount(5);
    for (const cell of await cells.all()) await expect(cell).not.toBeEmpty();
  }
  const label = table.getByRole('rowheader', { name: 'Breaks first' });
  const { x } = (await label.boundingBox())!;
  await table.focus();
  await table.evaluate((element) => element.scrollBy(300, 0));
  expect((await label.boundingBox())!.x, 'what a line is about stays in sight').toBeCloseTo(x, 0);
});

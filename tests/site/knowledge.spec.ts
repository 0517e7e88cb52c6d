/** The worksheet of the bus factor and the messages of an incident, as a team meets them. */
import { expect, type Page, test } from '@playwright/test';
import team from '../../team';

const base = team.site.baseUrl;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${base}${path}`);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
}

const worksheet = (page: Page) => page.getByRole('region', { name: 'Bus factor worksheet' });

test('a worksheet filled in by keyboard on a phone says what hangs on whom, and stays', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'people/knowledge');
  const sheet = worksheet(page);
  await expect(sheet).toContainText('Bus factor 1: 2 of 5 systems hang on one person.');

  await sheet.getByRole('button', { name: 'Empty the sheet' }).press('Enter');
  for (const system of ['Payments', 'Payroll']) {
    await sheet.getByLabel('One more system', { exact: true }).fill(system);
    await page.keyboard.press('Enter');
  }
  for (const person of ['Dee', 'Eli']) {
    await sheet.getByLabel('One more person', { exact: true }).fill(person);
    await page.keyboard.press('Enter');
  }
  await expect(sheet).toContainText('Bus factor 0: nobody can run Payments, Payroll.');
  for (const mark of [
    'Dee can run Payments alone',
    'Eli can run Payments alone',
    'Dee can run Payroll alone',
  ])
    await sheet.getByRole('checkbox', { name: mark }).press('Space');
  await expect(sheet).toContainText('Bus factor 1: 1 of 2 systems hangs on one person.');
  await expect(sheet).toContainText('Next: Dee shows Eli how to run Payroll.');

  await page.reload();
  await expect(sheet).toContainText('Next: Dee shows Eli how to run Payroll.');
  await expect(sheet.getByRole('checkbox', { name: 'Eli can run Payments alone' })).toBeChecked();
  await sheet.getByRole('checkbox', { name: 'Eli can run Payroll alone' }).press('Space');
  await expect(sheet).toContainText('Bus factor 2: any one person may be away');
});

test('a removed person comes back with their marks, and a name twice is refused beside the field', async ({
  page,
}) => {
  await open(page, 'people/knowledge');
  const sheet = worksheet(page);
  await sheet.getByRole('button', { name: 'Remove Ada' }).click();
  await expect(sheet).toContainText('Bus factor 0: nobody can run Database.');
  await sheet.getByRole('button', { name: 'Undo' }).click();
  await expect(sheet.getByRole('checkbox', { name: 'Ada can run Database alone' })).toBeChecked();
  await sheet.getByLabel('One more person', { exact: true }).fill('ben');
  await page.keyboard.press('Enter');
  await expect(sheet).toContainText('ben is in the sheet already.');
  await expect(sheet.getByLabel('One more person', { exact: true })).toHaveValue('ben');
});

test('foreign content in the browser’s storage is said or left out, and runs nothing', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('loadline.busFactor', '{"people": 7');
    localStorage.setItem(
      'loadline.incident.messages',
      '{"service": "<img src=x onerror=\'window.hit = 1\'>", "lead": 5, "nobody": "x"}',
    );
  });
  await open(page, 'people/knowledge');
  await expect(worksheet(page)).toContainText('could not be read and was set aside');
  await expect(worksheet(page)).toContainText('Bus factor 1');
  await open(page, 'people/on-call/communication');
  await expect(page.getByLabel('What is affected')).toHaveValue(/^<img/);
  await expect(page.getByRole('region', { name: 'Update, to users' })).toContainText('<img src=x');
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('a fact typed once stands in every message, and what is missing is named', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'people/on-call/communication');
  const update = page.getByRole('region', { name: 'Update, to users' });
  await expect(update).toContainText('{{service}}: still {{impact}}.');
  await page.getByLabel('What is affected').fill('Checkout');
  await page.getByLabel('What users see').fill('one payment in three fails.');
  await expect(update).toContainText('Checkout: still one payment in three fails. {{doing}}');
  await expect(update).toContainText(
    'Still empty: what we are doing; what users can do meanwhile; next message at.',
  );
  await page.reload();
  await page.getByRole('button', { name: 'Copy: Update, to users' }).click();
  await expect(update).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Checkout: still one payment in three fails\. \{\{doing\}\}/,
  );
});

test('whom to wake is what team.ts says', async ({ page }) => {
  await open(page, 'people/on-call');
  for (const { role, contact, after } of team.escalation)
    await expect(page.getByRole('article')).toContainText(`${role}, after ${after}: ${contact}`);
});

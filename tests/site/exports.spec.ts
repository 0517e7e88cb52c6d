/** Rules, routes and dashboards as a team takes them from the site, and the rule with its own threshold. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Download, expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { isInstalled } from '../../src/drills/programs';
import team from '../../team';

const base = team.site.baseUrl;
const built = (name: string) => readFileSync(join(__dirname, '../../build/exports', name), 'utf8');

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${base}${path}`);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
}

async function download(page: Page, name: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(name);
  return file;
}

async function unpacked(file: Download): Promise<[name: string, text: string][]> {
  const entries = Object.entries(unzipSync(readFileSync(await file.path())));
  return entries.map(([name, bytes]) => [name, strFromU8(bytes)]);
}

test('everything comes as one archive, and its own lines check it', async ({ page }) => {
  await open(page, 'runbooks');
  await page.getByRole('article').getByRole('link', { name: 'alerts, routes and dashboards' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alerts, routes and dashboards');
  const lines = await page.locator('#check ~ div pre').first().innerText();
  const files = await unpacked(await download(page, 'all-alerts.zip'));
  const folder = test.info().outputPath('archive');
  for (const [name, text] of files) {
    expect(text, name).toBe(built(name));
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  test.skip(!isInstalled('promtool') || !isInstalled('amtool'), 'promtool and amtool are not installed');
  expect(execFileSync('bash', ['-ec', lines], { cwd: folder, encoding: 'utf8' })).toContain('SUCCESS');
});

test('a component comes as one archive or file by file, with absolute addresses of its runbooks', async ({
  page,
}) => {
  await open(page, 'runbooks/alerts');
  const files = await unpacked(await download(page, 'rabbitmq-alerts.zip'));
  expect(files.map(([name]) => name)).toEqual([
    'prometheus/rabbitmq.rules.yml',
    'prometheus/rabbitmq.tests.yml',
    'alertmanager/rabbitmq.yml',
    'grafana/rabbitmq.json',
  ]);
  const rules = readFileSync(await (await download(page, 'rabbitmq.rules.yml')).path(), 'utf8');
  expect(rules).toContain(`runbook_url: "${team.site.url}${base}runbooks/rabbitmq/rabbitmq-queue-backlog"`);
  expect(files[0]![1]).toBe(rules);
});

test('an exported file is offered for saving, with its type', async ({ request }) => {
  for (const [name, type] of [
    ['archives/all-alerts.zip', /^application\/zip/],
    ['prometheus/all.rules.yml', /yaml/],
    ['grafana/redis.json', /^application\/json/],
  ] as const) {
    const response = await request.get(`${base}exports/${name}`);
    expect(response.status(), name).toBe(200);
    expect(response.headers()['content-disposition'], name).toBe('attachment');
    expect(response.headers()['content-type'], name).toMatch(type);
  }
});

test('a rule takes the threshold of the reader’s numbers, on the page and on the clipboard', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'runbooks/rabbitmq/rabbitmq-queue-backlog');
  const threshold = page.getByRole('group', { name: 'Threshold of the alert' });
  await expect(threshold).toContainText('694 messages');
  await expect(threshold).toContainText(
    'With the starting numbers of the stage Growth: Peak load 23.1 req/s',
  );

  await threshold.getByRole('button', { name: 'Use your numbers' }).click();
  const users = page.getByRole('dialog').getByLabel('Monthly active users', { exact: true });
  await users.fill('864k');
  await users.press('Enter');
  await page.keyboard.press('Escape');
  // 864,000 × 20 % × 50 / 86,400 s × 3 = 300 requests/s; a tenth of them for 300 s
  await expect(threshold).toContainText('9,000 messages');
  await expect(threshold).toContainText('With your numbers: Peak load 300 req/s');
  await expect(page.locator('article pre', { hasText: 'runbook_url' })).toContainText('> 9000 and');

  await page.reload();
  await threshold.getByRole('button', { name: 'Copy the rule with your threshold' }).click();
  await expect(threshold.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('(rabbitmq_queue_messages_ready) > 9000 and');
  test.skip(!isInstalled('promtool'), 'promtool is not installed');
  const file = test.info().outputPath('own.rules.yml');
  writeFileSync(file, copied);
  const { status, stdout, stderr } = spawnSync('promtool', ['check', 'rules', '--lint-fatal', file], {
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
});

test('what another page or program left in the storage leaves the stage’s threshold', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('loadline.scenario', '{"loadline":1,"numbers":{"users":"<img onerror=alert(1)>"}}'),
  );
  await open(page, 'runbooks/rabbitmq/rabbitmq-queue-backlog');
  const threshold = page.getByRole('group', { name: 'Threshold of the alert' });
  await expect(threshold).toContainText('Your kept numbers could not be read.');
  await expect(threshold).toContainText('694 messages');
  await expect(page.locator('article pre', { hasText: 'runbook_url' })).toContainText('> 694 and');
});

test('a rule that cannot be loaded leaves that of the stage and says so', async ({ page }) => {
  await open(page, 'runbooks/rabbitmq/rabbitmq-queue-backlog');
  const threshold = page.getByRole('group', { name: 'Threshold of the alert' });
  await threshold.getByRole('button', { name: 'Use your numbers' }).click();
  const users = page.getByRole('dialog').getByLabel('Monthly active users', { exact: true });
  await expect(users).toBeVisible();
  await page.route('**/assets/js/**', (route) => route.abort());
  await users.fill('864k');
  await users.press('Enter');
  await page.keyboard.press('Escape');
  await expect(threshold).toContainText('could not be loaded');
  await expect(threshold).toContainText('694 messages');
  await expect(threshold.getByRole('button', { name: 'Copy the rule', exact: true })).toBeEnabled();
});

test('an alert that holds at every size has no threshold to set', async ({ page }) => {
  await open(page, 'runbooks/redis/redis-memory-full');
  await expect(page.locator('article pre', { hasText: 'runbook_url' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Threshold of the alert' })).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the rule and its threshold are those of the starting numbers', async ({ page }) => {
    await page.goto(`${base}runbooks/rabbitmq/rabbitmq-queue-backlog`);
    await expect(page.getByText('694 messages')).toBeVisible();
    await expect(page.locator('article pre', { hasText: 'runbook_url' })).toContainText('> 694 and');
  });
});

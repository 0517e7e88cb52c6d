/** Runbooks as the engineer on call meets them, from the alert to the timeline. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { quoteBash } from '../../src/quoting/quote';
import team from '../../team';

const base = team.site.baseUrl;
const address = `${base}runbooks/postgres/postgres-connections-exhausted`;

async function open(page: Page, path = address): Promise<void> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
}

const step = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true }).first();

test('every exported alert leads by its runbook_url to a page that says what is happening', async ({
  page,
}) => {
  const folder = test.info().outputPath('exports');
  execFileSync('npm', ['run', '-s', 'export', '--', '--out', folder]);
  const rules = readFileSync(join(folder, 'prometheus/all.rules.yml'), 'utf8');
  const urls = [...rules.matchAll(/runbook_url: '?"?(https?:[^"'\s]+)/g)].map(([, url]) => url!);
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    url: string;
    title: string;
  }[];
  expect(urls.toSorted()).toEqual(index.map(({ url }) => url).toSorted());
  for (const { url, title } of index) {
    const response = await page.goto(new URL(url).pathname);
    expect(response?.status(), url).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }
});

test('every link of every runbook leads somewhere, and every anchor is there', async ({ page }) => {
  const sitemap = readFileSync(join(__dirname, '../../build/sitemap.xml'), 'utf8');
  const known = new Set(
    [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname),
  );
  const runbooks = [...known].filter((path) => path.startsWith(`${base}runbooks/`));
  expect(runbooks.length).toBeGreaterThanOrEqual(12);
  for (const path of runbooks) {
    await page.goto(path);
    const dead = await page.locator('article a[href]').evaluateAll((links) =>
      (links as HTMLAnchorElement[])
        .filter((link) => link.origin === location.origin && link.pathname === location.pathname && link.hash)
        .filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
        .map((link) => link.hash),
    );
    expect(dead, path).toEqual([]);
    const paths = await page
      .locator('article a[href]')
      .evaluateAll((links) =>
        (links as HTMLAnchorElement[])
          .filter((link) => link.origin === location.origin)
          .map((link) => link.pathname),
      );
    for (const target of paths) {
      const file = target.startsWith(`${base}exports/`) && target.slice(base.length);
      if (file)
        expect(existsSync(join(__dirname, '../../build', file)), `${path} links to ${file}`).toBe(true);
      else expect(known, `${path} links to ${target}`).toContain(target);
    }
  }
});

test('a value filled in once stands in every command of every runbook, and stays', async ({ page }) => {
  await open(page);
  await page.getByLabel('Database host').fill('db-7.example');
  await expect(step(page, 'Connect as the application does')).toContainText('-h db-7.example -p 5432');
  await page.reload();
  await expect(step(page, 'Connect as the application does')).toContainText('-h db-7.example');
  await open(page, `${base}runbooks/postgres/postgres-slow-query`);
  await expect(step(page, 'Open the session')).toContainText('-h db-7.example');
  await page.getByRole('button', { name: 'Back to the team’s values' }).click();
  await expect(step(page, 'Open the session')).toContainText('-h db.internal');
});

test('a hostile value arrives quoted and inert, on the page and on the clipboard', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  for (const value of ['x\'; $(touch /tmp/x) `id` "', '<img src=x onerror="window.hit = 1">', "o'brien"]) {
    await page.getByLabel('Application’s database role').fill(value);
    await expect(step(page, 'Connect as the application does')).toContainText(`-U ${quoteBash(value)} -d`);
    await page.getByRole('button', { name: 'Copy: Connect as the application does' }).first().click();
    await expect(page.getByText('Copied').first()).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`psql -w -h db.internal -p 5432 -U ${quoteBash(value)} -d app -Atc 'select 1'`);
  }
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('what cannot be meant is said beside the field, and the command keeps its default', async ({ page }) => {
  await open(page);
  await page.getByLabel('Database port').fill('five');
  await expect(page.getByText('write a port number, for example 5432')).toBeVisible();
  await expect(step(page, 'Connect as the application does')).toContainText('-p 5432');
  await expect(page.getByLabel('Database port')).toHaveValue('five');
});

test('an alert’s link fills in its host for this visit; a hostile one does not', async ({ page }) => {
  await open(page, `${address}?host=db-2.example&port=%3Cscript%3E`);
  await expect(step(page, 'Connect as the application does')).toContainText('-h db-2.example -p 5432');
  await expect(page.getByText('From the link, for this visit: Database host.')).toBeVisible();
});

test('steps marked done keep their time over a reload and leave as a timeline', async ({ page }) => {
  await open(page);
  await page
    .getByRole('button', { name: /done.*: Connect as the application does/i })
    .first()
    .click();
  await page
    .getByRole('button', { name: /done.*: Let the role open no new connection/i })
    .first()
    .click();
  await page.reload();
  await expect(
    page.getByRole('button', { name: /done.*: Connect as the application does/i }).first(),
  ).toHaveText(/Done \d\d:\d\d:\d\d/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('postgres-connections-exhausted-timeline.md');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toMatch(
    /^# Timeline: PostgreSQL refuses connections[\s\S]*\*\*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\*\* Connect as the application does[\s\S]*alter role "api" nologin;/,
  );
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.getByRole('button', { name: 'Clear all marks: sure?' }).click();
  await expect(page.getByText('Steps you mark as done appear here')).toBeVisible();
});

test('a destructive command is copied only after what it hits was read', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `${base}runbooks/postgres/postgres-inactive-slot`);
  const copy = page.getByRole('button', { name: 'Copy: Drop the slot' }).first();
  await copy.click();
  await expect(page.getByRole('alert').first()).toContainText('a replica needs a new base backup');
  await copy.click();
  await expect(page.getByText('Copied').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "select pg_drop_replication_slot('old_replica');",
  );
});

test('foreign content in the browser’s storage is said and set aside', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('loadline.runbook.variables', '{"host": 5, "nobody": "x", "port": "6000"}');
    localStorage.setItem('loadline.runbook.postgres-connections-exhausted', 'not json');
  });
  await open(page);
  await expect(step(page, 'Connect as the application does')).toContainText('-h db.internal -p 6000');
  await expect(page.getByText('could not be read and was set aside')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a runbook is whole: commands with the team’s values, recorded outputs, links', async ({ page }) => {
    await page.goto(address);
    await expect(page.getByText('-h db.internal -p 5432').first()).toBeVisible();
    await expect(page.getByText('Page: act now.')).toBeVisible();
    await page.locator('details summary').first().click();
    await expect(page.getByText('Healthy, exit 0').first()).toBeVisible();
  });
});

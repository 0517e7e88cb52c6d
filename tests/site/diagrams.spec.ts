/** Every picture of the gallery, and a sample of those in the guides: words stay in their boxes, and the text can be taken. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';

const docs = join(__dirname, '../../docs');
const gallery = readdirSync(join(docs, 'architecture'))
  .filter((name) => name !== 'index.mdx')
  .map((name) => `/architecture/${name.replace('.mdx', '')}`);
/** Those with the longest labels, the most columns, notes, blocks and states. */
const guides = [
  '/practices/splitting-a-service',
  '/practices/mvp-and-product-market-fit',
  '/practices/schema-migrations',
  '/practices/queues',
  '/practices/structured-logs',
  '/practices/idempotency-retries-and-outbox',
  '/stages/growth',
];

for (const path of [...gallery, ...guides]) {
  test(`the words of the pictures on ${path} stay in their boxes`, async ({ page }) => {
    await page.goto(path);
    const drawn = page.locator('figure svg[role="img"]');
    expect(await drawn.count(), 'pictures drawn at build').toBeGreaterThan(0);
    await expect(page.locator('.docusaurus-mermaid-container')).toHaveCount(0);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await strayWords(page), `at ${width} px`).toEqual([]);
    }
  });
}

for (const path of gallery) {
  test(`a picture on ${path} can be read on a phone, in words too`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    for (const figure of await page.locator('figure:has(svg[role="img"])').all()) {
      const scale = await figure.locator('svg').evaluate((svg) => {
        return svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
      });
      expect(scale, 'size of the words beside what they are on a desk').toBeGreaterThanOrEqual(0.74);
      await figure.getByText('In words').click();
      await expect(figure.locator('details p')).toHaveText(/\w+ .*\.$/);
    }
  });
}

test('copying a picture gives the very text of its fence', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const path of ['/architecture/outbox', '/architecture/canary', '/practices/queues']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    const figure = page.locator('figure').first();
    const copy = figure.getByRole('button', { name: 'Copy as Mermaid' });
    await copy.focus();
    const before = await copy.boundingBox();
    await page.keyboard.press('Enter');
    await expect(figure.getByRole('status')).toHaveText('Copied the diagram’s Mermaid text');
    const after = await figure.getByRole('button', { name: 'Copied' }).boundingBox();
    expect(after, 'nothing moves').toEqual(before);
    const written = readFileSync(join(docs, `${path.slice(1)}.mdx`), 'utf8');
    const fence = /^```mermaid\n([\s\S]*?)\n```$/m.exec(written)?.[1];
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(fence);
  }
});

test('the pictures of the stages can be copied as well', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/architecture/request-path');
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await expect(page.locator('figure')).toHaveCount(5);
  await page.getByRole('button', { name: 'Copy as Mermaid' }).nth(1).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^flowchart TB\n\s+accTitle: Two app servers/,
  );
});

test('the gallery lists every picture, and each page the guides that lead to it', async ({ page }) => {
  await page.goto('/architecture');
  for (const path of gallery) await expect(page.locator(`article a[href="${path}"]`).first()).toBeVisible();
  await page.goto('/architecture/outbox');
  const usedBy = page.getByRole('heading', { name: 'Used by' }).locator('xpath=following::ul[1]');
  await usedBy.getByRole('link', { name: 'Idempotency, retries, outbox' }).click();
  await expect(page).toHaveURL('/practices/idempotency-retries-and-outbox');
  await expect(page.locator('article a[href="/architecture/outbox"]')).toBeVisible();
});

test('on paper a picture has no buttons', async ({ page }) => {
  await page.goto('/architecture/outbox');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('figure svg').first()).toBeVisible();
  await expect(page.locator('figure').getByRole('button', { name: 'Copy as Mermaid' })).toBeHidden();
});

/** Words that leave the picture, the box they stand in or the gap to other words. */
function strayWords(page: Page): Promise<string[]> {
  return page.locator('figure svg[role="img"]').evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const frame = picture.getBoundingClientRect();
      const scale = frame.width / Number(picture.getAttribute('width'));
      const boxes = [...picture.querySelectorAll('rect, polygon, ellipse, circle')]
        .filter((shape) => !shape.closest('marker'))
        .map((shape) => shape.getBoundingClientRect());
      const words = [...picture.querySelectorAll('text')].map((text) => ({
        said: text.textContent,
        at: text.getBoundingClientRect(),
      }));
      return words.flatMap(({ said, at }, index) => {
        const [x, y] = [(at.left + at.right) / 2, (at.top + at.bottom) / 2];
        // Of the boxes that hold the middle of the words, the smallest is theirs; the largest ones are groups.
        const own = boxes
          .filter((box) => box.left < x && box.right > x && box.top < y && box.bottom > y)
          .filter((box) => box.height < 160 * scale)
          .toSorted((a, b) => a.width * a.height - b.width * b.height)[0];
        const stray = (holder: DOMRect): boolean => at.left < holder.left - 1 || at.right > holder.right + 1;
        const others = words.slice(index + 1).filter(({ at: other }) => {
          const across = Math.min(at.right, other.right) - Math.max(at.left, other.left);
          const down = Math.min(at.bottom, other.bottom) - Math.max(at.top, other.top);
          return across > 1 && down > 3 * scale;
        });
        return [
          ...(stray(frame) ? [`“${said}” leaves the picture`] : []),
          ...(own && stray(own) ? [`“${said}” leaves its box`] : []),
          ...others.map((other) => `“${said}” runs into “${other.said}”`),
        ];
      });
    }),
  );
}

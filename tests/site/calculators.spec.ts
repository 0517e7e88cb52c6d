/** What the page prints is held against the same definition run here, outside the browser. */
import { expect, type Page, test } from '@playwright/test';
import capacity from '../../src/calculators/capacity/definition';
import cost from '../../src/calculators/cost/definition';
import sharding from '../../src/calculators/sharding/definition';
import { type CalculatorState, writeCalculatorState } from '../../src/calculators/kit/calculatorState';
import type { Calculator } from '../../src/calculators/kit/define';
import { evaluate } from '../../src/calculators/kit/evaluate';
import { defaultScenario } from '../../src/calculators/kit/scenarioState';

/** One number of each calculator to type, and what it is called there. */
const typed = {
  capacity: { key: 'peakRps', text: '4k', value: 4_000 },
  sharding: { key: 'databaseSize', text: '3 TB', value: 3_072 },
  cost: { key: 'users', text: '250k', value: 250_000 },
} as const;

const calculators = [capacity, sharding, cost] as unknown as readonly Calculator[];

for (const calculator of calculators) {
  const { slug } = calculator;
  test.describe(slug, () => {
    const { key, text, value } = typed[slug as keyof typeof typed];

    test('answers what is typed into it, and Back undoes it', async ({ page }) => {
      await page.goto(`/calculators/${slug}`);
      await expect(answer(page, calculator)).toContainText(sentence(calculator, {}));

      const field = page.getByLabel(calculator.inputs[key]!.label, { exact: true });
      await field.fill(text);
      await field.press('Enter');
      await expect(answer(page, calculator)).toContainText(sentence(calculator, { [key]: value }));
      await expect(page).toHaveURL(new RegExp(`[?&]${key}=${value}\\b`));

      await page.goBack();
      await expect(answer(page, calculator)).toContainText(sentence(calculator, {}));
    });

    test('says beside the field what is wrong and keeps the others', async ({ page }) => {
      await page.goto(`/calculators/${slug}?${key}=${value}`);
      const other = Object.entries(calculator.inputs).find(
        ([name, input]) => input.kind === 'quantity' && input.primary && name !== key,
      )![1];
      const field = page.getByLabel(other.label, { exact: true });
      await field.fill('lots');
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByLabel(calculator.inputs[key]!.label, { exact: true })).not.toHaveValue('');
      await expect(answer(page, calculator)).toContainText(sentence(calculator, { [key]: value }));
    });

    test('gives the same figures to whoever opens a copied link', async ({
      page,
      context,
      browser,
      baseURL,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      // The sender has numbers of their own, which the receiver does not.
      await page.addInitScript(() =>
        localStorage.setItem(
          'loadline.scenario',
          '{"loadline":1,"stage":"scale","provider":"gcp","numbers":{"users":700000}}',
        ),
      );
      await page.goto(`/calculators/${slug}?${key}=${value}`);
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect(page.getByText('Link copied.')).toBeVisible();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      const sent = await answer(page, calculator).innerText();

      const clean = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
      const received = await clean.newPage();
      await received.goto(link);
      await expect(answer(received, calculator)).toHaveText(sent);
      await clean.close();
    });

    test('gives bands for a range, on the figures and in the table behind the chart', async ({ page }) => {
      await page.goto(`/calculators/${slug}?${key}=${value}..${2 * value}`);
      const region = page.getByRole('region', { name: `${calculator.title} calculator` });
      await expect(region.getByText(/With your ranges/)).toBeVisible({ timeout: 60_000 });
      await expect(region.getByText('2,000 samples, seed 1.')).toBeVisible();
      await region.locator('details', { hasText: 'Table' }).first().locator('summary').click();
      await expect(region.getByRole('columnheader', { name: /95/ }).first()).toBeVisible();
    });

    test('survives a hostile address with a sentence and the defaults', async ({ page }) => {
      const attacks = [
        '<img src=x onerror=alert(1)>',
        '__proto__',
        '1e999',
        '9'.repeat(5_000),
        '5..1',
        '%00',
      ];
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('dialog', (dialog) => errors.push(dialog.message()));
      for (const attack of attacks) {
        await page.goto(
          `/calculators/${slug}?${key}=${encodeURIComponent(attack)}&__proto__=1&a=${encodeURIComponent(attack)}`,
        );
        await expect(answer(page, calculator)).toContainText(/\w/);
        await expect(page.getByLabel(calculator.inputs[key]!.label, { exact: true })).toBeVisible();
      }
      expect(errors).toEqual([]);
    });

    test('opens each of its examples with the result that the example promises', async ({ page }) => {
      for (const example of calculator.examples.slice(0, 3)) {
        const inputs = example.inputs as CalculatorState['inputs'];
        await page.goto(
          `/calculators/${slug}${writeCalculatorState(calculator, { scenario: defaultScenario, inputs })}`,
        );
        await expect(answer(page, calculator)).toContainText(sentence(calculator, inputs));
      }
    });
  });
}

test('two variants stand side by side', async ({ page }) => {
  await page.goto('/calculators/capacity?peakRps=4000');
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByLabel('Peak load', { exact: true }).fill('8000');
  const table = page.getByRole('region', { name: 'Capacity calculator' }).getByRole('table').first();
  await expect(table.getByRole('columnheader', { name: 'A', exact: false }).first()).toBeVisible();
  await expect(page).toHaveURL(/[?&]a=/);
  await page.reload();
  await expect(table).toBeVisible();
});

function answer(page: Page, calculator: Calculator) {
  const region = page.getByRole('region', { name: `${calculator.title} calculator` });
  // Notices about the link stand above the answer.
  return region.locator(':not([role=status]) > p').first();
}

function sentence(calculator: Calculator, inputs: CalculatorState['inputs']): string {
  const { values, results } = evaluate(calculator, { scenario: defaultScenario, inputs });
  return calculator.answer(values, results!);
}

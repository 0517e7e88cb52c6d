/** What the page prints is held against the same definition run here, outside the browser. */
import { expect, type Page, test } from '@playwright/test';
import capacity from '../../src/calculators/capacity/definition';
import cost from '../../src/calculators/cost/definition';
import sharding from '../../src/calculators/sharding/definition';
import { type CalculatorState, writeCalculatorState } from '../../src/calculators/kit/calculatorState';
import type { Calculator } from '../../src/calculators/kit/define';
import { evaluate } from '../../src/calculators/kit/evaluate';
import { calculatorSlugs } from '../../src/calculators/kit/registry';
import { type Series, serialiseSeries } from '../../src/calculators/kit/series';
import type { Setting } from '../../src/calculators/kit/setting';
import { defaultScenario } from '../../src/calculators/kit/scenarioState';
import { everyCalculator } from './everyCalculator';

/** One number of each calculator to type, and what it is called there. */
const typed = {
  capacity: { key: 'peakRps', text: '4k', value: 4_000 },
  sharding: { key: 'databaseSize', text: '3 TB', value: 3_072 },
  cost: { key: 'users', text: '250k', value: 250_000 },
} as const;

/** What a stranger may put behind the question mark. */
const attacks = ['<img src=x onerror=alert(1)>', '__proto__', '1e999', '9'.repeat(5_000), '5..1', '%00'];

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

test('every calculator is held to the laws below', () => {
  expect(everyCalculator.map(({ slug }) => slug).sort()).toEqual([...calculatorSlugs].sort());
});

for (const calculator of everyCalculator) {
  const { slug } = calculator;
  test(`${slug} keeps the laws that all calculators share`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('dialog', (dialog) => {
      errors.push(dialog.message());
      void dialog.dismiss();
    });
    const region = page.getByRole('region', { name: `${calculator.title} calculator` });
    const edit = telling(calculator);

    await test.step('opens with an answer', async () => {
      await page.goto(`/calculators/${slug}`);
      await expect(answer(page, calculator)).toContainText(sentence(calculator, {}));
    });

    await test.step('answers what is typed, and a reload restores it', async () => {
      const field = region.getByLabel(calculator.inputs[edit.key]!.label, { exact: true });
      await field.fill(edit.text);
      await field.press('Tab');
      const expected = sentence(calculator, { [edit.key]: edit.setting });
      await expect(answer(page, calculator)).toContainText(expected);
      await expect(page).toHaveURL(new RegExp(`[?&]${edit.key}=`));
      // Writing the address must not take the reader out of the next field.
      await expect(region.locator(':focus')).toHaveCount(1);
      await page.reload();
      await expect(answer(page, calculator)).toContainText(expected);
    });

    await test.step('says beside each field that is wrong what would be right, and keeps its answer', async () => {
      const before = await answer(page, calculator).innerText();
      for (const { label } of primaryQuantities(calculator).map(([, input]) => input)) {
        const field = region.getByLabel(label, { exact: true });
        const typed = await field.inputValue();
        for (const wrong of ['lots', '1e300', '-1e300', '']) {
          await field.fill(wrong);
          await expect(field).toHaveAttribute('aria-invalid', 'true');
          const told = (await field.getAttribute('aria-describedby')) ?? '';
          const sentences = told.split(' ').map((id) => page.locator(`[id="${id}"]`));
          const texts = await Promise.all(sentences.map((part) => part.innerText()));
          expect(texts.join(' ')).toContain(label);
        }
        await field.fill(typed);
      }
      await expect(answer(page, calculator)).toHaveText(before);
      await expect(region).not.toContainText(/\b(NaN|Infinity|undefined)\b/);
    });

    await test.step('survives a hostile address with its answer and the field to mend it', async () => {
      for (const attack of attacks) {
        const hostile = encodeURIComponent(attack);
        await page.goto(`/calculators/${slug}?${edit.key}=${hostile}&__proto__=1&a=${hostile}`);
        await expect(answer(page, calculator)).toContainText(/\w/);
        await expect(region.getByLabel(calculator.inputs[edit.key]!.label, { exact: true })).toBeVisible();
        await expect(region).not.toContainText(/\b(NaN|Infinity|undefined)\b/);
      }
    });

    await test.step('gives a band for a range, and says what drives it', async () => {
      const range = rangeOf(calculator);
      await page.goto(`/calculators/${slug}?${range}`);
      await expect(region.getByText(/^With your ranges/)).toBeVisible({ timeout: 90_000 });
      await expect(region.getByText(/samples, seed 1\./)).toBeVisible();
      await expect(region.getByText('What drives the answer')).toBeVisible();
    });

    expect(errors).toEqual([]);
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

function primaryQuantities(calculator: Calculator) {
  return Object.entries(calculator.inputs).flatMap(([key, input]) =>
    input.kind === 'quantity' && input.primary === true ? [[key, input] as const] : [],
  );
}

/** An edit of one field that the answer must follow. */
interface Edit {
  readonly key: string;
  readonly text: string;
  readonly setting: Setting;
}

/** The first field whose change shows in the sentence: a number of another size, or a series twice as high. */
function telling(calculator: Calculator): Edit {
  const start = sentence(calculator, {});
  const found = editsOf(calculator).find(({ key, setting }) => {
    const { values, results } = evaluate(calculator, {
      scenario: defaultScenario,
      inputs: { [key]: setting },
    });
    return results !== null && calculator.answer(values, results) !== start;
  });
  if (found === undefined) throw new Error(`${calculator.slug}: no field changes its answer`);
  return found;
}

function editsOf(calculator: Calculator): Edit[] {
  const { values } = evaluate(calculator, { scenario: defaultScenario, inputs: {} });
  return Object.entries(calculator.inputs).flatMap(([key, input]): Edit[] => {
    const value: unknown = values[key];
    if (input.primary !== true) return [];
    if (input.kind === 'series' && input.default !== undefined) {
      const higher = input.default.map((point) =>
        typeof point === 'number' ? 2 * point : ([point[0], 2 * point[1]] as const),
      ) as Series;
      return [{ key, text: serialiseSeries(higher), setting: higher }];
    }
    if (input.kind !== 'quantity' || typeof value !== 'number') return [];
    return [2, 0.5, 100].map((factor) => {
      const near = Math.min(Math.max(value * factor, input.min), input.max);
      const setting = input.integer === true ? Math.ceil(near) : Number(near.toPrecision(6));
      return { key, text: String(setting), setting };
    });
  });
}

/** `key=low..high` around the starting value of the first primary number with room on both sides. */
function rangeOf(calculator: Calculator): string {
  const { values } = evaluate(calculator, { scenario: defaultScenario, inputs: {} });
  for (const [key, { min, max, integer }] of primaryQuantities(calculator)) {
    const value = values[key] as unknown as number;
    const [low, high] = [0.8, 1.25].map((factor) => {
      const end = Math.min(Math.max(value * factor, min), max);
      return integer === true ? Math.round(end) : Number(end.toPrecision(6));
    });
    if (low! < high!) return `${key}=${low}..${high}`;
  }
  throw new Error(`${calculator.slug}: no number can be a range`);
}

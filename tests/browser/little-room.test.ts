/**
 * A phone in one hand: what is to be done, where, and by what are seen together, however little a
 * keyboard leaves.
 */
import type { Page } from 'playwright-core';
import { expect, patience, test } from './harness.ts';
import { fingers } from './hands.ts';
import { address, calm, stepOn } from './password-reset.ts';

const login = 'log-in-with-the-new-password-step-1';

/** Steps with the fields they speak of, and the button at the end. */
const asked = [
  ['step-2', [], 'Forgot Password'],
  ['step-6', ['Security Code'], 'Next'],
  ['step-7', ['New Password', 'Confirm Password'], 'Save'],
  ['step-8', [], 'No'],
  [login, ['Password'], 'OK'],
  ['if-no-e-mail-address-is-registered-step-1', ['Email Address'], 'Next'],
] as const;

/** How wide the monitor on the stage is for its height. */
const shapeOf = (page: Page): Promise<number> =>
  page.getByRole('region', { name: 'The devices of this step' }).evaluate((stage) => {
    const { width, height } = stage
      .querySelector('.device-monitor .screen')
      ?.getBoundingClientRect() ?? { width: 0, height: 1 };
    return width / height;
  });

test.for([
  [320, 640],
  [320, 400],
  [390, 420],
] as const)(
  'at %i × %i sentence, field and button are seen together, on a monitor of sixteen to nine',
  async ([width, height], { open }) => {
    const page = await open(address, { ...calm, ...fingers.reader, width, height: 640 });
    await page.setViewportSize({ width, height });
    for (const [id, labels, button] of asked) {
      await page.goto(`${page.url().replace(/#.*/, '')}#${id}`);
      const { isCurrent, step, stage, button: named } = stepOn(page, id, fingers);
      await isCurrent();
      const fields = labels.map((label) =>
        stage.getByRole('textbox', { name: label, exact: true }),
      );
      for (const field of fields) await field.tap();
      const bar = page.getByRole('button', { name: 'My recorder did this' });
      const areSeen = async (): Promise<string> => {
        const [sentence, at] = [
          await step.locator('.step-text > p').first().boundingBox(),
          await bar.boundingBox(),
        ];
        const foot = at && at.y > height / 2 ? Math.min(at.y, height) : height;
        const boxes = await Promise.all(
          [...fields, named(button)].map((part) => part.boundingBox()),
        );
        const bottoms = boxes.map((box) => (box ? box.y + box.height : Infinity));
        return sentence && sentence.y >= 0 && bottoms.every((bottom) => bottom <= foot)
          ? 'seen'
          : `${String(bottoms)} of ${String(foot)}`;
      };
      await expect.poll(areSeen, { message: id, timeout: patience }).toBe('seen');
      expect(await shapeOf(page), id).toBeCloseTo(16 / 9, 1);
    }
  },
);

test.for([360, 390])(
  'at %i pixels a code that is refused leaves its field and its button in sight',
  async (width, { open }) => {
    const page = await open(`${address}#if-the-security-code-is-refused-step-1`, {
      ...calm,
      ...fingers.reader,
      width,
    });
    const { isCurrent, stage, button } = stepOn(
      page,
      'if-the-security-code-is-refused-step-1',
      fingers,
    );
    await isCurrent();
    await stage.getByText('The security code is wrong.').waitFor();
    for (const part of [
      stage.getByText('The security code is wrong.'),
      stage.getByRole('textbox', { name: 'Security Code' }),
      button('Next'),
    ]) {
      // What its window has no room for is there, and nothing that a finger reaches.
      const isReached = await part.evaluate((element) => {
        const { x, y, width: wide, height: high } = element.getBoundingClientRect();
        return [0.1, 0.9].every((share) =>
          element.contains(document.elementFromPoint(x + wide / 2, y + high * share)),
        );
      });
      expect(isReached).toBe(true);
    }
  },
);

test('whatever is there for fingers is as large as one, at 320 pixels too', async ({ open }) => {
  const page = await open(address, { ...calm, ...fingers.reader, width: 320, height: 640 });
  for (const id of [
    'step-1',
    'step-2',
    'step-3',
    'step-4',
    'step-5',
    'step-6',
    'step-7',
    'step-8',
    login,
  ]) {
    await page.goto(`${page.url().replace(/#.*/, '')}#${id}`);
    const { isCurrent, stage } = stepOn(page, id, fingers);
    await isCurrent();
    const small = await stage.locator('button, a, input, select, summary').evaluateAll((targets) =>
      targets
        .filter((target) => target.checkVisibility())
        .map((target) => ({
          name: target.textContent || target.id,
          box: target.getBoundingClientRect(),
        }))
        .filter(({ box: { width, height } }) => width < 43.5 || height < 43.5)
        .map(({ name, box: { width, height } }) => `${name} ${String(width)} × ${String(height)}`),
    );
    expect(small, id).toEqual([]);
  }
});

test('a keyboard that opens leaves room for both', async ({ open }) => {
  const page = await open(`${address}#step-6`, { ...calm, ...fingers.reader });
  const { isCurrent, step, stage } = stepOn(page, 'step-6', fingers);
  await isCurrent();
  const field = stage.getByRole('textbox', { name: 'Security Code' });
  await field.tap();
  await page.evaluate(() => {
    scrollTo(0, 300);
  });
  await page.setViewportSize({ width: 390, height: 420 });
  const isSeen = async (): Promise<boolean> => {
    const [sentence, box] = [
      await step.locator('.step-text > p').first().boundingBox(),
      await field.boundingBox(),
    ];
    return sentence !== null && box !== null && sentence.y >= 0 && box.y + box.height <= 420;
  };
  await expect.poll(isSeen, { timeout: patience }).toBe(true);
});

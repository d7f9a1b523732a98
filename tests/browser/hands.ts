/** The three ways in which a reader uses a page: mouse, keyboard alone, fingers. */
import type { Locator, Page } from 'playwright-core';

export interface Hand {
  readonly name: string;
  readonly reader: { readonly width: number; readonly height: number; readonly touch?: boolean };
  /** Presses a button, a link, a tab. */
  readonly press: (target: Locator) => Promise<void>;
  readonly rightClick: (target: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** Picks one of a group of radio buttons by its label. */
  readonly pick: (group: Locator, label: string) => Promise<void>;
  /** Draws over the dots with these numbers. */
  readonly draw: (pattern: Locator, dots: readonly number[]) => Promise<void>;
}

export const mouse: Hand = {
  name: 'mouse',
  reader: { width: 1440, height: 900 },
  press: (target) => target.click(),
  rightClick: (target) => target.click({ button: 'right' }),
  type: async (field, text) => {
    await field.click();
    await field.fill('');
    await field.pressSequentially(text);
  },
  pick: (group, label) => group.getByText(label, { exact: true }).click(),
  draw: async (pattern, dots) => {
    const { mouse: pointer } = pattern.page();
    for (const [index, dot] of dots.entries()) {
      const { x, y } = await centreOf(dotOf(pattern, dot));
      await pointer.move(x, y, { steps: 4 });
      if (index === 0) await pointer.down();
    }
    await pointer.up();
  },
};

export const keyboard: Hand = {
  name: 'keyboard',
  reader: { width: 1440, height: 900 },
  press: async (target) => {
    await walkTo(target);
    await target.page().keyboard.press('Enter');
  },
  rightClick: async (target) => {
    await walkTo(target);
    await target.page().keyboard.press('Shift+F10');
  },
  type: async (field, text) => {
    await walkTo(field);
    await field.page().keyboard.press('Control+a');
    await field.page().keyboard.press('Delete');
    await field.page().keyboard.type(text);
  },
  pick: async (group, label) => {
    const wanted = group.getByRole('radio', { name: label, exact: true });
    await walkTo(group.getByRole('radio', { checked: true }));
    for (let count = 0; count < 5 && !(await wanted.isChecked()); count += 1)
      await group.page().keyboard.press('ArrowRight');
  },
  draw: async (pattern, dots) => {
    for (const dot of dots) await keyboard.press(dotOf(pattern, dot));
    await keyboard.press(pattern.getByRole('button', { name: 'Finish' }));
  },
};

export const fingers: Hand = {
  name: 'fingers',
  reader: { width: 390, height: 844, touch: true },
  press: (target) => target.tap(),
  rightClick: async (target) => {
    await target.scrollIntoViewIfNeeded();
    const { x, y } = await centreOf(target);
    const touch = await target.page().context().newCDPSession(target.page());
    // The page counts the time, beside its own timer: however slow it is, the finger rests long
    // enough.
    const finger = await target.page().evaluateHandle((rest) => {
      const lies = new Promise((lying) => {
        addEventListener('pointerdown', lying, { capture: true, once: true });
      });
      return { rested: lies.then(() => new Promise((rested) => setTimeout(rested, rest))) };
    }, 650);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await finger.evaluate(({ rested }) => rested);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await touch.detach();
  },
  type: async (field, text) => {
    await field.tap();
    await field.fill(text);
  },
  pick: (group, label) => group.getByText(label, { exact: true }).tap(),
  draw: async (pattern, dots) => {
    for (const dot of dots) await dotOf(pattern, dot).tap();
    await pattern.getByRole('button', { name: 'Finish' }).tap();
  },
};

function dotOf(pattern: Locator, dot: number): Locator {
  return pattern.getByRole('button', { name: `Dot ${String(dot)}`, exact: true });
}

async function centreOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('What is to be touched is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses Tab until the focus is on the target: forwards, or backwards where it lies behind. */
async function walkTo(target: Locator): Promise<void> {
  await target.waitFor();
  const page: Page = target.page();
  for (let count = 0; count < 400; count += 1) {
    // Asked at every stop: the page may change meanwhile.
    const key = await target.evaluate((element) => {
      const { activeElement } = document;
      if (element === activeElement) return undefined;
      const liesBehind =
        (activeElement?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING;
      return liesBehind ? 'Shift+Tab' : 'Tab';
    });
    if (key === undefined) return;
    await page.keyboard.press(key);
  }
  throw new Error('The focus never reaches what is to be used.');
}

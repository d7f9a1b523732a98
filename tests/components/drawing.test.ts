import jsqr from 'jsqr';
import type { ComponentChild, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { drawDevice } from '../../src/components/device/index.ts';
import { dotAt, reachDot } from '../../src/components/device/dots.ts';
import {
  alternativesOf,
  lookAtRest,
  stillOf,
  switchesOf,
  wordsOn,
} from '../../src/components/procedure/stills.ts';
import { drawSigns } from '../../src/components/procedure/signs.ts';
import { drawWidget } from '../../src/components/procedure/widget.ts';
import { controlsOf, type Part, type View } from '../../src/simulator/index.ts';
import { lampScore as score } from '../walkthrough/lamp-run.ts';

const viewWith = (...parts: Part[]): View => ({
  device: 'box',
  deviceName: 'Box',
  frame: 'monitor',
  screen: 'first',
  state: 'first',
  title: 'First',
  parts,
});
const draw = (...parts: Part[]): string =>
  renderToString(drawDevice(viewWith(...parts), { prefix: 'here' }));
const control = (gesture: string, more: object = {}): Part =>
  ({ kind: 'control', control: 'thing', label: 'Thing', gesture, look: 'button', ...more }) as Part;

describe('a drawing', () => {
  test('has real controls with names', () => {
    expect(draw(control('press'))).toMatch(
      /<button type="button"[^>]*data-control="thing"[^>]*>.*Thing.*<\/button>/,
    );
    const field = draw(control('enter', { secret: true, value: 'abc' }));
    expect(field).toContain('<label for="here-box-thing">Thing</label>');
    expect(field).toMatch(
      /<input id="here-box-thing" type="password" value="abc" autocomplete="off"/,
    );
    expect(draw(control('choose', { options: ['a', 'b'], value: 'b' }))).toContain(
      '<option selected value="b">b</option>',
    );
    // Where nothing is chosen, the first option must not look as if it were.
    const nothing = '<option value selected disabled hidden></option>';
    expect(draw(control('choose', { options: ['a', 'b'] }))).toContain(
      `${nothing}<option value="a">`,
    );
    expect(draw(control('choose', { options: ['a', 'b'], value: 'b' }))).not.toContain(nothing);
    expect(draw(control('scan'))).toContain('Scan Thing');
    expect(draw(control('draw')).match(/data-dot/g)).toHaveLength(9);
  });

  test('says why a control is disabled', () => {
    const drawn = draw(control('press', { disabled: 'Type a name first.' }));
    expect(drawn).toContain('aria-disabled="true" aria-describedby="here-box-thing-reason"');
    expect(drawn).toContain('id="here-box-thing-reason">Type a name first.');
  });

  test('a menu of things to press is a menu, a window a dialog with a name', () => {
    expect(draw({ kind: 'menu', title: 'Pop-up', parts: [control('press')] })).toMatch(
      /role="menu" aria-label="Pop-up".*role="menuitem"/,
    );
    expect(draw({ kind: 'window', title: 'Ask', parts: [] })).toMatch(
      /role="dialog" aria-labelledby="here-box-window-0"/,
    );
  });

  test('text of the world cannot become markup', () => {
    expect(draw({ kind: 'text', text: '<img src=x onerror=alert(1)>' })).not.toContain('<img');
    expect(draw(control('press', { label: '"><script>' }))).not.toContain('<script>');
  });

  test.each([
    ['a payload', `SIMULATION.${'aB3/x+9Q'.repeat(44)}`],
    ['one letter over and over', 'a'.repeat(360)],
    ['zeros', '0'.repeat(360)],
    ['a short text', 'no payload'],
  ])(
    'a QR code of %s is read by another decoder; whole pixels a module, and a quiet zone',
    (_, text) => {
      const drawn = draw({ kind: 'picture', picture: { type: 'qr', text, alt: 'QR code' } });
      const side = Number(/width="(\d+)"/.exec(drawn)?.[1]);
      const file = Buffer.from(
        /src="data:image\/bmp;base64,([^"]*)"/.exec(drawn)?.[1] ?? '',
        'base64',
      );
      const size = file.readInt32LE(18);
      const scale = side / size;
      expect(Number.isInteger(scale)).toBe(true);
      expect(scale).toBeGreaterThanOrEqual(1);
      const isBlack = (x: number, y: number): boolean => {
        const row = file.readUInt32LE(10) + (size - 1 - y) * Math.ceil(size / 32) * 4;
        return ((file[row + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) > 0;
      };
      // As a camera sees it: three pixels a module. Of the smallest codes the decoder reads no
      // less.
      const [seen, each] = [side * 3, scale * 3];
      const pixels = new Uint8ClampedArray(seen * seen * 4).fill(255);
      for (let y = 0; y < seen; y += 1)
        for (let x = 0; x < seen; x += 1)
          if (isBlack(Math.floor(x / each), Math.floor(y / each)))
            pixels.fill(0, (y * seen + x) * 4, (y * seen + x) * 4 + 3);
      expect(jsqr(pixels, seen, seen)?.data).toBe(text);
    },
  );

  test.each([
    [['lamp', 'phone'], true],
    [['lamp', 'phone', 'mailbox'], false],
  ])('of %j all stand side by side: %s', (together, areBeside) => {
    const look = lookAtRest(
      score,
      { way: 0, position: 2, world: stillOf(score, 'step-3')?.world ?? fail() },
      '/manual/',
    );
    const drawn = renderToString(drawWidget({ ...look, together, selected: 'lamp' }));
    expect(/^<div class="widget"[^>]* data-together/.test(drawn)).toBe(areBeside);
  });

  test('has no inline style, handler or script: a strict policy lets all of it through', () => {
    const look = lookAtRest(
      score,
      { way: 0, position: 2, world: stillOf(score, 'step-3')?.world ?? fail() },
      '/manual/',
    );
    expect(renderToString(drawWidget(look))).not.toMatch(/ style=|<style|<script| on[a-z]+=/);
  });

  test('every sign that a widget refers to is on the page once', () => {
    const html = renderToString(
      drawWidget(lookAtRest(score, stillOf(score, 'step-2') ?? fail(), '/')),
    );
    const shared = renderToString(drawSigns());
    const signs = [...html.matchAll(/<use href="#([^"]*)"/g)].map(([, id = '']) => id);
    expect(signs).toHaveLength(3);
    for (const sign of signs) expect(shared.split(`id="${sign}"`)).toHaveLength(2);
  });

  test('ids are the step’s own', () => {
    const still = stillOf(score, 'step-2') ?? fail();
    const html = renderToString(drawWidget(lookAtRest(score, still, '/')));
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => id?.startsWith('step-2-'))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is the same, run twice', () => {
    const still = stillOf(score, 'step-2') ?? fail();
    expect(renderToString(drawWidget(lookAtRest(score, still, '/')))).toBe(
      renderToString(drawWidget(lookAtRest(score, still, '/'))),
    );
  });

  test('what the reader hears is found in the tree: nothing listens by itself', () => {
    const listeners: string[] = [];
    const look = (node: ComponentChild): void => {
      if (Array.isArray(node)) node.forEach(look);
      if (typeof node !== 'object' || node === null || !('props' in node)) return;
      const { children, ...props } = (node as VNode<{ children?: ComponentChild }>).props;
      listeners.push(...Object.keys(props).filter((name) => /^on[A-Z]/.test(name)));
      look(children);
    };
    look(drawWidget(lookAtRest(score, stillOf(score, 'step-1') ?? fail(), '/')));
    expect(listeners).toEqual([]);
  });
});

describe('what a step shows before anybody has touched it', () => {
  test('is its start on the article’s own way', () => {
    const still = stillOf(score, 'step-2') ?? fail();
    expect(
      controlsOf(lookAtRest(score, still, '/').views[0] ?? fail()).map(({ label }) => label),
    ).toContain('Colour');
    expect(stillOf(score, 'step-99')).toBeUndefined();
  });

  test('where another situation looks different, that is shown too', () => {
    expect(
      alternativesOf(score, 'step-1').map(({ caption, situation }) => [caption, situation]),
    ).toEqual([['Mains: Unplugged', { mains: 'off' }]]);
    expect(alternativesOf(score, 'step-2')).toEqual([]);
  });

  test('a search finds it by the words on the screens that lead through it', () => {
    expect(wordsOn(score, 'step-1').split(' · ')).toEqual(
      expect.arrayContaining(['Power', 'Warming up', 'Plug', 'Lamp on']),
    );
    expect(wordsOn(score, 'step-3').split(' · ')).toEqual(
      expect.arrayContaining(['Rename Lamp', 'Save']),
    );
  });

  test('the reader’s switches are the world’s words', () => {
    expect(switchesOf(score)).toEqual([
      {
        name: 'mains',
        title: 'Mains',
        values: [
          { value: 'on', label: 'Plugged in', isUsual: true },
          { value: 'off', label: 'Unplugged', isUsual: false },
        ],
      },
    ]);
  });
});

describe('a pattern', () => {
  test('takes the dots between along, and none twice', () => {
    expect(reachDot([1], 3)).toEqual([1, 2, 3]);
    expect(reachDot([2, 1], 3)).toEqual([2, 1, 3]);
    expect(reachDot([1], 6)).toEqual([1, 6]);
    expect(reachDot([1], 9)).toEqual([1, 5, 9]);
    expect(reachDot([1, 2], 1)).toEqual([1, 2]);
  });

  test('knows the dot under a pointer, and none between', () => {
    expect(dotAt(0.5, 0.5)).toBe(1);
    expect(dotAt(2.6, 1.4)).toBe(6);
    expect(dotAt(1, 1)).toBeUndefined();
  });
});

function fail(): never {
  throw new Error('There is nothing here.');
}

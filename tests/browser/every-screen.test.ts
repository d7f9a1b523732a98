/**
 * Every screen that the recorder's world can show: on the narrowest phones and beside an article,
 * for everyone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { describe, expect } from 'vitest';
import { compile, neighboursAmong } from '../../src/compiler/index.ts';
import { drawDevice } from '../../src/components/device/index.ts';
import {
  begin,
  controlsOf,
  momentsAfter,
  pathIn,
  play,
  situationWith,
  surroundingsOf,
  viewsOf,
  type Move,
  type View,
  type World,
  type WorldDefinition,
} from '../../src/simulator/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { axe, test } from './harness.ts';
import { address } from './password-reset.ts';

/**
 * So many worlds are looked at in each situation: all that is near, and what goes wrong besides.
 * What is farther away articles lead to.
 */
const near = 150;

const folder = 'content/procedures';
const articles = readdirSync(folder).map((name) => ({
  file: `${folder}/${name}`,
  text: readFileSync(`${folder}/${name}`, 'utf8'),
}));
const neighbours = neighboursAmong(articles);

/** The worlds that are passed on the ways through the manual's articles. */
function* worldsOnTheWay(definition: WorldDefinition): Generator<World> {
  for (const article of articles) {
    const { ways, legs } = compile(article, worlds, { neighbours });
    for (const way of ways) {
      let world = begin(definition, way.situation);
      for (const move of way.legs.flatMap((leg) => legs[leg]?.moves ?? [])) {
        const before = world;
        world = play(definition, before, [move]);
        yield* momentsAfter(definition, before, move, world);
      }
    }
  }
}

/** What each device shows in each of its states, with other things to do or under another title. */
function screensOf(definition: WorldDefinition): readonly View[] {
  const found = new Map<string, View>();
  const passed: World[] = [];
  const add = (world: World): void => {
    passed.push(world);
    for (const view of viewsOf(definition, world)) {
      const name = [
        view.device,
        view.state,
        view.title,
        ...controlsOf(view).map(({ label }) => label),
      ].join('\n');
      if (!found.has(name)) found.set(name, view);
    }
  };
  const others = Object.entries(definition.situations).flatMap(([name, { values }]) =>
    Object.keys(values).map((value) => ({ [name]: value })),
  );
  for (const other of others) {
    const situation = situationWith(definition, other);
    if (situation)
      pathIn(
        surroundingsOf(definition, begin(definition, situation)),
        (_, world) => (add(world), false),
        near,
      );
  }
  for (const world of worldsOnTheWay(definition)) add(world);
  for (const { by } of definition.troubles ?? []) {
    const [first] = by;
    if (!first || !('device' in first)) continue;
    const from = new Map<string, World>();
    for (const world of passed) {
      const views = viewsOf(definition, world);
      if (offers(views, first))
        from.set(views.find(({ device }) => device === first.device)?.state ?? '', world);
    }
    for (const world of from.values()) add(play(definition, world, by));
  }
  return [...found.values()];
}

const offers = (views: readonly View[], { device, control }: Move): boolean =>
  views.some(
    (view) =>
      view.device === device &&
      controlsOf(view).some((part) => part.control === control && part.disabled === undefined),
  );

const screens = worlds.flatMap(screensOf);

/** Each screen under a heading of its own. */
const drawn = (): string =>
  screens
    .map((view, index) => {
      const name = `${view.device} ${view.state}`;
      const device = renderToString(
        drawDevice(view, { prefix: `screen-${String(index)}`, clock: '09:41' }),
      );
      return `<section aria-label="${name} ${String(index)}">${device}</section>`;
    })
    .join('');

describe('every screen', () => {
  test.for([
    [320, 'dark'],
    [360, 'light'],
    [390, 'dark'],
    [1440, 'light'],
  ] as const)(
    'has room at %i pixels (%s), and no accessibility mistake',
    async ([width, colorScheme], { open }) => {
      expect(screens.length).toBeGreaterThan(100);
      const page = await open(address, {
        width,
        height: 800,
        colorScheme,
        touch: width < 1000,
        reducedMotion: true,
        isAboveRules: true,
        forgives: [/The page holds no plan/],
      });
      await page.evaluate((html) => {
        const main = document.querySelector('main');
        if (main) main.innerHTML = html;
      }, drawn());
      const outside = await page.locator('main > section').evaluateAll((sections) =>
        sections.flatMap((section) => {
          const device = section.querySelector('.device')?.getBoundingClientRect();
          const parts = [
            ...section.querySelectorAll('.control, .field, .text, input, select, button, td, th'),
          ];
          // What only a menu or a list beside has no room for can be scrolled to.
          return parts
            .filter(
              (part) =>
                part.checkVisibility() &&
                part.getBoundingClientRect().right > (device?.right ?? 0) + 1,
            )
            .map((part) => `${section.ariaLabel ?? ''}: ${part.textContent || part.id}`);
        }),
      );
      expect(outside).toEqual([]);
      // What stands in front of a screen has all of it.
      const narrow = await page.locator('main .screen > .layer').evaluateAll((layers) =>
        layers.flatMap((layer) => {
          const [own, whole] = [layer, layer.parentElement ?? layer].map(
            (each) => each.getBoundingClientRect().width,
          );
          return (own ?? 0) < (whole ?? 0) - 4 ? (layer.closest('section')?.ariaLabel ?? '') : [];
        }),
      );
      expect(narrow).toEqual([]);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        ),
      ).toBe(true);
      if (width === 320 || width === 1440) expect(await axe(page, 'main')).toEqual([]);
    },
  );
});

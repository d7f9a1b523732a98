/**
 * What the pages about all articles say of them. The pages are made once, with a mark for each such
 * place; the marks are filled in when all articles are known, so that a changed article costs no
 * new page.
 */
import { renderToString } from 'preact-render-to-string';
import type { WorldDefinition } from '../../simulator/index.ts';
import { comparable, coverageOf } from '../../survey/index.ts';
import { h } from '../device/index.ts';
import { worldCalled } from '../procedure/stills.ts';
import { address } from '../workbench/address.ts';
import { drawArticles, drawFigures } from './figures.ts';
import type { Trace } from './trace.ts';

/** What is told: HTML, or a word for an attribute. */
type Telling = (traces: readonly Trace[], site: Site, ...about: readonly string[]) => string;

/** What is known besides the articles. */
interface Site {
  readonly worlds: readonly WorldDefinition[];
  readonly base: string;
}

const tellings = {
  /** Where a screen appears. */
  screen: (traces, { base }, world, device = '', screen = '') => {
    const place = `${device} ${screen}`;
    const own = among(traces, world).filter(({ screens }) => screens[place]);
    return drawPlaces(
      own.map((trace) => ({ trace, steps: trace.screens[place] ?? [] })),
      base,
      'In no article.',
    );
  },
  /** Which articles speak of a message; where none does, why not. */
  message: (traces, { base }, world, text = '', otherwise = '') => {
    const own = among(traces, world).flatMap((trace) => {
      const [first] = placesOf(trace, text);
      return first === undefined ? [] : [{ trace, at: first }];
    });
    if (own.length === 0) return renderToString(h('p', { class: 'none' }, otherwise));
    return drawExplained(own, base);
  },
  /** Why no article explains a message; throws where one does. */
  unexplained: (traces, _, world, text = '', reason = '') => {
    const explaining = among(traces, world).find((trace) => placesOf(trace, text).length > 0);
    if (explaining)
      throw new Error(
        `There is a reason why no article explains “${text}”: ${explaining.slug} does.`,
      );
    return renderToString(h('p', { class: 'none' }, reason));
  },
  /** `taken` or `untaken`, for a class. */
  taken: (traces, _, world, transition = '') =>
    takersOf(traces, world, transition).length > 0 ? 'taken' : 'untaken',
  /** The same as a sign, for whoever does not see colours. */
  sign: (traces, _, world, transition = '') =>
    takersOf(traces, world, transition).length > 0 ? '✓' : '○',
  /** Which articles take a transition. */
  takers: (traces, { base }, world, transition = '') =>
    drawTakers(takersOf(traces, world, transition), base),
  figures: (traces, { worlds }, world = '') => drawFigures(coverageAmong(traces, worlds, world)),
  articles: (traces, { worlds, base }, world = '') =>
    drawArticles(coverageAmong(traces, worlds, world), base),
} as const satisfies Readonly<Record<string, Telling>>;

/** Tells something of all articles, or leaves a mark where it will be told. */
export type Tell = (what: keyof typeof tellings, ...about: readonly string[]) => string;

/** Leaves marks. */
export const marking: Tell = (what, ...about) =>
  `[[${[what, ...about.map((each) => encodeURIComponent(each))].join('|')}]]`;

/** Tells of these articles. */
export function tellingOf(traces: readonly Trace[], site: Site): Tell {
  return (what, ...about) => {
    const tell: Telling = tellings[what];
    return tell(traces, site, ...about);
  };
}

const mark = new RegExp(`\\[\\[(${Object.keys(tellings).join('|')})((?:\\|[^|\\]]*)*)\\]\\]`, 'g');

/** A page with what is told in place of its marks. */
export function filledIn(html: string, tell: Tell): string {
  return html.replaceAll(mark, (_, what: keyof typeof tellings, about: string) =>
    tell(what, ...about.split('|').slice(1).map(decodeURIComponent)),
  );
}

/** The places of an article that speak of a message: of all of it, or of its first sentences. */
export function placesOf(trace: Trace, message: string): string[] {
  const said = comparable(message);
  return quotesIn(trace)
    .filter(({ text, isSentence }) => text === said || (isSentence && said.startsWith(`${text}.`)))
    .map(({ at }) => at);
}

interface Quote {
  readonly text: string;
  readonly isSentence: boolean;
  readonly at: string;
}

const compared = new WeakMap<Trace, readonly Quote[]>();

/** What an article quotes, as messages are compared. */
function quotesIn(trace: Trace): readonly Quote[] {
  const known = compared.get(trace);
  if (known) return known;
  const made = trace.quotes.map(({ text, at }) => ({
    text: comparable(text),
    isSentence: text.endsWith('.'),
    at,
  }));
  compared.set(trace, made);
  return made;
}

function among(traces: readonly Trace[], world: string | undefined): readonly Trace[] {
  return traces.filter((trace) => trace.world === world);
}

function takersOf(
  traces: readonly Trace[],
  world: string | undefined,
  transition: string,
): readonly Trace[] {
  return among(traces, world).filter(({ taken }) => taken.includes(transition));
}

function coverageAmong(
  traces: readonly Trace[],
  worlds: readonly WorldDefinition[],
  world: string,
): ReturnType<typeof coverageOf> {
  const entries = traces.map(({ taken, ...trace }) => ({
    ...trace,
    coverage: { covered: taken, total: 0 },
  }));
  return coverageOf(worldCalled(worlds, world), entries);
}

/** So many articles are named in one place, and so many of them at once. */
const [enough, few] = [30, 3];

function drawPlaces(
  places: readonly { readonly trace: Trace; readonly steps: Trace['screens'][string] }[],
  base: string,
  otherwise: string,
): string {
  if (places.length === 0) return renderToString(h('p', { class: 'none' }, otherwise));
  const rows = places.slice(0, enough).map(({ trace: { slug, title }, steps }) => {
    const page = address(`procedures/${slug}/`, base);
    const links = steps.flatMap(([id, called], at) => [
      at > 0 && ', ',
      h('a', { href: `${page}#${id}` }, called),
    ]);
    return h('li', null, h('a', { href: page }, title), ': ', links);
  });
  const [first, others] = [rows.slice(0, few), rows.slice(few)];
  return (
    renderToString(h('ul', null, first)) +
    (others.length === 0
      ? ''
      : renderToString(
          h(
            'details',
            null,
            h('summary', null, `In ${String(places.length - few)} more`),
            h('ul', null, others),
            places.length > enough && h('p', { class: 'none' }, 'And so on.'),
          ),
        ))
  );
}

function drawExplained(
  places: readonly { readonly trace: Trace; readonly at: string }[],
  base: string,
): string {
  const rows = places.slice(0, enough).map(({ trace: { slug, title }, at }) => {
    const page = address(`procedures/${slug}/`, base);
    return h('li', null, h('a', { href: at === '' ? page : `${page}#${at}` }, title));
  });
  return renderToString(h('ul', null, rows)) + more(places.length);
}

function drawTakers(takers: readonly Trace[], base: string): string {
  const [first] = takers;
  if (!first) return 'In no article';
  const others = takers.length - 1;
  const link = h('a', { href: address(`procedures/${first.slug}/`, base) }, first.title);
  return (
    renderToString(link) +
    (others === 0 ? '' : ` and ${String(others)} ${others === 1 ? 'other' : 'others'}`)
  );
}

function more(count: number): string {
  return count > enough
    ? renderToString(h('p', { class: 'none' }, `And ${String(count - enough)} more.`))
    : '';
}

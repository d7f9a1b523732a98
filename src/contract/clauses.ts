/** What every device of every world must keep to. */
import { isDeepStrictEqual } from 'node:util';
import {
  act,
  actorsOf,
  begin,
  controlsOf,
  everyPart,
  messagesOf,
  nameOf,
  isPossible,
  movesOf,
  quantityOf,
  rowOf,
  settle,
  situationWith,
  sourcedIn,
  sourceOf,
  statesOf,
  tagsOf,
  transitionsOf,
  usualSituation,
  viewsOf,
  waysToFulfil,
  type Device,
  type Drawing,
  type Quantity,
  type World,
} from '../simulator/index.ts';
import type { Examined } from './examine.ts';
import { useIn } from './explore.ts';
import { otherValues, situationsOf } from './situations.ts';
import { errandsOf, isBehind, leadingTo, movesWithoutReturn, statesIn } from './ways.ts';

/** The clauses of the contract: each tells what breaks it, and nothing where it is kept. */
export const clauses: Readonly<Record<string, (examined: Examined) => string[]>> = {
  'has a title on every screen, and labels of their own on its controls': ({
    definition,
    explored,
  }) => [
    ...new Set(
      everyWorld(explored).flatMap((world) =>
        viewsOf(definition, world).flatMap((view) => {
          // In each row the same controls may stand once.
          const labels = controlsOf(view).map(({ control, label }) =>
            rowOf(control) === '' ? label : `${label} in row ${rowOf(control)}`,
          );
          const twice = labels
            .filter((label, at) => labels.indexOf(label) !== at)
            .map((label) => `${label} twice`);
          return [...(view.title === '' ? ['no title'] : []), ...twice].map(
            (fault) => `${view.device} ${view.screen}: ${fault}`,
          );
        }),
      ),
    ),
  ],

  'has no control that is never of use': ({ definition, explored }) =>
    definition.devices
      .flatMap(({ id, controls }) => Object.keys(controls).map((control) => `${id}.${control}`))
      .filter((control) => !explored.some(({ useful }) => useful.has(control))),

  'has no control that is of use on another screen only': ({ definition, explored }) => {
    const uses = new Set(explored.flatMap((each) => [...each.uses]));
    const useful = new Set(explored.flatMap((each) => [...each.useful]));
    const shown = everyWorld(explored).flatMap((world) =>
      viewsOf(definition, world).flatMap(({ device, screen, ...view }) =>
        toBeUsed(view).map((control) => ({
          control: `${device}.${nameOf(control)}`,
          place: `${device} ${screen}: ${nameOf(control)}`,
          isOfUse: uses.has(useIn(world, { device, control })),
        })),
      ),
    );
    const ofUse = new Set(shown.filter(({ isOfUse }) => isOfUse).map(({ place }) => place));
    const idle = shown.filter(({ control, place }) => useful.has(control) && !ofUse.has(place));
    return [...new Set(idle.map(({ place }) => place))];
  },

  'says of everything that its devices complain about what it means': ({
    definition,
    explored,
  }) => {
    const told = new Set(
      (definition.troubles ?? []).map(({ device, state }) => `${device}: ${state}`),
    );
    const complaints = everyWorld(explored).flatMap((world) =>
      viewsOf(definition, world).flatMap((view) =>
        messagesOf(view).some(({ tone }) => tone === 'bad') ? `${view.device}: ${view.state}` : [],
      ),
    );
    return [...new Set(complaints)].filter((complaint) => !told.has(complaint));
  },

  'gets to every state': ({ definition, explored }) => {
    const reached = new Set(
      everyWorld(explored).flatMap(({ devices }) =>
        Object.entries(devices).flatMap(([id, { value }]) =>
          statesIn(value).map((state) => `${id}: ${state}`),
        ),
      ),
    );
    return actorsOf(definition).flatMap((device) => {
      const passing = transitionsOf(device).filter(isAlways);
      const lasting = statesOf(device).filter(
        (state) => !passing.some((name) => name.startsWith(`${state} always`)),
      );
      return lasting
        .map((state) => `${device.id}: ${state}`)
        .filter((state) => !reached.has(state));
    });
  },

  'takes every transition': ({ definition, explored }) =>
    actorsOf(definition)
      // What a machine does of itself as it begins has no witness.
      .flatMap((device) =>
        transitionsOf(device).flatMap((name) => (isAlways(name) ? [] : `${device.id}: ${name}`)),
      )
      .filter((name) => !explored.some(({ taken }) => taken.has(name))),

  'has no traps: everywhere a way back to where one began, or to the one-way door that was passed':
    (examined) => [
      ...new Set(
        errandsOf(examined).flatMap(({ device, ways, home, doors }) => {
          const moves = [home, ...doors.map((door) => [door])].flatMap((ends) =>
            movesWithoutReturn(ways, ends),
          );
          return moves
            .filter(({ to }) => !doors.includes(to))
            .map(({ from, to }) => `${device.id} from ${from} to ${to}`);
        }),
      ),
    ],

  'calls no door one-way that leads back': (examined) => {
    const errands = errandsOf(examined);
    const isDoor = (of: Device, name: string): boolean =>
      errands.some(
        ({ device, ways, home, doors }) =>
          device === of &&
          doors.some((door) => isBehind(door, name) && !leadingTo(ways, home).has(door)),
      );
    return examined.definition.devices.flatMap((device) =>
      Object.keys(device.oneWay ?? {}).flatMap((name) =>
        isDoor(device, name) ? [] : `${device.id}: ${name}`,
      ),
    );
  },

  'prints every word of its devices': ({ unread }) => [...unread],

  'names the source of all its devices do, and of nothing else': ({ definition }) =>
    actorsOf(definition).flatMap((device) => {
      const lacking = [...statesOf(device), ...transitionsOf(device)].filter(
        (name) => !sourceOf(device, name),
      );
      const sourced = sourcedIn(device);
      const strange = Object.keys(device.sources).filter((name) => !sourced.has(name));
      return [
        ...lacking.map((name) => `${device.id} lacks '${name}'`),
        ...strange.map((name) => `${device.id} has no '${name}'`),
      ];
    }),

  'lists in its bibliography what its devices cite, and nothing else': ({ definition, works }) => {
    const cited = actorsOf(definition).flatMap(({ sources }) =>
      Object.values(sources).flatMap(tagsOf),
    );
    return [
      ...[...cited, ...Object.keys(definition.works ?? {})].filter((tag) => !works.includes(tag)),
      ...works.filter((tag) => !cited.includes(tag)),
    ];
  },

  'survives JSON, and goes on from there as if nothing had happened': ({ definition, explored }) =>
    sample(everyWorld(explored), 400).flatMap((world) => {
      const copy = JSON.parse(JSON.stringify(world)) as World;
      const [move] = movesOf(definition, world);
      const goOn = (from: World): World =>
        move ? settle(definition, act(definition, from, move)) : from;
      const same = isDeepStrictEqual(copy, world) && isDeepStrictEqual(goOn(copy), goOn(world));
      return same && isDeepStrictEqual(viewsOf(definition, copy), viewsOf(definition, world))
        ? []
        : JSON.stringify(world);
    }),

  'does the same a second time': ({ definition, explored }) => {
    const again = explored.flatMap(({ situation }) =>
      isDeepStrictEqual(begin(definition, situation), begin(definition, situation))
        ? []
        : JSON.stringify(situation),
    );
    const moved = sample(everyWorld(explored), 400).flatMap((world) =>
      movesOf(definition, world).flatMap((move) =>
        isDeepStrictEqual(act(definition, world, move), act(definition, world, move))
          ? []
          : JSON.stringify(move),
      ),
    );
    return [...new Set([...again, ...moved])];
  },

  'has phrases, values and switches that fit together': ({ definition }) => {
    const { conditions, values, results, situations, devices } = definition;
    const twice = [conditions, values, results].flatMap((list) => {
      const phrases = list.flatMap((entry) => entry.phrases);
      return phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at);
    });
    const shown = (device: string, control: string): boolean =>
      devices.some(({ id, controls }) => id === device && controls[control] !== undefined);
    const isKnown = ([name, value]: [string, string]): boolean =>
      situations[name]?.values[value] !== undefined;
    const astray = conditions.flatMap((condition) => {
      const { means, phrases } = condition;
      const isThere =
        'slip' in means
          ? shown(means.slip.device, means.slip.control)
          : waysToFulfil(condition).every((way) => Object.entries(way).every(isKnown));
      return isThere ? [] : phrases[0];
    });
    const nowhere = values.flatMap(({ into, phrases: [phrase] }) =>
      Object.entries(into).every(([device, controls]) =>
        controls.every((control) => shown(device, control)),
      )
        ? []
        : phrase,
    );
    const unusual = Object.entries(situations).flatMap(([name, { values: all, usual }]) =>
      all[usual] === undefined ? name : [],
    );
    const unscoped = Object.entries(situations).flatMap(([name, { appliesWhen = {} }]) =>
      Object.entries(appliesWhen).every(
        ([other, value]) => situations[other]?.values[value] !== undefined,
      )
        ? []
        : name,
    );
    return [...twice, ...astray, ...nowhere, ...unusual, ...unscoped];
  },

  'can be in its usual situation, with each value of each circumstance, and as each condition says':
    ({ definition }) => {
      const said = definition.conditions.flatMap(waysToFulfil);
      const impossible = [...otherValues(definition), ...said].filter(
        (wanted) => !situationWith(definition, wanted),
      );
      return [...(isPossible(definition, {}) ? [] : [{}]), ...impossible].map((situation) =>
        JSON.stringify(situation),
      );
    },

  'states each fact in phrases with one slot, as a quantity there can be': ({ definition }) => {
    const { facts = [] } = definition;
    const ids = facts.map(({ id }) => id);
    return [
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} twice`),
      ...facts.flatMap((fact) => [
        ...fact.phrases
          .filter((phrase) => phrase.split('{}').length !== 2)
          .map((phrase) => `${fact.id}: ${phrase}`),
        ...situationsOf(definition).flatMap((situation) => {
          const quantity = quantityOf(fact, situation);
          return isSensible(quantity) ? [] : `${fact.id}: ${JSON.stringify(quantity)}`;
        }),
      ]),
    ];
  },

  'states each truth in phrases with one slot, and no word as right and wrong': ({
    definition,
  }) => {
    const { truths = [] } = definition;
    const ids = truths.map(({ id }) => id);
    return [
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} twice`),
      ...truths.flatMap(({ id, phrases, is, isNot }) => [
        ...phrases
          .filter((phrase) => phrase.split('{}').length !== 2)
          .map((phrase) => `${id}: ${phrase}`),
        ...isNot.filter((word) => is.includes(word)).map((word) => `${id}: ${word}`),
      ]),
    ];
  },

  'has no phrase for a fact that speaks of another fact too': ({ definition }) => {
    const said = (definition.facts ?? []).flatMap((fact) =>
      fact.phrases.map((phrase) => ({
        fact,
        phrase,
        kind: Object.keys(quantityOf(fact, usualSituation(definition))).join(),
      })),
    );
    return said.flatMap(({ fact, phrase, kind }) =>
      said
        .filter(
          (other) =>
            other.fact !== fact &&
            other.kind === kind &&
            isHeldBy(wordsOf(phrase), wordsOf(other.phrase)),
        )
        .map((other) => `${fact.id} “${phrase}”, ${other.fact.id} “${other.phrase}”`),
    );
  },
};

function isSensible(quantity: Quantity): boolean {
  if ('from' in quantity)
    return (
      Number.isInteger(quantity.from) &&
      Number.isInteger(quantity.to) &&
      quantity.from < quantity.to
    );
  const amount = 'count' in quantity ? quantity.count : quantity.duration;
  return Number.isInteger(amount) && amount > 0;
}

/** The controls that somebody may want to use: the tab of the page that is shown is there to tell. */
function toBeUsed(view: Drawing): string[] {
  const current = everyPart(view.parts).flatMap((part) =>
    part.kind === 'tabs' ? part.current : [],
  );
  return controlsOf(view).flatMap(({ control }) => (current.includes(control) ? [] : control));
}

/** A phrase's words without the slot, in the singular. */
function wordsOf(phrase: string): Set<string> {
  return new Set(
    (phrase.toLowerCase().match(/[a-z][a-z-]*/g) ?? []).map((word) => word.replace(/s$/, '')),
  );
}

function isHeldBy(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...words].every((word) => others.has(word));
}

function isAlways(transition: string): boolean {
  return / always(?: \[.*\])?$/.test(transition);
}

function everyWorld(explored: Examined['explored']): World[] {
  return explored.flatMap(({ worlds }) => worlds);
}

function sample<Item>(items: readonly Item[], count: number): Item[] {
  const every = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, at) => at % every === 0);
}

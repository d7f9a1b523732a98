/** What devices may say against whoever follows an article, and where that is explained. */
import type { WorldDefinition } from '../../simulator/index.ts';
import { statesOnWay } from '../../survey/index.ts';
import { worldCalled } from '../procedure/stills.ts';
import { address } from '../workbench/address.ts';
import type { Advice } from './advice.ts';
import { messageAnchor } from './anchors.ts';
import { explanationsOf, type Explanation, type Unexplained } from './explanations.ts';
import { placesOf } from './tell.ts';
import type { Trace } from './trace.ts';

/** Something that a device may say in a state. */
export type Complaint = Pick<Explanation, 'device' | 'from' | 'text' | 'means'> & {
  readonly world: string;
};

/** What the devices of worlds may complain about, but for what articles need not explain. */
export async function complaintsIn(
  worlds: readonly WorldDefinition[],
  unexplained: readonly Unexplained[],
): Promise<Complaint[]> {
  return (await Promise.all(worlds.map((world) => complaintsOf(world, unexplained)))).flat();
}

async function complaintsOf(
  definition: WorldDefinition,
  unexplained: readonly Unexplained[],
): Promise<Complaint[]> {
  const explanations = await explanationsOf(definition, unexplained);
  return explanations
    .filter(({ reason }) => reason === undefined)
    .map(({ device, from, text, means }) => ({ world: definition.id, device, from, text, means }));
}

/** What is known besides the article. */
interface Knowledge {
  /** All articles. */
  readonly traces: readonly Trace[];
  readonly complaints: readonly Complaint[];
  readonly worlds: readonly WorldDefinition[];
  readonly base: string;
}

/** Tells what may be said in the states that an article leads through, each message once. */
export function adviser({
  traces,
  complaints,
  worlds,
  base,
}: Knowledge): (trace: Trace) => Advice[] {
  const explaining = explainersOf(traces, complaints);
  return (trace) => {
    const passed = statesOnWay(worldCalled(worlds, trace.world), trace.taken);
    const met = complaints.filter(
      ({ world, device, from }) => world === trace.world && passed.has(`${device} ${from}`),
    );
    const once = new Map(met.map((complaint) => [complaint.text, complaint]));
    return [...once.values()].map((complaint) => {
      const { text, means } = complaint;
      return { text, means, ...placeFor(complaint, trace, explaining.get(complaint) ?? [], base) };
    });
  };
}

/** The articles that speak of a complaint; the fewer these speak of, the more they say of each. */
function explainersOf(
  traces: readonly Trace[],
  complaints: readonly Complaint[],
): ReadonlyMap<Complaint, readonly Trace[]> {
  const spoken = traces.map((trace) => ({
    trace,
    of: new Set(
      complaints.filter(
        ({ world, text }) => world === trace.world && placesOf(trace, text).length > 0,
      ),
    ),
  }));
  const ordered = spoken.toSorted((one, other) => one.of.size - other.of.size);
  return new Map(
    complaints.map((complaint) => [
      complaint,
      ordered.flatMap(({ trace, of }) => (of.has(complaint) ? [trace] : [])),
    ]),
  );
}

/** The article's own words on it, another article's, or the page of all messages. */
function placeFor(
  { world, device, text }: Complaint,
  trace: Trace,
  [other]: readonly Trace[],
  base: string,
): Pick<Advice, 'url' | 'called'> {
  const [own] = placesOf(trace, text);
  if (own !== undefined && trace.places[own]) return { url: `#${own}`, called: trace.places[own] };
  if (!other) {
    const message = messageAnchor(world, { device, text });
    return { url: `${address('messages/', base)}#${message}`, called: 'All messages' };
  }
  const [at = ''] = placesOf(other, text);
  const page = address(`procedures/${other.slug}/`, base);
  return { url: at === '' ? page : `${page}#${at}`, called: other.title };
}

/** Which sentences lean on a label, a screen or a transition: whoever changes it reads them. */
import type { CompiledArticle, SentenceAccount } from '../compiler/index.ts';
import {
  chartOf,
  deviceOf,
  memoryOf,
  nameOf,
  usualSituation,
  viewOf,
  type WorldDefinition,
} from '../simulator/index.ts';
import { sightsIn } from './sights.ts';

/** What somebody asks about, as the world has it. */
export interface Subject {
  readonly kind: 'label' | 'screen' | 'transition';
  /** What it is, for the first line of the answer. */
  readonly called: string;
  /** Whether a move that takes these transitions between these screens has to do with it. */
  readonly concerns: (moment: Moment) => boolean;
  /** Its name on the screen, in lower case: sentences that speak of it have it in marks. */
  readonly words: readonly string[];
}

/** A move as it is made in a step. */
interface Moment {
  readonly device: string;
  readonly control: string;
  /** The device's screen before and after. */
  readonly screens: readonly string[];
  /** As "device transition". */
  readonly taken: readonly string[];
}

/**
 * What a name means in a world: "Power" or "lamp.power" a label, "Login" or "lamp login" a screen,
 * "lamp off power.pressed" a transition. Nothing where there is nothing of that name.
 */
export async function subjectsCalled(
  definition: WorldDefinition,
  name: string,
): Promise<Subject[]> {
  const { screens: views } = await sightsIn(definition);
  const asked = name.trim().toLowerCase();
  const isAsked = (...names: readonly string[]): boolean =>
    names.some((each) => each.toLowerCase() === asked);
  return definition.devices.flatMap((device): Subject[] => {
    const { id } = device;
    const labels = Object.entries(device.words(usualSituation(definition)).controls)
      .filter(([control, label]) => isAsked(label, `${id}.${control}`))
      .map(([control, label]): Subject => ({
        kind: 'label',
        called: `the label “${label}” (${id}.${control})`,
        concerns: (moment) => moment.device === id && moment.control === control,
        words: [label.toLowerCase()],
      }));
    const screens = views
      .filter((view) => view.device === id)
      .filter(({ screen, title }) => isAsked(screen, `${id} ${screen}`, `${id}.${screen}`, title))
      .map(({ screen, title }): Subject => ({
        kind: 'screen',
        called: `the screen “${title}” (${id} ${screen})`,
        concerns: (moment) => moment.device === id && moment.screens.includes(screen),
        words: [title.toLowerCase()],
      }));
    return [...labels, ...screens, ...transitionsCalled(definition, id, isAsked)];
  });
}

function transitionsCalled(
  definition: WorldDefinition,
  id: string,
  isAsked: (...names: readonly string[]) => boolean,
): Subject[] {
  return chartOf(deviceOf(definition, id))
    .filter(({ name }) => isAsked(name, `${id} ${name}`))
    .map(({ name }) => ({
      kind: 'transition',
      called: `the transition ${id} ${name}`,
      concerns: ({ taken }) => taken.includes(`${id} ${name}`),
      words: [],
    }));
}

/** The sentences of an article that lean on it, in the order of the text. */
export function leaningOn(
  { account, legs, ways }: Pick<CompiledArticle, 'account' | 'legs' | 'ways'>,
  definition: WorldDefinition,
  subject: Subject,
): SentenceAccount[] {
  const used = new Map<string, Set<string>>();
  for (const { moment, step, label } of momentsOf(definition, { legs, ways }))
    if (subject.concerns(moment)) used.set(step, (used.get(step) ?? new Set()).add(label));
  const named = account.marks.filter(({ text }) => subject.words.includes(text.toLowerCase()));
  return account.sentences.filter(({ reading, reads, step = '', start, end }) => {
    const labels = reading === 'done' ? [...(used.get(step) ?? [])] : [];
    return (
      labels.some((label) => reads.includes(`“${label}”`)) ||
      named.some((mark) => mark.start.offset >= start.offset && mark.end.offset <= end.offset)
    );
  });
}

/** Every move of every way. */
function* momentsOf(
  definition: WorldDefinition,
  { legs, ways }: Pick<CompiledArticle, 'legs' | 'ways'>,
): Generator<{ readonly moment: Moment; readonly step: string; readonly label: string }> {
  const memory = memoryOf(definition);
  for (const { situation, legs: indices } of ways) {
    let world = memory.begin(situation);
    for (const { step, moves } of indices.flatMap((index) => legs[index] ?? [])) {
      for (const planned of moves) {
        const before = world;
        const { world: after, taken } = memory.play(before, planned);
        world = after;
        if ('wait' in planned) continue;
        const { device } = planned;
        const control = nameOf(planned.control);
        const screens = [before, after].map((each) => viewOf(definition, each, device).screen);
        const label = deviceOf(definition, device).words(situation).controls[control] ?? control;
        yield { moment: { device, control, screens, taken }, step, label };
      }
    }
  }
}

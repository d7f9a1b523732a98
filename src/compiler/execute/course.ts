/** One execution of an article, as it goes on. */
import {
  nameOf,
  type Condition,
  type Move,
  type PlannedMove,
  type Situation,
  type World,
} from '../../simulator/index.ts';
import type { Leg, NamedControl } from '../article.ts';
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import type { Stretch } from '../parse/tokens.ts';
import type { Given, Order, StepRange, Test } from '../resolve/instruction.ts';
import type { Executable } from './executable.ts';
import { controlsSeenOn, viewsOn, type Seen } from './sight.ts';
import { openLeg, type OpenLeg } from './leg.ts';
import type { ExecutionStage } from './stage.ts';
import { isSure, settleDoubt, type Trusted } from './trust.ts';
import type { Vocabulary } from '../resolve/vocabulary.ts';

/**
 * The situation an execution begins in, the reader's mistake in it, and which of several ways they
 * take.
 */
export interface Variant {
  readonly situation: Situation;
  readonly slip?: Condition;
  /** Options by choice; the first one where nothing is said. */
  readonly choices?: ReadonlyMap<number, number>;
}

/** What was found, and the screens at that moment. */
export interface Observed {
  readonly finding: Finding;
  readonly world: World;
}

export type Label = Omit<NamedControl, 'start' | 'end'> & Stretch;

export interface Course extends Trusted {
  readonly stage: ExecutionStage;
  readonly language: Language;
  readonly text: string;
  readonly variant: Variant;
  readonly vocabulary: Vocabulary;
  world: World;
  attended: string | undefined;
  given: Given | undefined;
  slipIsDue: boolean;
  leg: OpenLeg;
  /** Every move, and the world before it. */
  readonly made: { readonly planned: PlannedMove; readonly before: World }[];
  /** What was done on the way to something else, before the article says it. */
  readonly anticipated: Move[];
  /** The control that a sentence names as the place of what it asks for. */
  entered: { readonly sentence: number; readonly text: string } | undefined;
  /** A sentence that names the wrong device, and the right one. */
  corrected: { readonly sentence: number; readonly device: string } | undefined;
  /** Whether something else in the article takes over where it cannot go on. */
  takesOver: (world: World) => boolean;
  /** Whether it is worth looking for the way from a place in the text. */
  readonly isWorthALook: (place: number) => boolean;
  readonly isBlocking: Executable['isBlocking'];
  readonly neighbour: Executable['neighbour'];
  readonly carryOut: CarryOut;
  /** The articles whose steps led here, this one last. */
  readonly within: readonly string[];
  /** How many steps of other articles have been gone through. */
  readonly borrowed: { steps: number };
  /** Where in the text something else took over. */
  readonly left: Set<number>;
  readonly legs: Leg[];
  readonly observed: Observed[];
  /** Where in the text something was tried and worked. */
  readonly passed: Set<number>;
  /**
   * How much of it that was before the first mistake, or before the section it lies in; undefined
   * where none was met.
   */
  reached: number | undefined;
  /** How much of it that was when the section began that is gone through now. */
  enteredAt: number | undefined;
  readonly labels: Map<number, Label>;
  readonly taken: Set<string>;
  /** The steps of which something was carried out. */
  readonly performed: Set<string>;
  /** The sections that took over. */
  readonly begun: Set<string>;
  /** The places that have sent the reader back. */
  readonly sentBack: Set<number>;
  /** What of a step that was broken off is still to be done. */
  goesOnWith: readonly Order[] | undefined;
  /** What a device said against the last move, and where the article asks for that. */
  refusal: (Stretch & { readonly device: string; readonly says: string }) | undefined;
  /** What is carried out now. */
  order: Order | undefined;
  /** What was done for each order. */
  readonly done: Map<Order, Done[]>;
  /** How the tests of this step came out that depend on the screens. */
  decided: Map<Test, boolean>;
  /** Where each test that depends on the screens did not hold. */
  readonly unmet: Map<Test, World>;
}

/** A move as it was made for an order: with the label that was on its control. */
export interface Done {
  readonly planned: PlannedMove;
  readonly label: string | undefined;
}

/**
 * Executes steps of another article from where an execution stands; all that it asks for where none
 * are named.
 */
export type CarryOut = (article: Executable, from: Course, run: StepRange | undefined) => Course;

/** What an execution knows of the article, and of the executions before it. */
export type ExecutionSetting = Pick<Course, 'language' | 'text' | 'isWorthALook' | 'carryOut'> &
  Pick<Executable, 'file' | 'isBlocking' | 'neighbour'>;

export function setOut(stage: ExecutionStage, variant: Variant, setting: ExecutionSetting): Course {
  const { language, text, file, isWorthALook, isBlocking, neighbour, carryOut } = setting;
  const world = stage.begin(variant.situation);
  return {
    stage,
    language,
    text,
    isWorthALook,
    isBlocking,
    neighbour,
    carryOut,
    within: [file],
    borrowed: { steps: 0 },
    variant,
    vocabulary: stage.words(variant.situation),
    world,
    attended: undefined,
    given: undefined,
    slipIsDue: variant.slip !== undefined,
    trust: 'sure',
    ledFor: undefined,
    hasGap: false,
    isGuided: false,
    doubted: new Set(),
    leg: openLeg('', world),
    made: [],
    anticipated: [],
    entered: undefined,
    corrected: undefined,
    takesOver: () => false,
    left: new Set(),
    legs: [],
    observed: [],
    passed: new Set(),
    reached: undefined,
    enteredAt: undefined,
    labels: new Map(),
    taken: new Set(),
    performed: new Set(),
    begun: new Set(),
    sentBack: new Set(),
    goesOnWith: undefined,
    refusal: undefined,
    order: undefined,
    done: new Map(),
    decided: new Map(),
    unmet: new Map(),
  };
}

/** The controls in view, of one device where it is named. */
export function inView({ stage, world }: Course, on?: string): Seen[] {
  return viewsOn(stage.views(world), on).flatMap(controlsSeenOn);
}

/** Makes a move; false where it changed nothing. */
export function move(course: Course, planned: PlannedMove): boolean {
  course.made.push({ planned, before: course.world });
  const { world, isChanged, taken } = course.stage.play(course.world, planned);
  course.world = world;
  if (isChanged) course.leg.isIdle = false;
  if (isChanged && 'device' in planned) settleDoubt(course, planned.device);
  course.leg.moves.push(planned);
  course.leg.worlds.push(world);
  if (course.order) {
    const done = course.done.get(course.order) ?? [];
    done.push({
      planned,
      label: 'device' in planned ? labelOf(course, planned.device, planned.control) : undefined,
    });
    course.done.set(course.order, done);
  }
  for (const transition of taken) course.taken.add(transition);
  if ('device' in planned) turnTo(course, planned.device);
  return isChanged;
}

/** What a control is called in this execution. */
export function labelOf(
  { stage, variant }: Course,
  device: string,
  control: string,
): string | undefined {
  return stage.definition.devices.find(({ id }) => id === device)?.words(variant.situation)
    .controls[nameOf(control)];
}

/** The device that the reader looks at: the first one at the beginning. */
export function attendedIn({ attended, stage }: Course): string | undefined {
  return attended ?? stage.definition.devices[0].id;
}

/** The reader looks at a device. */
export function turnTo(course: Course, device: string): void {
  course.attended = device;
  speakOf(course, device);
}

export function speakOf({ leg }: Course, device: string): void {
  if (!leg.devices.includes(device)) leg.devices.push(device);
}

/**
 * Whether something else takes over from a place in the text, where the main list can go no
 * further.
 */
export function isLeftAt(course: Course, { start }: Stretch): boolean {
  const isLeft = isSure(course) && course.takesOver(course.world);
  if (isLeft) course.left.add(start);
  return isLeft;
}

export function report(course: Course, finding: Finding): void {
  if (course.isBlocking(finding)) {
    course.leg.isDoubtful = true;
    course.reached ??= course.enteredAt ?? course.passed.size;
  }
  course.observed.push({ finding, world: course.world });
}

/** Whether a mistake was met on the way. */
export function hasErred({ reached }: Course): boolean {
  return reached !== undefined;
}

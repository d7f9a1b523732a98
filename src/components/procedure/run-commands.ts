/** What can be done with a reader's run by name, from the command box or by keys. */
import type { Command } from '../search/command.ts';
import type { Move, Situation, WorldDefinition } from '../../simulator/index.ts';
import { askedCopy } from './asked-copy.ts';
import {
  baseWay,
  type Plan,
  type Score,
  type Session,
  tick,
  wayAt,
} from '../../walkthrough/index.ts';
import { momentName } from './address.ts';
import { writeMoment } from './moment.ts';
import { stageCopy } from './stage-copy.ts';
import type { Action } from './widget.ts';

/** The run, as commands find and change it. */
export interface Commanded {
  readonly score: Score;
  readonly session: () => Session;
  readonly change: (make: (session: Session) => Session) => void;
  readonly choose: (situation: Situation) => void;
  readonly act: (action: Action) => void;
  /** Uses a device, as on the stage. */
  readonly move: (move: Move) => void;
  /** Says something on the page. */
  readonly tell: (text: string) => void;
}

const minute = 60_000;

/** How far the clock can be put on, in milliseconds. */
const advances = [minute, 5 * minute, 24 * 60 * minute];

/** Everything that can be done with a run. */
export function commandsOfRun(run: Commanded): readonly Command[] {
  const { score } = run;
  const act = (action: Action) => (): void => {
    run.act(action);
  };
  return [
    { id: 'run.show', title: askedCopy.commands.show, run: act('show') },
    { id: 'run.undo', title: askedCopy.commands.undo, run: act('undo') },
    { id: 'run.restart', title: askedCopy.commands.restart, run: act('restart') },
    { id: 'run.again', title: askedCopy.commands.again, run: act('again') },
    { id: 'run.did', title: askedCopy.commands.did, run: act('did') },
    { id: 'run.lost', title: askedCopy.commands.lost, run: act('lost') },
    { id: 'run.report', title: stageCopy.failed, run: act('report') },
    ...advances.map((milliseconds) => ({
      id: `clock.${String(milliseconds / minute)}`,
      title: askedCopy.commands.advance(milliseconds),
      run: () => {
        run.change((session) => tick(score, session, milliseconds));
      },
    })),
    {
      id: 'clock.next',
      title: askedCopy.commands.untilNext,
      run: () => {
        const { queue, now } = run.session().world;
        const next = queue[0]?.at;
        if (next === undefined) run.tell(askedCopy.nothingAhead);
        else run.change((session) => tick(score, session, Math.max(0, next - now)));
      },
    },
    ...executedSituations(score.plan, score.definition).map(({ id, title, situation }) => ({
      id,
      title,
      run: () => {
        run.choose(situation);
      },
    })),
    { id: 'copy.moment', title: askedCopy.commands.copyMoment, run: () => void copyMoment(run) },
  ];
}

interface NamedSituation {
  readonly id: string;
  readonly title: string;
  readonly situation: Situation;
}

/**
 * Every circumstance that the article was executed in, by its name in the world: those that a
 * reader chooses, and drills, in which something goes wrong.
 */
export function executedSituations(plan: Plan, definition: WorldDefinition): NamedSituation[] {
  const usual = wayAt(plan, baseWay).situation;
  return Object.entries(definition.situations).flatMap(([name, circumstance]) => {
    const values = new Set(plan.ways.map(({ situation }) => situation[name]));
    if (values.size < 2) return [];
    const isChosen = plan.circumstances.includes(name);
    return Object.entries(circumstance.values)
      .filter(([value]) => values.has(value) && (isChosen || value !== usual[name]))
      .map(([value, words]) => ({
        id: `situation.${name}.${value}`,
        title: (isChosen ? askedCopy.commands.situation : askedCopy.commands.drill)(
          circumstance.name,
          words,
        ),
        situation: { [name]: value },
      }));
  });
}

async function copyMoment({ score, session, tell }: Commanded): Promise<void> {
  const address = new URL(location.href);
  try {
    address.searchParams.set(momentName, await writeMoment(score, session()));
    await navigator.clipboard.writeText(address.href);
    tell(askedCopy.momentCopied);
  } catch {
    // Without leave to write there, or over plain HTTP, the reader copies it from the address bar.
    history.replaceState(history.state, '', address);
    tell(askedCopy.momentInAddress);
  }
}

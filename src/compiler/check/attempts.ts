/**
 * What notes tell readers to put in, which nobody carries out: "Try the password now." Where every
 * attempt is refused, that is told.
 */
import { isMeantFor, type Value, type World } from '../../simulator/index.ts';
import type { Performance } from '../execute/execute.ts';
import { deviceNamed } from '../execute/find.ts';
import { refusalOn } from '../execute/refusal.ts';
import { controlsSeenOn, mainButtonsOn, type Seen } from '../execute/sight.ts';
import type { ExecutionStage } from '../execute/stage.ts';
import type { Finding } from '../findings.ts';
import { wordOf } from '../parse/tokens.ts';
import { nameBehind } from '../resolve/asking.ts';
import type { Verb } from '../resolve/instruction.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { verbAt } from '../resolve/verb.ts';
import { spanOf } from '../resolve/words.ts';
import { isAdvice, isOfThisMoment } from './advice.ts';
import { isCertain, worldsIn } from './moments.ts';

const entering: ReadonlySet<Verb['deed']> = new Set<Verb['deed']>(['value', 'draw', 'login']);

/** Values that are told to be put in, and refused wherever their step has a field for them. */
export function findFutileAttempts(
  { lexicon, sentences }: ResolvedArticle,
  { courses, stage }: Performance,
): Finding[] {
  const [course] = courses;
  if (!course || !isCertain(course)) return [];
  return sentences.flatMap((read): Finding[] => {
    const { tokens } = read.sentence;
    const verb = verbAt(tokens, 0, lexicon);
    const isAttempt =
      verb && (entering.has(verb.deed) || lexicon.language.attempting.has(wordOf(tokens[0])));
    if (!isAttempt || !isAdvice(read) || !isOfThisMoment(read, lexicon)) return [];
    const named = nameBehind(tokens, verb.length, tokens, lexicon);
    if (!named) return [];
    const answers = worldsIn(course, read.step).flatMap((world) =>
      answersTo(named.values, world, stage),
    );
    const [first] = answers;
    const says = first?.says;
    return says !== undefined && answers.every((each) => each.says !== undefined)
      ? [
          {
            rule: 'refused',
            ...spanOf([...tokens.slice(0, 1), ...named.said]),
            device: deviceNamed(course, first?.device ?? '').name,
            says,
          },
        ]
      : [];
  });
}

/** What a device complains of when a value is put in; of a value that nobody knows, nobody knows. */
function answersTo(
  values: readonly Value[],
  world: World,
  stage: ExecutionStage,
): { readonly device: string; readonly says: string | undefined }[] {
  const fields = stage.views(world).flatMap(controlsSeenOn);
  return values.flatMap((value) =>
    fields
      .filter(({ device, part: { control } }) => isMeantFor(value, { device, control }))
      .map((field) => ({ device: field.device, says: answerTo(value, field, world, stage) })),
  );
}

function answerTo(
  value: Value,
  { device, part: { control } }: Seen,
  world: World,
  stage: ExecutionStage,
): string | undefined {
  const text = value.of(world);
  if (text === undefined) return undefined;
  const typed = stage.play(world, { device, control, value: text }).world;
  const [button] = mainButtonsOn(stage.views(typed), device);
  const sent = button ? stage.play(typed, { device, control: button.part.control }).world : typed;
  return refusalOn({ stage }, device, sent);
}

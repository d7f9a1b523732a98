/**
 * Where a control is said to lead: "**A** leads from the pattern to the login", "it takes you back
 * to the _X_ window". Each is tried out.
 */
import type { View, World } from '../../simulator/index.ts';
import type { Performance } from '../execute/execute.ts';
import { controlsSeenOn, labelsOn, titlesOf } from '../execute/sight.ts';
import type { Finding } from '../findings.ts';
import { isMarked, wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import { lengthOf, type Lexicon } from '../resolve/lexicon.ts';
import type { ReadSentence } from '../resolve/read-passage.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { plain } from '../resolve/wording.ts';
import { spanOf, spoken } from '../resolve/words.ts';
import { isCertain, worldsOf } from './moments.ts';

/** Words for a place, without the articles in front of them. */
interface Goal extends Stretch {
  readonly text: string;
  readonly words: readonly string[];
  /** It stands in marks, as the device prints it. */
  readonly isMarked: boolean;
}

/** A control that is said to lead from one place to another. */
interface Way {
  readonly label: string;
  readonly from: Goal | undefined;
  readonly to: Goal | undefined;
}

/** What is shown before a control was used somewhere, and after it. */
interface Trial {
  readonly before: View;
  readonly after: View;
}

/** So often a control is tried out at most. */
const most = 40;

/**
 * Places that controls do not lead from, or to; of places that no screen is called by, nobody
 * knows.
 */
export function findMisleading(
  { lexicon, sentences }: ResolvedArticle,
  { courses, stage }: Performance,
): Finding[] {
  const said = sentences.flatMap((read, index) => wayIn(read, sentences[index - 1], lexicon) ?? []);
  if (said.length === 0 || !courses.every(isCertain)) return [];
  const worlds = [...new Set(courses.flatMap(worldsOf))];
  const seen = worlds.flatMap((world) => stage.views(world));
  const isKnown = ({ isMarked: isExact, text }: Goal): boolean =>
    isExact && lexicon.vocabulary.titles.has(plain(text));
  return said.flatMap(({ label, from, to }): Finding[] => {
    const trials = trialsOf(label, worlds, stage);
    const places = [...seen, ...trials.map(({ after }) => after)];
    const isWrong = (goal: Goal | undefined, ends: readonly View[]): goal is Goal =>
      goal !== undefined &&
      (isKnown(goal) || places.some((view) => isAt(view, goal))) &&
      !ends.some((view) => isAt(view, goal));
    const wrong = [
      { goal: to, views: trials.map(({ after }) => after) },
      { goal: from, views: trials.map(({ before }) => before) },
    ].find(({ goal, views }) => trials.length > 0 && isWrong(goal, views));
    if (!wrong?.goal) return [];
    const { start, end, text } = wrong.goal;
    const titles = [...new Set(titlesOf(wrong.views))];
    return [
      {
        rule: 'screen-not-shown',
        start,
        end,
        text,
        shown: true,
        titles,
        suggestion: undefined,
        device: undefined,
        passing: undefined,
      },
    ];
  });
}

/** What comes of a control wherever it can be pressed. */
function trialsOf(label: string, worlds: readonly World[], stage: Performance['stage']): Trial[] {
  const trials: Trial[] = [];
  for (const world of worlds)
    for (const before of stage.views(world)) {
      const control = controlsSeenOn(before).find(
        ({ part }) =>
          part.label === label && part.gesture === 'press' && part.disabled === undefined,
      );
      if (!control || trials.length >= most) continue;
      const { world: then } = stage.play(world, {
        device: before.device,
        control: control.part.control,
      });
      const after = stage.views(then).find(({ device }) => device === before.device);
      if (after) trials.push({ before, after });
    }
  return trials;
}

/** Whether a screen is called by the words of a goal, or has something that is called just so. */
function isAt(view: View, { isMarked: isExact, text, words }: Goal): boolean {
  if (labelsOn([view]).some((label) => plain(label) === plain(text))) return true;
  const title = plain(view.title).split(' ');
  if (isExact) return plain(view.title) === plain(text);
  return words.every((word) => title.includes(word)) || title.every((word) => words.includes(word));
}

/** The way that a sentence tells of which nothing is carried out. */
function wayIn(
  { isExecuted, orders, passage, sentence }: ReadSentence,
  last: ReadSentence | undefined,
  lexicon: Lexicon,
): Way | undefined {
  const { tokens } = sentence;
  const { language } = lexicon;
  if (
    isExecuted ||
    orders.length > 0 ||
    tokens.some((token) => language.negations.has(wordOf(token)))
  )
    return undefined;
  const opened = openedBy(tokens, lexicon);
  if (opened) return opened;
  const at = tokens.findIndex((_, index) => lengthOf(tokens, index, language.leading) > 0);
  const subject = tokens.slice(0, Math.max(0, at)).find(({ kind }) => kind === 'bold');
  const isSame = language.lastNamed.has(wordOf(tokens[0])) && last?.passage === passage;
  const label =
    subject ?? (isSame ? last.sentence.tokens.findLast(({ kind }) => kind === 'bold') : undefined);
  if (at < 1 || !label) return undefined;
  const behind = tokens.slice(at + lengthOf(tokens, at, language.leading));
  const [from, to] = [
    goalBehind(behind, language.origin, lexicon),
    goalBehind(behind, new Set([language.infinitive]), lexicon),
  ];
  return from || to ? { label: label.text, from, to } : undefined;
}

/** "**A** opens the _X_ window" */
function openedBy(tokens: readonly Token[], lexicon: Lexicon): Way | undefined {
  const { articles, bringing, elements } = lexicon.language;
  const label = tokens.findIndex(({ kind }) => kind === 'bold');
  const at = label + 1 + Number(elements.has(wordOf(tokens[label + 1])));
  const length = label < 0 ? 0 : lengthOf(tokens, at, bringing);
  const from = at + length + Number(articles.has(wordOf(tokens[at + length])));
  const [subject, title] = [tokens[label], tokens[from]];
  if (length === 0 || !subject || title?.kind !== 'italic') return undefined;
  const { text, start, end } = title;
  return {
    label: subject.text,
    from: undefined,
    to: { text, words: plain(text).split(' '), isMarked: true, start, end },
  };
}

/** The place behind a preposition. */
function goalBehind(
  tokens: readonly Token[],
  prepositions: ReadonlySet<string>,
  { language }: Lexicon,
): Goal | undefined {
  const { adjuncts, articles, infinitive, joiners, origin, relatives, screenNames } = language;
  const at = tokens.findIndex((token) => prepositions.has(wordOf(token))) + 1;
  if (at === 0) return undefined;
  const isEnd = (token: Token): boolean => {
    const word = wordOf(token);
    return (
      token.kind === 'mark' ||
      word === infinitive ||
      [adjuncts, joiners, origin, relatives].some((words) => words.has(word))
    );
  };
  const end = tokens.findIndex((token, index) => index >= at && isEnd(token));
  const named = tokens
    .slice(at, end < 0 ? undefined : end)
    .filter((token) => !articles.has(wordOf(token)));
  const marked = named.find(isMarked);
  const words = marked ? [marked] : named.filter((token) => !screenNames.has(wordOf(token)));
  if (words.length === 0) return undefined;
  return {
    text: spoken(words),
    words: plain(spoken(words)).split(' '),
    isMarked: marked !== undefined,
    ...spanOf(words),
  };
}

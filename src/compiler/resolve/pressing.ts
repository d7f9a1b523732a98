/** Controls that are used: "click **A**, then **B**", "click either **A** or **B**", "open it". */
import { wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import type { Instruction, Named, Use, Verb } from './instruction.ts';
import { lengthOf, type Lexicon } from './lexicon.ts';
import {
  lastWordOf,
  asNamed,
  sharedOf,
  unclear,
  waysOf,
  type Clause,
  type Closing,
  type Labelled,
  type Whole,
} from './making.ts';
import { isCapital, nameIn } from './names.ts';
import { stepsIn } from './counting.ts';

/**
 * Controls that are used: those in marks, those right behind the verb without, the one that was
 * named last, or the only one there is.
 */
export function used(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const { labels, verb, words } = clause;
  const { language } = closing.lexicon;
  const named = [...bare(words, labels, closing.lexicon), ...labels];
  // "Click anything but **A**": all that is named is what is not meant; "nothing but **A**" is only
  // that.
  const isNothingElse = words.some((token) => language.nothing.has(wordOf(token)));
  if (
    labels.length > 0 &&
    !isNothingElse &&
    labels.every(({ after }) => language.exceptions.has(after))
  )
    return [unclear(clause, 'object', whole)];
  if (named.length > 0) return alternatives(named, whole) ?? uses(named, whole);
  const steps = stepsIn(words, language);
  if (steps && verb.deed === 'press')
    return [
      {
        type: 'resume',
        step: steps.from,
        place: steps.place,
        words: steps.words,
        ...sharedOf(whole),
      },
    ];
  const { last } = closing;
  const first = words.find(
    (token) => token.kind === 'word' && !language.approximately.has(wordOf(token)),
  );
  const isButton = words.some(
    (_, at) =>
      lengthOf(words, at, language.leftButton) + lengthOf(words, at, language.rightButton) > 0,
  );
  const isPointing = first && (isButton || language.lastNamed.has(wordOf(first)));
  if (isPointing && last)
    return uses([{ ...last, start: first.start, end: first.end, whole: first }], whole);
  if (verb.deed === 'right-click' || verb.deed === 'scan') return [{ type: 'point', ...whole }];
  // "Hold the phone steady", "Press any key to see it": nothing on a screen is named.
  return [unclear(clause, verb.deed === 'unknown' ? 'verb' : 'object', whole)];
}

export function uses(
  labels: readonly (Named & { readonly after?: string })[],
  whole: Whole,
): Use[] {
  return labels.map((label, index) => {
    // "Right-click **A** > **B**" leads on by a click.
    const verb: Verb =
      label.after === '>' && whole.verb.deed !== 'press'
        ? { deed: 'press', text: '>', start: label.start, end: label.end }
        : whole.verb;
    return { type: 'use', label: asNamed(label), follows: index > 0, ...whole, verb };
  });
}

/** "**A** or **B**": each is a way of its own. */
function alternatives(
  labels: readonly (Named & { readonly isAlternative?: boolean })[],
  whole: Whole,
): Use[] | undefined {
  if (!labels.some(({ isAlternative }) => isAlternative)) return undefined;
  const way = waysOf(labels, whole);
  return labels.map((label, option) => ({
    type: 'use',
    label: asNamed(label),
    follows: option > 0,
    ...whole,
    ...way(option),
  }));
}

/** Whether what the verb is done to stands right behind it. */
export function isDirect({ labels, verb, words }: Clause, lexicon: Lexicon): boolean {
  return (
    labels.some(({ after }) => after === lastWordOf(verb)) ||
    bare(words, labels, lexicon).length > 0
  );
}

/**
 * Names right behind the verb that stand in no bold: exactly a label, or words with a capital that
 * can be nothing else.
 */
export function bare(
  words: readonly Token[],
  labels: readonly Labelled[],
  lexicon: Lexicon,
): (Named & { readonly isAlternative: boolean })[] {
  const { language, vocabulary } = lexicon;
  const [first] = labels;
  const found: (Named & { readonly isAlternative: boolean })[] = [];
  // "open the mail Security code for …": a name of several words is one wherever it stands.
  const later = first
    ? undefined
    : words
        .map(nameIn)
        .find((name) => name?.set === 'unmarked' && vocabulary.labels.has(name.text));
  let isAlternative = false;
  for (let index = 0; index < words.length;) {
    const token = words[index];
    if (!token || (first && token.start > first.start)) break;
    const name = nameIn(token);
    const length = name ? 1 : bareLength(words, index, vocabulary.labels);
    if (name && name.set !== 'italic') found.push({ ...name, isAlternative });
    else if (length > 0) {
      const [from, to] = [words[index] ?? token, words[index + length - 1] ?? token];
      const place: Stretch = { start: from.start, end: to.end };
      found.push({
        text: words
          .slice(index, index + length)
          .map(({ text }) => text)
          .join(' '),
        set: 'unmarked',
        whole: place,
        isAlternative,
        ...place,
      });
    } else if (wordOf(token) === language.or) isAlternative = true;
    else if (!(
      language.connectors.has(wordOf(token)) ||
      language.into.has(wordOf(token)) ||
      [language.optionAfter, language.either].includes(wordOf(token)) ||
      token.text === ',' ||
      token.text === '>'
    ))
      break;
    index += Math.max(1, length);
  }
  return found.length === 0 && later ? [{ ...later, isAlternative: false }] : found;
}

/** How many tokens are exactly a label, or capitalised words. */
function bareLength(
  words: readonly Token[],
  index: number,
  labels: ReadonlyMap<string, unknown>,
): number {
  for (let length = Math.min(6, words.length - index); length > 0; length -= 1) {
    const said = words.slice(index, index + length);
    if (
      said.every(({ kind }) => kind === 'word') &&
      labels.has(said.map(({ text }) => text).join(' '))
    )
      return length;
  }
  let length = 0;
  while (isCapital(words[index + length])) length += 1;
  return length;
}

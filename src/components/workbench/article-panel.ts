/** What the panel tells of the article on a page: what proves it; while it is written, its problems. */
import { render, type VNode } from 'preact';
import {
  proofFile,
  type Problem,
  type Proof,
  type ProvenSentence,
} from '../article/proof-record.ts';
import { h } from '../device/index.ts';
import type { PanelTab } from '../search/command.ts';
import { address } from './address.ts';
import { builtOn, readJson } from './proven.ts';

const copy = {
  proof: 'Proof',
  problems: 'Problems',
  fetching: 'Being fetched …',
  unavailable: 'This could not be fetched. Choose the tab again to try once more.',
  noProblems: 'Nothing is told of this article.',
  head: ({ variants, leftOut }: Proof) =>
    `Executed in ${counted(variants, 'way')} through the article${leftOut > 0 ? `; ${String(leftOut)} more combinations were left out` : ''}.`,
  world: ({ world: { title, version } }: Proof) => `World: ${title}, version ${version}.`,
  on: (day: string) => `Built on ${day}.`,
  sources: 'Where its behaviour is known from',
  others: (count: number) => `${counted(count, 'sentence')} for readers only`,
  waived: 'Allowed by the article:',
  of: (count: number, all: number) =>
    count === all ? `in all ${String(all)} ways` : `in ${String(count)} of ${String(all)} ways`,
  readings: {
    done: 'done',
    checked: 'checked',
    condition: 'condition',
    goto: 'goes on',
    fact: 'fact',
    explanation: '·',
  } satisfies Record<ProvenSentence['reading'], string>,
};

/** The tabs about the article on a page; none where it is about none. */
export function articleTabs(page: Document): readonly PanelTab[] {
  // An article is a folder of its own, whether or not its page shows it.
  const here = address('procedures/');
  const { pathname } = page.location;
  if (!pathname.startsWith(here) || !/^[^/]+\/$/.test(pathname.slice(here.length))) return [];
  const proof = fetched(
    'proof',
    copy.proof,
    () => Promise.all([readJson<Proof>(pathname + proofFile), builtOn()]),
    ([content, day]) => drawProof(content, day),
  );
  if (import.meta.env.IS_PUBLISHED) return [proof];
  const problems = (): Promise<readonly Problem[]> => readJson(`${pathname}problems.json`);
  return [proof, fetched('problems', copy.problems, problems, drawProblems)];
}

/** A tab that shows what has to be fetched. */
function fetched<Content>(
  id: string,
  title: string,
  ask: () => Promise<Content>,
  draw: (content: Content) => VNode,
): PanelTab {
  let asked: Promise<Content> | undefined;
  return {
    id,
    title,
    draw: (place) => {
      // It stays as it is, whatever goes on in the simulation.
      if (place.firstChild !== null && asked) return;
      asked ??= ask();
      render(h('p', { role: 'status' }, copy.fetching), place);
      const shown = place.firstChild;
      asked.then(
        (content) => {
          if (place.firstChild === shown) render(draw(content), place);
        },
        () => {
          asked = undefined;
          if (place.firstChild === shown)
            render(h('p', { role: 'alert' }, copy.unavailable), place);
        },
      );
    },
  };
}

function drawProof(proof: Proof, day: string | undefined): VNode {
  const executed = proof.sentences.filter(({ reading }) => reading !== 'explanation');
  const others = proof.sentences.filter(({ reading }) => reading === 'explanation');
  return h(
    'div',
    { class: 'proof' },
    h(
      'p',
      null,
      [copy.head(proof), copy.world(proof), day === undefined ? '' : copy.on(day), ''].join(' '),
      h('a', { href: proof.world.sources }, copy.sources),
      '.',
    ),
    proof.waived.length > 0 &&
      h(
        'p',
        null,
        copy.waived,
        ' ',
        proof.waived.map(({ message, reason }) => `${message} (${reason}) `),
      ),
    drawSentences(executed, proof.variants),
    h('details', null, h('summary', null, copy.others(others.length)), drawSentences(others, 0)),
  );
}

function drawSentences(sentences: readonly ProvenSentence[], all: number): VNode {
  return h(
    'ol',
    { role: 'list' },
    sentences.map((sentence) => drawSentence(sentence, all)),
  );
}

function drawSentence({ reading, text, reads, at, variants }: ProvenSentence, all: number): VNode {
  return h(
    'li',
    { class: reading },
    h('b', null, copy.readings[reading]),
    ' ',
    h('a', { href: `#${at}` }, text),
    variants !== undefined && h('span', { class: 'count' }, ` · ${copy.of(variants, all)}`),
    ' ',
    h('span', { class: 'reads' }, reads),
  );
}

function drawProblems(problems: readonly Problem[]): VNode {
  if (problems.length === 0) return h('p', null, copy.noProblems);
  return h(
    'ol',
    { class: 'problems', role: 'list' },
    problems.map(({ severity, rule, message, note, line, column, at }, index) =>
      h(
        'li',
        { class: severity },
        h('b', null, severity),
        ' ',
        h('a', { href: placeOf(at, index) }, message),
        h('code', null, ` ${rule} ${String(line)}:${String(column)}`),
        note !== undefined && h('span', { class: 'reads' }, note),
      ),
    ),
  );
}

/** Where all is told of a mistake, if the page is about mistakes; else the step it lies in. */
function placeOf(at: string, index: number): string {
  const told = `told-${String(index + 1)}`;
  return `#${document.getElementById(told) ? told : at}`;
}

function counted(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? '' : 's'}`;
}

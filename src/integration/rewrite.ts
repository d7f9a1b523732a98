/**
 * Turns an article's text into the page's text: each procedure, step and control becomes a
 * component around the writer's own words, a sentence that is for some situations only says for
 * which, "step 3" becomes a link, addresses become the site's own, and the compiled record goes
 * along as an export. Everything is done by offsets, so the source map stays exact.
 */
import MagicString, { type SourceMap } from 'magic-string';
import type {
  CompiledArticle,
  Jump,
  Link,
  NamedControl,
  Procedure,
  Renamed,
  SituatedSentence,
  Span,
  Step,
} from '../compiler/index.ts';
import { wordsFollow } from './words.ts';

export interface Rewritten {
  readonly code: string;
  readonly map: SourceMap;
}

/**
 * The text of an article as MDX that draws its steps, for a site below `base`; `fingerprint` lets
 * the finished page be traced back to this compilation.
 */
export function rewrite(
  text: string,
  article: CompiledArticle,
  fingerprint: string,
  base = '/',
): Rewritten {
  const page = new MagicString(text);
  for (const procedure of article.procedures) wrapProcedure(page, procedure, article.situated);
  const steps = article.procedures.flatMap((procedure) => procedure.steps);
  for (const sentence of article.situated)
    if (!steps.some(({ place }) => isWithin(sentence, place))) wrapSentence(page, sentence);
  for (const renamed of article.renamed) wrapRenamed(page, renamed);
  for (const jump of article.jumps) linkJump(page, jump);
  for (const link of [...article.links, ...article.sources]) address(page, link, base);
  page.append(
    `\n\nexport const article = ${JSON.stringify(article)};\nexport const fingerprint = ${JSON.stringify(fingerprint)};\n`,
  );
  return {
    code: page.toString(),
    map: page.generateMap({ source: article.file, hires: 'boundary', includeContent: true }),
  };
}

function wrapProcedure(
  page: MagicString,
  { id, steps }: Procedure,
  situated: readonly SituatedSentence[],
): void {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return;
  for (const step of steps) {
    const sentences = situated.filter((sentence) => isWithin(sentence, step.place));
    wrapStep(page, step, sentences);
  }
  page.prependLeft(
    lineStart(page.original, first.place.start.offset),
    `<Procedure article={article} id="${id}">\n\n`,
  );
  page.appendRight(last.place.end.offset, '\n\n</Procedure>\n');
}

/**
 * The list item's marker and indentation go; what remains is a document of its own between two
 * tags.
 */
function wrapStep(
  page: MagicString,
  { id, place, controls }: Step,
  sentences: readonly SituatedSentence[],
): void {
  const { original } = page;
  const start = lineStart(original, place.start.offset);
  const marker =
    /^(?:\d+[.)]|[-*+])[ \t]*/.exec(original.slice(place.start.offset, place.end.offset))?.[0] ??
    '';
  const content = place.start.offset + marker.length;
  page.overwrite(start, content, `<Step article={article} id="${id}">\n\n`);
  outdent(page, content, place.end.offset, content - start);
  for (const control of controls) wrapControl(page, control);
  for (const sentence of sentences) wrapSentence(page, sentence);
  page.appendLeft(place.end.offset, '\n\n</Step>\n');
}

/** Takes up to `width` blanks from the start of each line after the first. */
function outdent(page: MagicString, start: number, end: number, width: number): void {
  for (
    let line = page.original.indexOf('\n', start) + 1;
    line > 0 && line < end;
    line = page.original.indexOf('\n', line) + 1
  ) {
    const blanks =
      /^[ \t]*/.exec(page.original.slice(line, Math.min(line + width, end)))?.[0].length ?? 0;
    if (blanks > 0) page.remove(line, line + blanks);
  }
}

/** The bold's own markers go, where the label fills it: the component decides how a label looks. */
function wrapControl(
  page: MagicString,
  { device, control, otherwise, start, end }: NamedControl,
): void {
  const { original } = page;
  const bold = /^(?:\*\*|__)$/;
  const isBold =
    bold.test(original.slice(start.offset - 2, start.offset)) &&
    bold.test(original.slice(end.offset, end.offset + 2));
  if (isBold) {
    page.remove(start.offset - 2, start.offset);
    page.remove(end.offset, end.offset + 2);
  }
  const others = otherwise ? ` otherwise={${JSON.stringify(otherwise)}}` : '';
  page.appendRight(start.offset, `<Control device="${device}" control="${control}"${others}>`);
  page.prependLeft(end.offset, '</Control>');
}

/** Words that other editions of a device print otherwise, within their marks. */
function wrapRenamed(page: MagicString, { otherwise, isClaimed, start, end }: Renamed): void {
  page.appendRight(
    start.offset,
    `<Renamed otherwise={${JSON.stringify(otherwise)}} isClaimed={${String(isClaimed)}}>`,
  );
  page.prependLeft(end.offset, '</Renamed>');
}

/** Around all else that stands at its edges. */
function wrapSentence(page: MagicString, { start, end, when }: SituatedSentence): void {
  page.prependRight(start.offset, `${wordsFollow}<span data-when="${when}">`);
  page.appendLeft(end.offset, '</span>');
}

function isWithin({ start, end }: Span, place: Span): boolean {
  return start.offset >= place.start.offset && end.offset <= place.end.offset;
}

/** "Continue with step 3." leads there. */
function linkJump(page: MagicString, { step, start, end }: Jump): void {
  page.appendRight(start.offset, '[');
  page.prependLeft(end.offset, `](#${step})`);
}

/** Writers name files, or places from the root of the site; where that lies they need not know. */
function address(page: MagicString, { path, start, end }: Link, base: string): void {
  if (path === undefined) return;
  // What ends an address in Markdown or in a tag, or begins an entity, is written otherwise.
  const safe = path
    .replace(/[\s"'()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replaceAll('&', '&amp;');
  page.overwrite(start.offset, end.offset, base + safe);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

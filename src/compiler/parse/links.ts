/**
 * The addresses in an article: where its links lead, what its images show, and where others can
 * lead to in it.
 */
import GithubSlugger from 'github-slugger';
import type { Definition, Heading, Image, Link, Nodes, Root } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { isTag, placeOf, type Tag } from './nodes.ts';
import type { Stretch } from './tokens.ts';
import { visit } from './visit.ts';

/** An address as it stands in the text. */
export interface Address extends Stretch {
  readonly url: string;
  /** The link, the image or the definition that it belongs to. */
  readonly whole: Stretch;
  /** It stands in a tag, which the site takes as it is. */
  readonly isInTag: boolean;
}

/** An image; its place is all of it. */
export interface ImageInText extends Stretch {
  readonly hasText: boolean;
}

export interface Addresses {
  readonly links: readonly Address[];
  /** Of what images show. */
  readonly sources: readonly Address[];
  readonly pictures: readonly ImageInText[];
  /**
   * References such as `[words][name]` to a name that the article does not define; the place is the
   * name's.
   */
  readonly undefinedNames: readonly Stretch[];
  /** The names that it does define. */
  readonly definedNames: readonly string[];
  /** What is a link already, in whatever form. */
  readonly linked: readonly Stretch[];
}

declare module 'mdast' {
  interface LinkReferenceData {
    /** The address that its name stands for. */
    url?: string;
  }
}

/** Writes into each reference, `[words][name]`, which address it stands for. */
export function resolveReferences(root: Root): void {
  const urls = new Map<string, string>();
  visit(root, 'definition', ({ identifier, url }) => {
    // Of two definitions of a name the first counts.
    if (!urls.has(identifier)) urls.set(identifier, url);
  });
  visit(root, 'linkReference', (node) => {
    const url = urls.get(node.identifier);
    if (url !== undefined) node.data = { ...node.data, url };
  });
}

/**
 * Every address in Markdown's forms, in `<a href="…">` and in `<img src="…">`; what an expression
 * makes is not known.
 */
export function addressesIn(root: Root, text: string): Addresses {
  const [links, sources, pictures]: [Address[], Address[], ImageInText[]] = [[], [], []];
  const shown = new Set<string>();
  const definedNames: string[] = [];
  visit(root, 'imageReference', ({ identifier }) => void shown.add(identifier));
  visit(root, 'link', (node) => {
    links.push(addressOf(node, text, placeOf(node.children.at(-1) ?? node)));
  });
  visit(root, 'definition', (node) => {
    (shown.has(node.identifier) ? sources : links).push(addressOf(node, text));
    definedNames.push(node.label ?? node.identifier);
  });
  visit(root, 'image', (node) => void sources.push(addressOf(node, text)));
  visit(root, (node) => {
    if (node.type === 'image' || node.type === 'imageReference')
      pictures.push({ ...placeOf(node), hasText: (node.alt ?? '').trim() !== '' });
  });
  visit(root, (node) => {
    if (!isTag(node)) return;
    if (node.name === 'a') links.push(...written(node, 'href', text));
    if (node.name !== 'img') return;
    sources.push(...written(node, 'src', text));
    pictures.push({
      ...placeOf(node),
      hasText: node.attributes.some(
        (each) => each.type !== 'mdxJsxAttribute' || each.name === 'alt',
      ),
    });
  });
  return {
    links,
    sources,
    pictures,
    undefinedNames: undefinedNamesIn(root, text),
    definedNames,
    linked: linkedIn(root),
  };
}

function linkedIn(root: Root): Stretch[] {
  const linked: Stretch[] = [];
  visit(root, (node) => {
    if (node.type === 'link' || node.type === 'linkReference' || (isTag(node) && node.name === 'a'))
      linked.push(placeOf(node));
  });
  return linked;
}

/** So many names that nothing stands for are told. */
const enough = 50;

/** Markdown takes a reference to nothing for text, brackets and all. */
function undefinedNamesIn(root: Root, text: string): Stretch[] {
  const names: Stretch[] = [];
  visit(root, 'text', (node) => {
    const { start, end } = placeOf(node);
    for (const { index, 1: before = '', 2: name = '' } of text
      .slice(start, end)
      .matchAll(/(?<![\w\]\\])(\[[^[\]]+\]\[)([^[\]]+)\]/g))
      names.push({
        start: start + index + before.length,
        end: start + index + before.length + name.length,
      });
  });
  return names.slice(0, enough);
}

/**
 * The ids that headings and tags have on the article's page, in the order of the text; those of its
 * steps are not among them.
 */
export function anchorsIn(root: Root): ReadonlyMap<Nodes, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<Nodes, string>();
  visit(root, (node) => {
    const id = isTag(node)
      ? saidBy(node.attributes.find(isNamed('id')))
      : node.type === 'heading'
        ? slugger.slug(printed(node))
        : undefined;
    if (typeof id === 'string') anchors.set(node, id);
  });
  return anchors;
}

/** What an attribute says: its text, or that of an expression which is nothing but a text. */
function saidBy(attribute: MdxJsxAttribute | undefined): string | undefined {
  if (typeof attribute?.value !== 'object') return attribute?.value;
  return /^\s*(["'`])((?:(?!\1|\\|\$\{)[^])*)\1\s*$/.exec(attribute.value?.value ?? '')?.[2];
}

/**
 * A heading's words as the site prints them: two or three hyphens become a dash, which is in no id.
 */
function printed(node: Heading): string {
  const parts: string[] = [];
  visit(node, (inner: Nodes) => {
    if ('value' in inner)
      parts.push(inner.type === 'text' ? inner.value.replace(/-{2,}/g, '–') : inner.value);
  });
  return parts.join('');
}

/** What stands between the quotation marks of a tag's attribute. */
function written(tag: Tag, name: string, text: string): Address[] {
  return tag.attributes.filter(isNamed(name)).flatMap((attribute) => {
    const { start, end } = placeOf(attribute);
    const opening = /^[^=]*=\s*["']/.exec(text.slice(start, end))?.[0].length;
    if (typeof attribute.value !== 'string' || opening === undefined) return [];
    return [
      {
        url: attribute.value,
        whole: placeOf(tag),
        isInTag: true,
        start: start + opening,
        end: end - 1,
      },
    ];
  });
}

function isNamed(
  name: string,
): (attribute: Tag['attributes'][number]) => attribute is MdxJsxAttribute {
  return (attribute): attribute is MdxJsxAttribute =>
    attribute.type === 'mdxJsxAttribute' && attribute.name === name;
}

/**
 * The address behind Markdown's brackets, and behind what stands in them; the whole where it has a
 * form of its own.
 */
function addressOf(node: Link | Definition | Image, text: string, inside?: Stretch): Address {
  const whole = placeOf(node);
  const from = inside && inside.end < whole.end ? inside.end : whole.start;
  return { url: node.url, whole, isInTag: false, ...destination(text, from, whole) };
}

function destination(text: string, from: number, whole: Stretch): Stretch {
  const opening = /^[^]*?(?<!\\)\](?:\(|:)[\s>]*/.exec(text.slice(from, whole.end));
  if (!opening) return whole;
  const at = from + opening[0].length;
  const inAngles = /^<((?:\\.|[^>\\])*)>/.exec(text.slice(at, whole.end))?.[1];
  if (inAngles !== undefined) return { start: at + 1, end: at + 1 + inAngles.length };
  return { start: at, end: at + bare(text.slice(at, whole.end)) };
}

/**
 * How long an address without angle brackets is: up to a blank, or a bracket that was not opened in
 * it.
 */
function bare(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '\\') index += 1;
    else if (/\s/.test(sign)) return index;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && depth-- === 0) return index;
  }
  return text.length;
}

/**
 * What an article's tags, expressions and modules name: the page could not be built with a name
 * that stands for nothing.
 */
import type { Root } from 'mdast';
import type { Finding } from '../findings.ts';
import { nestedTooDeep } from './excess.ts';
import type { SyntaxFault } from './faults.ts';
import { isTag, placeOf, type Tag } from './nodes.ts';
import {
  codes,
  declaredBy,
  isCode,
  isComponent,
  isTooDeep,
  namedBy,
  unboundIn,
  type Code,
  type ScopeName,
  type NameUse,
} from './scope.ts';
import type { Stretch } from './tokens.ts';
import { visit } from './visit.ts';

/** Something that an article takes from another file; its place is between the quotation marks. */
export interface Import extends Stretch {
  readonly from: string;
  /** What is taken from there by its name, where that name stands. */
  readonly names: readonly ScopeName[];
}

export interface Names {
  readonly faults: readonly SyntaxFault[];
  readonly found: readonly Finding[];
  readonly imports: readonly Import[];
}

/** What every article is given with its page. */
const given = ['props', 'frontmatter', 'article', 'file', 'url', 'undefined'];

/** What the page makes of an article by itself: no writer needs them. */
const own = new Set(['Procedure', 'Step', 'Control', 'Renamed']);

/**
 * What the page declares beside the article's own names; those that begin with an underscore are
 * the page's as well.
 */
const taken = new Set([
  ...own,
  'article',
  'fingerprint',
  'frontmatter',
  'getHeadings',
  'file',
  'url',
  'Content',
  'MDXContent',
]);

/** So many names that stand for nothing are told. */
const enough = 50;

/** The names in an article that stand for nothing, or for two things; and what it imports. */
export function namesIn(root: Root): Names {
  const modules: Code[] = [];
  const expressions: Code[] = [];
  const tags: Tag[] = [];
  visit(root, (node) => {
    if (node.type === 'mdxjsEsm') modules.push(...programIn(node.data));
    else if ('data' in node) expressions.push(...programIn(node.data));
    if (isTag(node)) tags.push(node);
    if ('attributes' in node)
      expressions.push(...node.attributes.flatMap((each) => programIn(holderOf(each)?.data)));
  });
  const all = [...modules, ...expressions];
  const deep = all.find(isTooDeep);
  if (deep) return { faults: [], found: [nestedTooDeep(deep.start)], imports: [] };

  const parts = all.flatMap(everyIn);
  const statements = modules.flatMap(({ body }) => codes(body));
  const declared = statements.flatMap(declaredBy);
  const components = new Set(declared.map(({ name }) => name));
  const known = new Set([...given, ...components]);
  const unbound = all.flatMap((code) => unboundIn(code, known));
  const inTags = [
    ...tags.flatMap((tag) => useOf(tag, components)),
    ...unbound.filter(({ tag }) => tag),
  ];
  return {
    faults: [
      ...unknownNames(unbound),
      ...tags.flatMap(withoutFramework),
      ...parts.flatMap(readsOfNothing).slice(0, enough),
    ],
    found: [...unknownComponents(inTags), ...takenNames(statements, declared)],
    imports: parts.flatMap(importsIn),
  };
}

function unknownNames(unbound: readonly NameUse[]): SyntaxFault[] {
  const unknown = unbound.filter(({ name, tag }) => !tag && !(name in globalThis)).slice(0, enough);
  return unknown.map(({ name, start, end }) => ({
    start,
    end,
    message: `Nothing is called “${name}” here.`,
    note: 'Import it, declare it with “export const”, or write \\{ for a brace in the text.',
  }));
}

/**
 * What hangs on the names that every article is given; anything else of them is nothing, and
 * nothing can be asked of that.
 */
const givenParts: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['frontmatter', ['title', 'description', 'world', 'situation']],
  ['props', ['components']],
]);

function readsOfNothing(outer: Code): SyntaxFault[] {
  const [inner] = codes(outer['object'] ?? outer['callee']);
  const [[root], [key]] = [codes(inner?.['object']), codes(inner?.['property'])];
  const known = root?.type === 'Identifier' ? givenParts.get(root['name']) : undefined;
  if (!inner || !known || !key || inner['computed'] === true || outer['optional'] === true)
    return [];
  const [said, part] = [`${String(root?.['name'])}.${String(key['name'])}`, String(key['name'])];
  if (known.includes(part)) return [];
  return [
    {
      start: inner.start,
      end: inner.end,
      message: `“${said}” is nothing here, and nothing can be asked of that.`,
      note: `Take it out, or write “${said}?.” before what is asked of it.`,
    },
  ];
}

/** Each name is told once, where it is used first. */
function unknownComponents(uses: readonly NameUse[]): Finding[] {
  const byName = Map.groupBy(
    uses.filter(({ name }) => name !== 'Fragment'),
    ({ name }) => name,
  );
  return [...byName].slice(0, enough).flatMap(([name, places]): Finding[] => {
    const first = places.reduce((one, other) => (other.start < one.start ? other : one));
    const wholes = places.flatMap(({ tag }) => tag ?? []);
    return [
      {
        rule: 'unknown-component',
        start: first.start,
        end: first.end,
        name,
        isOwn: own.has(name),
        wholes,
      },
    ];
  });
}

/** A tag's name where it is that of a component that nothing stands for. */
function useOf(tag: Tag, components: ReadonlySet<string>): NameUse[] {
  const [name = ''] = (tag.name ?? '').split('.', 1);
  if (!isComponent(tag.name ?? 'a') || components.has(name)) return [];
  const whole = placeOf(tag);
  const start = whole.start + 1;
  return [{ name, start, end: start + name.length, tag: whole }];
}

/**
 * Components come to life in the browser with the help of a framework, of which the site has none.
 */
function withoutFramework({ attributes, name }: Tag): SyntaxFault[] {
  if (!isComponent(name ?? 'a')) return [];
  return attributes.flatMap((attribute): SyntaxFault[] => {
    if (attribute.type !== 'mdxJsxAttribute' || !/^(?:client|server):/.test(attribute.name))
      return [];
    const { start } = placeOf(attribute);
    const message = `“${attribute.name}” takes a framework or a server, and this site has neither.`;
    return [
      {
        start,
        end: start + attribute.name.length,
        message,
        note: 'Take it out: a component is drawn when the site is built.',
      },
    ];
  });
}

/** Names that are declared although the page has them already, or twice. */
function takenNames(statements: readonly Code[], declared: readonly ScopeName[]): Finding[] {
  const told: Finding[] = [];
  const tellTwice = (names: readonly ScopeName[]): void => {
    const seen = new Set<string>();
    for (const { name, start, end } of names) {
      const by =
        name === 'default' || taken.has(name) || name.startsWith('_')
          ? 'page'
          : seen.has(name)
            ? 'article'
            : undefined;
      if (by && !told.some((other) => other.start === start))
        told.push({ rule: 'taken-name', start, end, name, by });
      seen.add(name);
    }
  };
  tellTwice(declared);
  tellTwice(statements.flatMap(exportedBy));
  return told.slice(0, enough);
}

/** The names under which a statement exports something. */
function exportedBy(statement: Code): ScopeName[] {
  const { end, start, type } = statement;
  if (type === 'ExportDefaultDeclaration')
    return [{ name: 'default', start, end: Math.min(end, start + 'export default'.length) }];
  const names = [...codes(statement['specifiers']), statement].flatMap((specifier) =>
    codes(specifier['exported']).map((exported) => namedBy(specifier, exported)),
  );
  return type === 'ExportNamedDeclaration' ? [...declaredBy(statement), ...names] : names;
}

/** The address of another file, in code that names one. */
function importsIn(part: Code): Import[] {
  const [source] = /^(?:Import|Export)/.test(part.type) ? codes(part['source']) : [];
  if (typeof source?.['value'] !== 'string') return [];
  const names = codes(part['specifiers']).flatMap(takenBy);
  return [{ from: source['value'], start: source.start + 1, end: source.end - 1, names }];
}

/** Code and every part of it, however deep. */
function everyIn(code: Code): Code[] {
  return [code, ...Object.values(code).flatMap(codes).flatMap(everyIn)];
}

/** The name that something has where it comes from. */
function takenBy(specifier: Code): ScopeName[] {
  const { end, start, type } = specifier;
  if (type === 'ImportDefaultSpecifier') return [{ name: 'default', start, end }];
  const [origin] = codes(type === 'ImportSpecifier' ? specifier['imported'] : specifier['local']);
  return type === 'ImportNamespaceSpecifier' || origin?.type !== 'Identifier'
    ? []
    : [namedBy(specifier, origin)];
}

/**
 * What holds the program of an attribute: its value, or the attribute itself where it is spread.
 */
function holderOf(
  attribute: Tag['attributes'][number],
): { readonly data?: object | undefined } | undefined {
  if (attribute.type !== 'mdxJsxAttribute') return attribute;
  return typeof attribute.value === 'object' && attribute.value !== null
    ? attribute.value
    : undefined;
}

function programIn(data: object | undefined): Code[] {
  return data && 'estree' in data && isCode(data.estree) ? [data.estree] : [];
}

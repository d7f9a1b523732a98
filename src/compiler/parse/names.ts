/** Names in expressions that nothing in the article stands behind: the page could not be built. */
import type { Root } from 'mdast';
import type { SyntaxFault } from './markdown.ts';
import type { Stretch } from './tokens.ts';
import { visit } from './visit.ts';

/** What every article is given with its page. */
const provided = new Set(['props', 'frontmatter', 'article', 'file', 'url', 'undefined', 'arguments']);

/** A node of a program, as far as names are concerned. */
interface Code {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface Names {
  /** Declared anywhere: where it can be seen from is not asked. */
  readonly declared: Set<string>;
  readonly used: (Stretch & { readonly name: string })[];
}

export function undefinedNamesIn(root: Root): SyntaxFault[] {
  const names: Names = { declared: new Set(), used: [] };
  visit(root, (node) => {
    if ('data' in node) gather(programIn(node.data), names);
    if (!('attributes' in node)) return;
    for (const attribute of node.attributes) {
      const holder = attribute.type === 'mdxJsxAttribute' ? attribute.value : attribute;
      if (typeof holder === 'object') gather(programIn(holder?.data), names);
    }
  });
  const { declared, used } = names;
  return used
    .filter(({ name }) => !declared.has(name) && !provided.has(name) && !(name in globalThis))
    .map(({ name, start, end }) => ({
      start,
      end,
      message: `Nothing is called “${name}” here.`,
      note: 'Import it, declare it with “export const”, or write \\{ for a brace in the text.',
    }));
}

function programIn(data: object | undefined): unknown {
  return data && 'estree' in data ? data.estree : undefined;
}

/** Goes through a program, or through a list of its parts. */
function gather(code: unknown, names: Names): void {
  if (Array.isArray(code)) for (const part of code) gather(part, names);
  if (!isCode(code)) return;
  switch (code.type) {
    case 'Identifier':
      names.used.push({ name: String(code['name']), start: Number(code['start']), end: Number(code['end']) });
      return;
    case 'MemberExpression':
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      gather([code['object'], code['value'], ...(code['computed'] ? [code['property'], code['key']] : [])], names);
      return;
    case 'ImportDeclaration':
      for (const specifier of code['specifiers'] as Code[]) declare(specifier['local'], names);
      return;
    case 'ExportSpecifier':
      gather(code['local'], names);
      return;
    case 'ExportNamedDeclaration':
      gather(code['source'] ? [] : [code['declaration'], code['specifiers']], names);
      return;
    case 'UnaryExpression':
      // The type of what does not exist may be asked.
      if (code['operator'] !== 'typeof') gather(code['argument'], names);
      return;
    case 'LabeledStatement':
      gather(code['body'], names);
      return;
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
      return;
    default: {
      const { id, param, params, ...rest } = code;
      for (const bound of [id, param, params]) declare(bound, names);
      gather(Object.values(rest), names);
    }
  }
}

/** Takes the names that a pattern binds; what it falls back on is used. */
function declare(pattern: unknown, names: Names): void {
  if (Array.isArray(pattern)) for (const part of pattern) declare(part, names);
  if (!isCode(pattern)) return;
  if (pattern.type === 'Identifier') names.declared.add(String(pattern['name']));
  else if (pattern.type === 'AssignmentPattern') {
    declare(pattern['left'], names);
    gather(pattern['right'], names);
  } else declare([pattern['elements'], pattern['properties'], pattern['value'], pattern['argument']].flat(), names);
}

function isCode(value: unknown): value is Code {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

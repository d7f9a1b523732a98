/**
 * Names in JavaScript: where they are declared, and which stand for nothing where they are used.
 */
import type { Stretch } from './tokens.ts';

/** A node of a program, as far as names are concerned. */
export interface Code extends Stretch {
  readonly type: string;
  readonly [field: string]: unknown;
}

export type ScopeName = Stretch & { readonly name: string };

/** A name that is used; of a component, with the tag that names it. */
export type NameUse = ScopeName & { readonly tag?: Stretch };

/**
 * What can be seen from a place: the names of a function, a block or the module, and of what is
 * around it.
 */
interface Scope {
  readonly names: ReadonlySet<string>;
  readonly around: Scope | undefined;
}

/** The names in code that nothing stands for; `known` is what does outside it. */
export function unboundIn(code: Code, known: ReadonlySet<string>): NameUse[] {
  const uses: NameUse[] = [];
  read(code, { names: known, around: undefined }, uses);
  return uses;
}

/** So deep may code be nested; the parser gives up not far behind. */
const deepest = 500;

/** Whether code is nested deeper than calls can follow. */
export function isTooDeep(code: Code): boolean {
  const open = [{ code, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const depth = next.depth + 1;
    if (depth > deepest) return true;
    open.push(
      ...Object.values(next.code).flatMap((part) =>
        codes(part).map((each) => ({ code: each, depth })),
      ),
    );
  }
  return false;
}

/** What a statement declares where it stands. */
export function declaredBy(statement: unknown): ScopeName[] {
  if (!isCode(statement)) return [];
  switch (statement.type) {
    case 'VariableDeclaration':
      return codes(statement['declarations']).flatMap(({ id }) => boundBy(id));
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return boundBy(statement['id']);
    case 'ImportDeclaration':
      return codes(statement['specifiers']).flatMap((specifier) =>
        codes(specifier['local']).map((local) => namedBy(specifier, local)),
      );
    case 'ExportNamedDeclaration':
      return declaredBy(statement['declaration']);
    default:
      return [];
  }
}

/**
 * A name in an import or an export. What is not renamed is one node in two roles, whose place is
 * not to be trusted.
 */
export function namedBy(specifier: Code, node: Code): ScopeName {
  const { start, end } =
    specifier['local'] === (specifier['imported'] ?? specifier['exported']) ? specifier : node;
  return { name: String(node['name'] ?? node['value']), start, end };
}

/**
 * Whether a tag's name is that of a component: "Note", "lamp.Shade", and not "p", "my-lamp" or
 * "svg:path".
 */
export function isComponent(name: string): boolean {
  return name.includes('.') || (!/^[a-z]/.test(name) && !/[-:]/.test(name));
}

export function codes(value: unknown): Code[] {
  return (Array.isArray(value) ? value : [value]).filter(isCode);
}

export function isCode(value: unknown): value is Code {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}

/** Goes through code, or through a list of its parts. */
function read(code: unknown, scope: Scope, uses: NameUse[]): void {
  for (const part of codes(code)) readOne(part, scope, uses);
}

function readOne(code: Code, scope: Scope, uses: NameUse[]): void {
  const inner = (names: readonly ScopeName[]): Scope => ({
    names: new Set(names.map(({ name }) => name)),
    around: scope,
  });
  const within = (parts: unknown, names: readonly ScopeName[] = []): void => {
    read(parts, names.length > 0 ? inner(names) : scope, uses);
  };
  switch (code.type) {
    case 'Identifier':
      use({ name: String(code['name']), start: code.start, end: code.end }, scope, uses);
      break;
    case 'JSXOpeningElement':
      useTag(code, scope, uses);
      within(code['attributes']);
      break;
    case 'MemberExpression':
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      within([
        code['object'],
        code['value'],
        ...(code['computed'] === true ? [code['property'], code['key']] : []),
      ]);
      break;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': {
      const own = inner([
        ...boundBy(code['id']),
        ...boundBy(code['params']),
        ...variablesIn(code['body']),
        argumentsOf(code),
      ]);
      readDefaults(code['params'], own, uses);
      read(code['body'], own, uses);
      break;
    }
    case 'ClassDeclaration':
    case 'ClassExpression':
      within([code['superClass'], code['body']], boundBy(code['id']));
      break;
    case 'BlockStatement':
    case 'StaticBlock':
      within(code['body'], codes(code['body']).flatMap(declaredBy));
      break;
    case 'SwitchStatement': {
      const cases = codes(code['cases']);
      within(
        [code['discriminant'], ...cases],
        cases.flatMap(({ consequent }) => codes(consequent).flatMap(declaredBy)),
      );
      break;
    }
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
      within(Object.values(code).flat(), [code['init'], code['left']].flatMap(declaredBy));
      break;
    case 'CatchClause':
      readDefaults(code['param'], scope, uses);
      within(code['body'], boundBy(code['param']));
      break;
    case 'VariableDeclarator':
      readDefaults(code['id'], scope, uses);
      within(code['init']);
      break;
    case 'UnaryExpression':
      // The type of what does not exist may be asked.
      if (code['operator'] !== 'typeof' || codes(code['argument'])[0]?.type !== 'Identifier')
        within(code['argument']);
      break;
    case 'ExportNamedDeclaration':
      if (!code['source'])
        within([code['declaration'], ...codes(code['specifiers']).map(({ local }) => local)]);
      break;
    case 'LabeledStatement':
      within(code['body']);
      break;
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
      break;
    default:
      within(Object.values(code).flat());
  }
}

/** A pattern's names are declared; what it falls back on is used. */
function readDefaults(pattern: unknown, scope: Scope, uses: NameUse[]): void {
  for (const part of codes(pattern)) {
    if (part.type === 'AssignmentPattern') read(part['right'], scope, uses);
    if (part.type === 'Property' && part['computed'] === true) read(part['key'], scope, uses);
    readDefaults(
      [part['left'], part['elements'], part['properties'], part['value'], part['argument']].flat(),
      scope,
      uses,
    );
  }
}

function useTag({ name, start, end }: Code, scope: Scope, uses: NameUse[]): void {
  const [named] = codes(name);
  let root = named;
  for (let object = named; object; [object] = codes(object['object'])) root = object;
  if (root?.type !== 'JSXIdentifier') return;
  const said = String(root['name']);
  if (root === named && !isComponent(said)) return;
  use({ name: said, start: root.start, end: root.end, tag: { start, end } }, scope, uses);
}

function use(name: NameUse, scope: Scope, uses: NameUse[]): void {
  for (let each: Scope | undefined = scope; each; each = each.around)
    if (each.names.has(name.name)) return;
  uses.push(name);
}

/** The names that a pattern, or each of several, binds. */
function boundBy(pattern: unknown): ScopeName[] {
  return codes(pattern).flatMap((part): ScopeName[] => {
    if (part.type === 'Identifier')
      return [{ name: String(part['name']), start: part.start, end: part.end }];
    if (part.type === 'AssignmentPattern') return boundBy(part['left']);
    return boundBy([part['elements'], part['properties'], part['value'], part['argument']].flat());
  });
}

/** What `var` declares in a function, in whatever block. */
function variablesIn(code: unknown): ScopeName[] {
  return codes(code).flatMap((part): ScopeName[] => {
    if (/Function|Class/.test(part.type)) return [];
    if (part.type === 'VariableDeclaration' && part['kind'] === 'var') return declaredBy(part);
    return Object.values(part).flatMap(variablesIn);
  });
}

/** Every function but an arrow knows its arguments. */
function argumentsOf({ type, start }: Code): ScopeName {
  return { name: type === 'ArrowFunctionExpression' ? '' : 'arguments', start, end: start };
}

/**
 * One more screen of a device, with a control that leads to it from where the device begins, and
 * one that leads back: what is written for it into the device's files.
 */
import MagicString from 'magic-string';
import ts from 'typescript';
import type { DeviceName } from './first-device.ts';

/** A device's files by their names. */
export type Files = Readonly<Record<string, string>>;

/**
 * The files with the screen in them. Throws an Error with what is not there where a file is not
 * laid out as usual.
 */
export function withScreen(
  files: Files,
  { variable, type, title }: DeviceName,
): Record<string, string> {
  const machine = sourceFile(files, 'machine.ts');
  const definition = argumentOf(machine, 'createMachine');
  const beginning = stringAt(definition, 'initial');
  const states = objectAt(definition, 'states');
  const first = objectAt(states, beginning);
  const before = stringAt(objectAt(first, 'meta'), 'screen');

  const edited = (name: string, edit: (file: ts.SourceFile, text: MagicString) => void): string => {
    const file = sourceFile(files, name);
    const text = new MagicString(file.text);
    edit(file, text);
    return text.toString();
  };

  return {
    ...files,
    'machine.ts': edited('machine.ts', (file, text) => {
      const isAlias =
        (name: string) =>
        (node: ts.Node): node is ts.TypeAliasDeclaration =>
          ts.isTypeAliasDeclaration(node) && node.name.text.endsWith(name);
      const events = found(file, isAlias('Event'), 'a type whose name ends in Event');
      text.appendLeft(
        events.type.end,
        ` | { type: '${variable}.opened' } | { type: '${variable}.closed' }`,
      );
      const screen = found(
        file,
        (node): node is ts.PropertySignature =>
          ts.isPropertySignature(node) && node.name.getText(file) === 'screen',
        'the screens that states name: meta: { screen: … }',
      );
      if (!screen.type) throw new Error('machine.ts does not say which screens there are');
      const names = ts.isTypeReferenceNode(screen.type)
        ? found(file, isAlias(screen.type.getText(file)), 'the type of the screens').type
        : screen.type;
      text.appendLeft(names.end, ` | '${variable}'`);
      const opened = `'${variable}.opened': '${variable}'`;
      const on = propertyAt(first, 'on');
      if (on) append(text, objectAt(first, 'on'), opened);
      else append(text, first, `on: { ${opened} }`);
      append(
        text,
        states,
        `${variable}: { meta: { screen: '${variable}' }, on: { '${variable}.closed': '${beginning}' } }`,
      );
    }),
    'controls.ts': edited('controls.ts', (file, text) => {
      append(
        text,
        objectNamed(file, 'controls'),
        `open${type}: { gesture: 'press', event: { type: '${variable}.opened' } },
        close${type}: { gesture: 'press', event: { type: '${variable}.closed' } }`,
      );
    }),
    'copy.ts': edited('copy.ts', (file, text) => {
      const words = found(
        file,
        (node): node is ts.ObjectLiteralExpression =>
          ts.isObjectLiteralExpression(node) && propertyAt(node, 'controls') !== undefined,
        'a table of words with its controls',
      );
      append(text, objectAt(words, 'controls'), `open${type}: '${title}', close${type}: 'Back'`);
      append(text, words, `${variable}: { title: '${title}' }`);
    }),
    'screens.ts': edited('screens.ts', (file, text) => {
      const screens = objectNamed(file, 'screens');
      const [shows, draws] = callAt(screens, before).arguments;
      if (!shows || !ts.isArrayLiteralExpression(shows) || !draws || !ts.isArrowFunction(draws))
        throw new Error(`screens.ts does not draw ${before} as usual`);
      append(text, shows, `'open${type}'`);
      const parts = found(
        draws,
        (node): node is ts.PropertyAssignment =>
          ts.isPropertyAssignment(node) && node.name.getText(file) === 'parts',
        `the parts of ${before}`,
      ).initializer;
      if (!ts.isArrayLiteralExpression(parts)) throw new Error('screens.ts makes no list of parts');
      append(text, parts, `control('open${type}')`);
      append(
        text,
        screens,
        `${variable}: screen(['close${type}'], ({ control, words }) => ({
          title: words.${variable}.title,
          parts: [{ kind: 'heading', text: words.${variable}.title }, control('close${type}')],
        }))`,
      );
    }),
    'sources.ts': edited('sources.ts', (file, text) => {
      const sources = objectNamed(file, 'sources');
      if (!propertyAt(sources, '*'))
        append(text, sources, `${variable}: assumes('What is shown there.')`);
    }),
  };
}

function sourceFile(files: Files, name: string): ts.SourceFile {
  const text = files[name];
  if (text === undefined) throw new Error(`there is no ${name}`);
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
}

/** The first node of a kind, outermost first. Throws where there is none. */
function found<Kind extends ts.Node>(
  within: ts.Node,
  isIt: (node: ts.Node) => node is Kind,
  what: string,
): Kind {
  const search = (node: ts.Node): Kind | undefined =>
    isIt(node) ? node : ts.forEachChild(node, search);
  const node = search(within);
  if (!node) throw new Error(`${within.getSourceFile().fileName} lacks ${what}`);
  return node;
}

/** The object that a function is called with. */
function argumentOf(file: ts.SourceFile, name: string): ts.ObjectLiteralExpression {
  const [argument] = found(
    file,
    (node): node is ts.CallExpression =>
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === name,
    `a call of ${name}`,
  ).arguments;
  if (!argument || !ts.isObjectLiteralExpression(argument))
    throw new Error(`${file.fileName} calls ${name} otherwise than usual`);
  return argument;
}

/** The object that a constant is. */
function objectNamed(file: ts.SourceFile, name: string): ts.ObjectLiteralExpression {
  const constant = found(
    file,
    (node): node is ts.VariableDeclaration =>
      ts.isVariableDeclaration(node) && node.name.getText(file) === name,
    `the constant ${name}`,
  );
  return found(constant, ts.isObjectLiteralExpression, `the table ${name}`);
}

function propertyAt(
  object: ts.ObjectLiteralExpression,
  name: string,
): ts.PropertyAssignment | undefined {
  return object.properties.find(
    (property): property is ts.PropertyAssignment =>
      ts.isPropertyAssignment(property) &&
      (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)) &&
      property.name.text === name,
  );
}

function valueAt(object: ts.ObjectLiteralExpression, name: string): ts.Expression {
  const property = propertyAt(object, name);
  if (!property) throw new Error(`${object.getSourceFile().fileName} has no ${name} of its own`);
  return property.initializer;
}

function objectAt(object: ts.ObjectLiteralExpression, name: string): ts.ObjectLiteralExpression {
  const value = valueAt(object, name);
  if (!ts.isObjectLiteralExpression(value))
    throw new Error(`${object.getSourceFile().fileName} has ${name} from elsewhere`);
  return value;
}

function stringAt(object: ts.ObjectLiteralExpression, name: string): string {
  const value = valueAt(object, name);
  if (!ts.isStringLiteral(value))
    throw new Error(`${object.getSourceFile().fileName} has ${name} from elsewhere`);
  return value.text;
}

function callAt(object: ts.ObjectLiteralExpression, name: string): ts.CallExpression {
  const value = valueAt(object, name);
  if (!ts.isCallExpression(value))
    throw new Error(`${object.getSourceFile().fileName} has ${name} from elsewhere`);
  return value;
}

/** Writes one more entry at the end of a list or a table. */
function append(
  text: MagicString,
  list: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression,
  entry: string,
): void {
  const entries = ts.isArrayLiteralExpression(list) ? list.elements : list.properties;
  const last = entries.at(-1);
  if (last) text.appendLeft(last.end, `, ${entry}`);
  else text.appendLeft(list.end - 1, entry);
}

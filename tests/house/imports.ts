/** Reads what a source file imports, and what else it must not say. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface Import {
  readonly from: string;
  /** Nothing of it is left when the types are taken away. */
  readonly typesOnly: boolean;
}

/** A source file as the walls see it. */
export interface Source {
  readonly imports: readonly Import[];
  readonly exportsEverything: boolean;
  /** Calls that ask for the time or for chance. */
  readonly asksTheWorldOutside: readonly string[];
}

/** Reads a `.ts`, `.tsx` or `.astro` file; of the last its front matter and its scripts. */
export function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  return sourceOf(path.endsWith('.astro') ? scriptsOf(text) : text);
}

/** The same of a text. */
export function sourceOf(text: string): Source {
  const file = ts.createSourceFile('source.tsx', text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const asksTheWorldOutside: string[] = [];
  let exportsEverything = false;
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      imports.push({
        from: textOf(node.moduleSpecifier),
        typesOnly: isTypesOnly(node.importClause),
      });
    if (ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier)
        imports.push({ from: textOf(node.moduleSpecifier), typesOnly: node.isTypeOnly });
      if (!node.exportClause) exportsEverything = true;
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      imports.push({ from: textOf(node.argument.literal), typesOnly: true });
    if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      if (
        node.expression.kind === ts.SyntaxKind.ImportKeyword &&
        first &&
        ts.isStringLiteralLike(first)
      )
        imports.push({ from: textOf(first), typesOnly: false });
      const called = node.expression.getText();
      if (['Date', 'Date.now', 'Math.random'].includes(called))
        asksTheWorldOutside.push(`${called}()`);
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      asksTheWorldOutside.push('new Date()');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, exportsEverything, asksTheWorldOutside };
}

function isTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((each) => each.isTypeOnly)
  );
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText();
}

function scriptsOf(text: string): string {
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => script ?? '',
  );
  return [frontMatter, ...scripts].join('\n;\n');
}

/**
 * Expressions that are nothing but a constant: `{48}`, `{24 * 2}`, `{'twice'}`. A page shows what
 * they come to.
 */
import type { Expression, PrivateIdentifier, Program } from 'estree';

/** The text or the number that an expression is; undefined where it takes more to know. */
export function constantIn({ body: [only] }: Program): string | number | undefined {
  return only?.type === 'ExpressionStatement' ? valueOf(only.expression) : undefined;
}

function valueOf(said: Expression | PrivateIdentifier): string | number | undefined {
  switch (said.type) {
    case 'Literal':
      return typeof said.value === 'string' || typeof said.value === 'number'
        ? said.value
        : undefined;
    case 'TemplateLiteral':
      return said.expressions.length === 0
        ? (said.quasis[0]?.value.cooked ?? undefined)
        : undefined;
    case 'BinaryExpression':
      return computed(valueOf(said.left), said.operator, valueOf(said.right));
    default:
      return undefined;
  }
}

function computed(
  one: string | number | undefined,
  operator: string,
  other: string | number | undefined,
): number | undefined {
  if (typeof one !== 'number' || typeof other !== 'number') return undefined;
  const results: Readonly<Record<string, number>> = {
    '+': one + other,
    '-': one - other,
    '*': one * other,
    '/': one / other,
  };
  return results[operator];
}

/**
 * Executions in other editions of the devices than an article is written for: one edition at a
 * time, in few situations.
 */
import {
  captionOf,
  differenceBetween,
  editionsIn,
  isPossible,
  situationWith,
  valuesOf,
  waysToFulfil,
  type Condition,
  type Situation,
  type WorldDefinition,
} from '../../simulator/index.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import type { Course, Variant } from './course.ts';

/**
 * Another edition: the circumstance and the device it belongs to, and all that is different with
 * it.
 */
export interface OpenEdition {
  readonly name: string;
  readonly device: string;
  /** As readers pick it. */
  readonly caption: string;
  readonly change: Situation;
}

/** The editions that an article leaves open. */
export function openEditions(
  { lexicon: { definition }, situation: fixed }: ResolvedArticle,
  usual: Situation,
): OpenEdition[] {
  const open = editionsIn(definition).filter((name) => !(name in fixed));
  return open.flatMap((name) => {
    const device = definition.situations[name]?.edition?.of ?? '';
    const [, ...others] = valuesOf(definition, name, usual[name]);
    return others.flatMap((value): OpenEdition[] => {
      const situation = situationWith(definition, { ...fixed, [name]: value });
      const caption = captionOf(definition, name, value);
      return situation
        ? [{ name, device, caption, change: differenceBetween(usual, situation) }]
        : [];
    });
  });
}

/** Those of devices that the article uses, or that it names; and what it names. */
export function editionsOfMatter(
  editions: readonly OpenEdition[],
  { legs }: Course,
  mentioned: readonly Condition[],
): { readonly editions: OpenEdition[]; readonly named: ReadonlySet<string> } {
  const named = new Set(mentioned.flatMap(waysToFulfil).flatMap(Object.keys));
  const used = new Set(legs.flatMap(({ devices }) => devices));
  return {
    editions: editions.filter(({ name, device }) => used.has(device) || named.has(name)),
    named,
  };
}

/**
 * What is executed in an edition: the article's own way, and each that differs from it in one
 * thing. Editions print other words, and have few screens of their own: what is different in more
 * follows from these.
 */
export function variantsIn(
  { change }: OpenEdition,
  definition: WorldDefinition,
  usual: Situation,
  variants: readonly Variant[],
): Variant[] {
  const isNear = ({ situation, slip, choices }: Variant): boolean =>
    !choices && Object.keys(differenceBetween(usual, situation)).length + (slip ? 1 : 0) <= 1;
  return variants
    .filter(isNear)
    .map((variant) => ({ ...variant, situation: { ...variant.situation, ...change } }))
    .filter(({ situation }) => isPossible(definition, situation));
}

/** Preact's `h`, typed for drawings that are made of HTML and SVG elements alone. */
import { h as create, type ComponentChildren, type Fragment, type VNode } from 'preact';

type Draw = (
  tag: string | typeof Fragment,
  attributes?: Readonly<Record<string, unknown>> | null,
  ...inside: readonly ComponentChildren[]
) => VNode;

export const h = create as unknown as Draw;

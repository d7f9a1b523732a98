/** Which instructions ask the reader for something. */
import type { Instruction } from './instruction.ts';

const deeds: readonly Instruction['type'][] = [
  'use',
  'point',
  'submit',
  'fill',
  'pick',
  'wait',
  'prologue',
];
const deed: ReadonlySet<Instruction['type']> = new Set(deeds);
const ordering: ReadonlySet<Instruction['type']> = new Set([
  ...deeds,
  'resume',
  'redo',
  'repeat',
  'move',
  'nothing',
] as const);

/** Something is done with a device, here or as another article says, or waited for. */
export function isDeed({ type }: Pick<Instruction, 'type'>): boolean {
  return deed.has(type);
}

/** Something is to be done, or to be gone on with. */
export function isOrdering({ type }: Pick<Instruction, 'type'>): boolean {
  return ordering.has(type);
}

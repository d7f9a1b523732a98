/** A label in bold for which the sentence has no verb: "Smite **Power**." */
import type { World } from '../../simulator/index.ts';
import type { Idle, Instruction } from '../resolve/instruction.ts';
import { isLeftAt, isSure, move, report, type Course } from './course.ts';
import { controlsSeenOn } from './sight.ts';
import { takesValue } from './verb.ts';

/** Remembers the control with such a label, if it is to be seen. */
export function notice(course: Course, { label }: Idle): void {
  const seen = course.stage
    .views(course.world)
    .flatMap(controlsSeenOn)
    .find(({ part }) => part.label === label.text);
  if (!seen || seen.part.disabled !== undefined || takesValue(seen.part)) return;
  course.leg.idle = { label, move: { device: seen.device, control: seen.part.control } };
}

/** Uses it after all, with a finding, where that and nothing else makes the next instruction possible. */
export function useAfterAll(course: Course, instruction: Instruction, isReady: (instruction: Instruction, world: World) => boolean): void {
  const { idle } = course.leg;
  if (!idle || !isSure(course) || isReady(instruction, course.world)) return;
  if (!isReady(instruction, course.stage.play(course.world, idle.move).world) || isLeftAt(course, idle.label)) return;
  const { start, end, text: label } = idle.label;
  report(course, { rule: 'no-action', start, end, label });
  move(course, idle.move);
  course.leg.idle = undefined;
}

/** What a camera is pointed at. */
import type { View } from '../../simulator/index.ts';
import type { Named } from '../resolve/instruction.ts';
import { report, type Course } from './course.ts';
import { isSure, loseTheWay } from './trust.ts';
import { deviceNamed } from './find.ts';
import { prominenceOf, titlesOf, viewsOn } from './sight.ts';

/** "Scan **A** on the lamp": what a camera is to be pointed at is there to be seen. */
export function reportUnseen(
  course: Course,
  { text, start, end }: Named,
  on: string | undefined,
): void {
  const views = course.stage.views(course.world);
  const isOn = (view: View): boolean => prominenceOf([view], text, false) > 0;
  const meant = viewsOn(views, on);
  if (on === undefined || meant.some(isOn) || !isSure(course)) return;
  const other = views.find(isOn);
  const device = other && deviceNamed(course, other.device);
  const titles = titlesOf(meant);
  report(course, {
    rule: 'screen-not-shown',
    start,
    end,
    text,
    shown: true,
    titles,
    suggestion: undefined,
    device,
    passing: undefined,
  });
  loseTheWay(course);
}

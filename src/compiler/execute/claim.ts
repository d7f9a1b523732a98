/** Holds a claim about a screen against what is shown. */
import type { View, World } from '../../simulator/index.ts';
import type { Finding, FindingOf } from '../findings.ts';
import type { Claim, Promised } from '../resolve/instruction.ts';
import { isTitle } from '../resolve/names.ts';
import { isSpokenOf } from '../resolve/spoken-names.ts';
import { isPrinted } from '../resolve/vocabulary.ts';
import { nearest, plain } from '../resolve/wording.ts';
import { isLeftAt, report, speakOf, type Course } from './course.ts';
import { findTheWay, isSure, mistrust } from './trust.ts';
import { deviceNamed, reach } from './find.ts';
import { passingIn } from './passing.ts';
import {
  heldOn,
  labelsOn,
  prominenceOf,
  prominenceOfShown,
  readableOn,
  titlesOf,
  viewsOn,
} from './sight.ts';

/** Whether the claim could be made; `stuck` where something else in the article takes over. */
export function claim(course: Course, asked: Claim): 'done' | 'stuck' {
  const { field, text, shown, still, isScreen, on, isRemark } = asked;
  const { leg, stage, world } = course;
  const { start, end } = text;
  const views = stage.views(world);
  const shows = (view: View): boolean =>
    prominenceOfShown([view], { ...asked, on: view.device }) > 0;
  const isThere = (there: readonly View[]): boolean => viewsOn(there, on).some(shows);
  const prominenceIn = (there: World): number => prominenceOfShown(stage.views(there), asked);
  const now = prominenceIn(world);
  // "The _X_ window never opens and shows a QR code": one denial, told once.
  const isTold = (finding: Finding): boolean =>
    finding.rule === 'screen-not-shown' && finding.start >= asked.sentence && finding.start < start;
  if (isSpokenOf(text, course.vocabulary) && course.observed.some(({ finding }) => isTold(finding)))
    return 'done';
  const reportNotShown = (
    seen: Pick<FindingOf<'screen-not-shown'>, 'titles' | 'suggestion' | 'device' | 'passing'>,
  ): void => {
    report(course, { rule: 'screen-not-shown', start, end, text: text.text, shown, ...seen });
  };
  // A window is gone where only the button that opens it is left.
  if (!shown && !field && isNowhere(course, text.text)) {
    const suggestion = nearest(text.text, course.vocabulary.texts.values());
    reportNotShown({ titles: [], suggestion, device: undefined, passing: undefined });
    return 'done';
  }
  const isSo = shown ? now > 0 : now === 0 || leg.worlds.some((each) => prominenceIn(each) > now);
  // What was to be seen on the way to rest was seen.
  const isPassing =
    !isSo &&
    shown &&
    leg.moves.length > 0 &&
    passingIn(course, isThere, isRemark ? leg.moves.length : 1) !== undefined;
  if (isPassing) {
    course.passed.add(start);
    reportMarks(course, asked);
    return 'done';
  }
  if (!isSo) {
    if (isLeftAt(course, text)) return 'stuck';
    const other = shown ? views.find(shows) : undefined;
    // After a detour much may be otherwise than the writer believes.
    const isSurprise =
      isSure(course) && !leg.isDetour && !course.doubted.has(on ?? course.attended ?? '');
    const passing = isSurprise && shown && !other ? passingIn(course, isThere) : undefined;
    if (isSurprise) {
      const meant = viewsOn(views, on);
      const held = field && heldOn(meant, field.text);
      const readable = held ?? meant.flatMap(readableOn).map((each) => each.text);
      const titles =
        field && held?.[0] !== undefined
          ? held.map((value) => `${field.text}: ${value}`)
          : titlesOf(meant);
      const suggestion = shown ? nearest(text.text, readable) : undefined;
      const device = other && deviceNamed(course, other.device);
      reportNotShown({ titles, suggestion, device, passing });
    }
    // A text that nothing ever shows is a wrong word; one that exists may mean that a step is
    // missing: the reader is taken there.
    const isReal = !field && course.vocabulary.texts.has(plain(text.text));
    if (!other && passing === undefined && isReal) {
      if (shown)
        reach(
          course,
          start,
          `${isScreen ? 'screen' : 'text'} ${on ?? ''} ${text.text}`,
          on ?? course.attended,
          isThere,
        );
      mistrust(course);
    }
    return 'done';
  }
  if (leg.devices.length === 0) {
    const witness = viewsOn(views, on).find(shows);
    if (witness) speakOf(course, witness.device);
  }
  const [from = world] = leg.worlds;
  const wasTrue =
    !still &&
    (shown ? prominenceIn(from) >= now : leg.worlds.every((each) => prominenceIn(each) === 0));
  if (wasTrue && !leg.isDoubtful && leg.moves.some((move) => 'device' in move)) {
    report(course, { rule: 'already-true', start, end, text: text.text, shown });
    return 'done';
  }
  if (asked.isPlace && text.set === 'bold')
    course.entered = { sentence: asked.sentence, text: text.text };
  reportMarks(course, asked);
  // What was so before a mistake says nothing of what came after it.
  if (!wasTrue || !leg.isDoubtful) course.passed.add(start);
  // A label may be on many screens, what is not there may never have been, and what was there before
  // a step that does nothing does not come of it.
  const isProof = shown ? now > 1 && !(wasTrue && leg.moves.length === 0) : !wasTrue && !still;
  if (isProof) findTheWay(course);
  return 'done';
}

/** Holds what the world knows as a result against it at this moment. */
export function promised(
  course: Course,
  { result, isDenied, said: { text: said, start, end } }: Promised,
): 'done' | 'stuck' {
  if (result.holds(course.world) !== isDenied) course.passed.add(start);
  else if (isLeftAt(course, { start, end })) return 'stuck';
  else if (isSure(course)) reportNotReached(course, { start, end, said, isNow: true, phrases: [] });
  return 'done';
}

/** A result that the world knows, and that is not the case. */
export function reportNotReached(
  course: Course,
  found: Pick<FindingOf<'result-not-reached'>, 'start' | 'end' | 'said' | 'isNow' | 'phrases'>,
): void {
  const titles = titlesOf(course.stage.views(course.world));
  report(course, {
    rule: 'result-not-reached',
    ...found,
    isKnown: true,
    suggestion: undefined,
    areTrue: true,
    titles,
  });
}

/** A title that is shown, and stands in other marks than italics. */
function reportMarks(
  course: Course,
  { field, isPlace, isScreen, text: { set, text, start, end, whole } }: Claim,
): void {
  if (field || set === 'italic' || !isSure(course)) return;
  // "In the **Login** window" is a title; "under **Login**" may be anything.
  if (isPlace && (!isScreen || set === 'unmarked')) return;
  // What is made from data is a name: "the camera is called Yard".
  if (set === 'unmarked' && !isPrinted(course.vocabulary, text)) return;
  // A control that is there stands in bold.
  const isControl =
    set === 'bold' &&
    (!isTitle(text, course.vocabulary) ||
      (!isScreen && labelsOn(course.stage.views(course.world)).includes(text)));
  if (isControl || isSpokenOf({ set, text }, course.vocabulary)) return;
  const { isDoubtful } = course.leg;
  report(course, { rule: 'unmarked-title', start, end, text, marks: set, whole });
  course.leg.isDoubtful = isDoubtful;
}

/** Whether no screen can show a text, as far as is known beforehand. */
function isNowhere({ leg, stage, vocabulary }: Course, text: string): boolean {
  if (leg.worlds.some((world) => prominenceOf(stage.views(world), text, false) > 0)) return false;
  const wanted = plain(text);
  return (
    !isPrinted(vocabulary, text) &&
    ![...vocabulary.texts.keys()].some((known) => known.includes(wanted))
  );
}

/** What an article promises in words that its world does not know. */
import type { World } from '../../simulator/index.ts';
import { type Course } from '../execute/course.ts';
import { isSure } from '../execute/trust.ts';
import { holds } from '../execute/holds.ts';
import type { Performance } from '../execute/execute.ts';
import { titlesOf } from '../execute/sight.ts';
import type { Finding } from '../findings.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { beginningLike, nearestPhrase } from '../resolve/wording.ts';
import { isCertain, worldsIn, worldsOf } from './moments.ts';

/**
 * What is said in prose in the words of a result, or denied, and is not so on any way through the
 * article, from there to the end.
 */
export function findContraryRemarks(
  { remarks }: ResolvedArticle,
  { courses }: Performance,
): Finding[] {
  const sure = courses.filter(isCertain);
  return remarks.flatMap(({ result, isDenied, isNow, said, step, start, end }): Finding[] => {
    const ways = sure
      .map((course) => (isNow ? worldsIn(course, step) : worldsFrom(course, step)))
      .filter((worlds) => worlds.length > 0);
    const [course] = sure;
    if (
      !course ||
      ways.length === 0 ||
      ways.some((worlds) => worlds.some((world) => result.holds(world) !== isDenied))
    )
      return [];
    const titles = titlesOf(course.stage.views(course.world));
    return [
      {
        rule: 'result-not-reached',
        start,
        end,
        said,
        isKnown: true,
        suggestion: undefined,
        phrases: [],
        areTrue: true,
        titles,
      },
    ];
  });
}

/**
 * What is the case when a step begins, and from there on; of what stands in no step, first and
 * last. None where nobody comes to it.
 */
function worldsFrom(course: Course, step: string | undefined): World[] {
  const { legs, world } = course;
  const worlds = worldsOf(course);
  if (step === undefined) return [worlds[0] ?? world, world];
  const first = legs.findIndex((leg) => leg.step === step);
  const moves = legs.slice(0, first).reduce((sum, leg) => sum + leg.moves.length, 0);
  return first < 0 ? [] : worlds.slice(moves);
}

/** Only what is true at the end is proposed: the result that is spelt alike may be the opposite. */
export function findUnknownResults(
  { outcomes, lexicon }: ResolvedArticle,
  { courses }: Performance,
): Finding[] {
  return outcomes
    .filter(({ results, claims }) => results.length + claims.length === 0)
    .map(({ start, end, said, when }): Finding => {
      const course = courses.find((each) => holds(when, each));
      const known = lexicon.definition.results;
      const reached =
        course && isSure(course) ? known.filter((result) => result.holds(course.world)) : [];
      const near = nearestPhrase(
        said,
        known.flatMap(({ phrases }) => phrases),
      );
      const isTrue = near !== undefined && reached.some(({ phrases }) => phrases.includes(near));
      return {
        rule: 'result-not-reached',
        start,
        end,
        said,
        isKnown: false,
        suggestion: isTrue ? beginningLike(said, near) : undefined,
        phrases: (reached.length > 0 ? reached : known).map(({ phrases }) => phrases[0]),
        areTrue: reached.length > 0,
        titles: [],
      };
    });
}

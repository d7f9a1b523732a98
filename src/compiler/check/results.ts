/** What an article promises in words that its world does not know. */
import { holds, isSure } from '../execute/course.ts';
import type { Performance } from '../execute/execute.ts';
import type { Finding } from '../findings.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { beginningLike, nearestPhrase } from '../resolve/wording.ts';

/** Only what is true at the end is proposed: the result that is spelt alike may be the opposite. */
export function findUnknownResults({ outcomes, lexicon }: ResolvedArticle, { courses }: Performance): Finding[] {
  return outcomes
    .filter(({ results, claims }) => results.length + claims.length === 0)
    .map(({ start, end, said, when }): Finding => {
      const course = courses.find((each) => holds(when, each));
      const known = lexicon.definition.results;
      const reached = course && isSure(course) ? known.filter((result) => result.holds(course.world)) : [];
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

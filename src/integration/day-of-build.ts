/** The day of a build, which readers are told. */

/**
 * Today; or, for whoever wants the same bytes again, the day of the moment that is given in seconds
 * since 1970 (https://reproducible-builds.org/specs/source-date-epoch/).
 */
export function dayOfBuild({ SOURCE_DATE_EPOCH: epoch }: NodeJS.ProcessEnv): string {
  const moment = epoch === undefined ? new Date() : new Date(Number(epoch) * 1_000);
  return moment.toISOString().slice(0, 10);
}

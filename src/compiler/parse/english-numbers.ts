/** Numbers and units of time in English. */

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Milliseconds by unit of time, as people write them. */
export const unit: Readonly<Record<string, number>> = {
  ...named('second', second, 's', 'sec', 'secs'),
  ...named('minute', minute, 'min', 'mins'),
  ...named('hour', hour, 'h', 'hr', 'hrs'),
  ...named('day', day),
  ...named('weekend', 2 * day),
  ...named('week', 7 * day),
  ...named('fortnight', 14 * day),
  ...named('month', 30 * day),
  ...named('year', 365 * day),
  ...named('millisecond', 1, 'ms'),
};

function named(name: string, milliseconds: number, ...short: string[]): Record<string, number> {
  return Object.fromEntries([name, `${name}s`, ...short].map((word) => [word, milliseconds]));
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Numbers by their words, up to 99 and a hundred. */
export const number: Readonly<Record<string, number>> = {
  ...Object.fromEntries(ones.map((word, value) => [word, value])),
  ...Object.fromEntries(
    tens.flatMap((word, index) => {
      const value = 20 + 10 * index;
      return [
        [word, value],
        ...ones.slice(1, 10).map((one, at) => [`${word}-${one}`, value + at + 1]),
      ] as [string, number][];
    }),
  ),
  a: 1,
  an: 1,
  single: 1,
  hundred: 100,
  dozen: 12,
  pair: 2,
  trio: 3,
  half: 0.5,
  '½': 0.5,
  quarter: 0.25,
  '¼': 0.25,
  '¾': 0.75,
  few: 3,
  several: 5,
  couple: 2,
};

/** A number as it would be written in an article. */
import type { Quantity } from '../../simulator/index.ts';
import type { Language } from '../parse/language.ts';
import type { Counted } from './counted.ts';

/**
 * A number as it would be written in place of another: in words or digits, in the same unit where
 * that goes.
 */
export function written(
  quantity: Quantity,
  {
    bound,
    isInRow,
    isInWords = false,
    often,
    unit,
  }: Partial<Pick<Counted, 'bound' | 'isInRow' | 'isInWords' | 'often' | 'unit'>>,
  language: Language,
): string {
  const inRow = Object.entries(language.rowNumbers).find(
    ([, value]) => 'count' in quantity && value === quantity.count,
  );
  if (isInRow && inRow) return inRow[0];
  const say = (count: number): string => {
    const word = Object.entries(language.numbers).find(
      ([name, value]) =>
        value === count &&
        name.length > 2 &&
        !language.vagueNumbers.has(name) &&
        !language.collectives.has(name),
    );
    return isInWords && word ? word[0] : String(count);
  };
  if ('count' in quantity && often) return oftenSaid(quantity.count, often, say, language);
  if ('from' in quantity && bound) return say(bound === 'least' ? quantity.from : quantity.to);
  if (!('duration' in quantity))
    return 'count' in quantity
      ? say(quantity.count)
      : `${say(quantity.from)} to ${say(quantity.to)}`;
  const own = unit === undefined ? undefined : language.units[unit.toLowerCase()];
  if (own !== undefined && isReadable(quantity.duration / own))
    return `${say(quantity.duration / own)} ${agreeing(unit ?? '', quantity.duration / own, language)}`;
  const units = Object.entries(language.units).filter(
    ([name]) => name.endsWith('s') && name.length > 4,
  );
  const best = units
    .toSorted(([, one], [, other]) => other - one)
    .find(([, size]) => isReadable(quantity.duration / size));
  const [name, size] = best ?? ['milliseconds', 1];
  return `${say(quantity.duration / size)} ${agreeing(name, quantity.duration / size, language)}`;
}

/** "twice", "three times more" */
function oftenSaid(
  count: number,
  often: 'in-all' | 'more',
  say: (count: number) => string,
  { comparatives, once, times, timesWord }: Language,
): string {
  const [more] = comparatives;
  const left = count - Number(often === 'more');
  const word = left === 1 ? once : Object.entries(times).find(([, value]) => value === left)?.[0];
  const said = word ?? `${say(left)} ${[...timesWord][0] ?? ''}`;
  return often === 'more' ? `${said} ${more ?? ''}` : said;
}

/**
 * Whether a reader can take in a number of units: "1.5 seconds", but neither "1440 minutes" nor
 * "0.02 days".
 */
function isReadable(count: number): boolean {
  return count >= 1 && count <= 100 && Number.isInteger(count * 2);
}

/** A unit in the singular or the plural, where it is written out. */
function agreeing(unit: string, count: number, { units }: Language): string {
  const single = unit.replace(/s$/, '');
  if (single.length < 3 || !Object.hasOwn(units, `${single}s`)) return unit;
  return count === 1 ? single : `${single}s`;
}

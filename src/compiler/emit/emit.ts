/** Puts the compiled record together. */
import { transitionsOf } from '../../simulator/index.ts';
import type { CompiledArticle, ImportPlace, Jump, Leg, Link, NamedControl, Procedure, Way } from '../article.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Header } from '../check/front-matter.ts';
import type { Label } from '../execute/course.ts';
import type { Performance } from '../execute/execute.ts';
import type { Address } from '../parse/links.ts';
import type { ParsedArticle } from '../parse/parse.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { isOutOfReach, slugOf, targetOf } from '../resolve/target.ts';
import { accountOf } from './account.ts';
import { placesIn } from './places.ts';

export interface Compiled {
  readonly file: string;
  readonly parsed: ParsedArticle;
  readonly header: Header;
  readonly resolved: ResolvedArticle | undefined;
  readonly performance: Performance | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: CompiledArticle['waived'];
  readonly openWaivers: CompiledArticle['openWaivers'];
}

export function emit({ file, parsed, header, resolved, performance, diagnostics, waived, openWaivers }: Compiled): CompiledArticle {
  const courses = performance?.courses ?? [];
  const { legs, ways } = recorded(courses);
  const devices = header.definition?.devices ?? [];
  const total = devices.reduce((count, device) => count + transitionsOf(device).length, 0);
  const shown = parsed.sources.filter((source) => !isOutOfReach(source));
  const performed = new Set(courses.flatMap((course) => [...course.performed]));
  return {
    file,
    slug: slugOf(file),
    title: header.title,
    description: header.description,
    draft: header.draft,
    world: header.definition?.id ?? header.world,
    procedures: proceduresOf(parsed, resolved, new Map(courses.flatMap(({ labels }) => [...labels]))),
    jumps: jumpsIn(parsed, resolved),
    anchors: parsed.anchors,
    links: linksOf(parsed.links, file, parsed.text),
    sources: linksOf(shown, file, parsed.text),
    imports: importsOf(parsed),
    circumstances: performance?.circumstances ?? [],
    ways,
    leftOut: performance?.leftOut ?? 0,
    legs,
    executed: performed.size,
    coverage: {
      covered: [...new Set(courses.flatMap(({ taken }) => [...taken]))].sort(),
      total: total,
    },
    diagnostics,
    account: accountOf(parsed, resolved, performance, diagnostics),
    waived,
    openWaivers,
  };
}

function proceduresOf(parsed: ParsedArticle, resolved: ResolvedArticle | undefined, labels: ReadonlyMap<number, Label>): Procedure[] {
  const place = placesIn(parsed.text);
  return parsed.procedures.map(({ id, title, steps }, index) => {
    const condition = resolved?.procedures[index]?.condition?.phrases[0];
    return {
      id,
      title,
      ...(condition === undefined ? {} : { condition }),
      steps: steps.map(({ id: step, number, text, place: item }) => ({
        id: step,
        number,
        text,
        place: place(item),
        controls: [...labels.values()]
          .filter(({ start, end }) => start >= item.start && end <= item.end)
          .sort((one, other) => one.start - other.start)
          .map(({ device, control, start, end }): NamedControl => ({ device, control, ...place({ start, end }) })),
      })),
    };
  });
}

function jumpsIn({ text, linked }: ParsedArticle, resolved: ResolvedArticle | undefined): Jump[] {
  const place = placesIn(text);
  const [main, ...others] = resolved?.procedures ?? [];
  const said = [main, ...others].flatMap((script) => [
    ...(script?.steps.flatMap(({ instructions }) => instructions) ?? []),
    ...(script?.resumes ?? []),
  ]);
  return said.flatMap((each): Jump[] => {
    const target = each.type === 'resume' && each.step !== 'next' ? main?.steps[each.step - 1] : undefined;
    if (each.type !== 'resume' || !target || linked.some(({ start, end }) => start <= each.words.start && each.words.end <= end)) return [];
    return [{ step: target.parsed.id, ...place(each.words) }];
  });
}

/** Addresses of other places in the manual. */
function linksOf(addresses: readonly Address[], file: string, text: string): Link[] {
  const place = placesIn(text);
  return addresses.flatMap((address): Link[] => {
    const target = targetOf(address.url, file);
    if (!target || target.to === 'here') return [];
    return [{ url: address.url, ...(target.path === undefined ? {} : { path: target.path }), ...place(address) }];
  });
}

function importsOf({ imports, text }: ParsedArticle): ImportPlace[] {
  const place = placesIn(text);
  return imports.map(({ from, names, ...at }) => ({
    from,
    ...place(at),
    names: names.map(({ name, ...each }) => ({ name, ...place(each) })),
  }));
}

/** Every way, and the legs they are made of, each once. */
function recorded(courses: Performance['courses']): { legs: Leg[]; ways: Way[] } {
  const indices = new Map<string, number>();
  const legs: Leg[] = [];
  const ways = courses.map(({ variant, legs: gone }): Way => {
    const { situation, slip } = variant;
    const indexOf = (leg: Leg): number => {
      const key = JSON.stringify(leg);
      const index = indices.get(key) ?? legs.push(leg) - 1;
      indices.set(key, index);
      return index;
    };
    return { situation, ...(slip ? { slip: slip.phrases[0] } : {}), legs: gone.map(indexOf) };
  });
  return { legs, ways };
}

/** Puts the compiled record together. */
import { actorsOf, transitionsOf } from '../../simulator/index.ts';
import type {
  CompiledArticle,
  ImportPlace,
  Jump,
  Leg,
  Link,
  NamedControl,
  Procedure,
  Way,
} from '../article.ts';
import type { Checked } from '../check/check.ts';
import { locatorFor, type Locator } from '../check/places.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Label } from '../execute/course.ts';
import type { Performance } from '../execute/execute.ts';
import type { Address } from '../parse/links.ts';
import type { ParsedArticle } from '../parse/parse.ts';
import { isWithin } from '../parse/tokens.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { isOutOfReach, slugOf, targetOf } from '../resolve/target.ts';
import { accountOf } from './account.ts';
import { bodyOf } from './body.ts';
import { inEditions } from './otherwise.ts';
import { situatedIn, situationOf } from './situated.ts';
import { countsOf } from './entry.ts';

export interface Compiled extends Omit<Checked, 'waivers'> {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly leansOn: readonly string[];
  readonly waived: CompiledArticle['waived'];
  readonly openWaivers: CompiledArticle['openWaivers'];
}

export function emit({
  file,
  parsed,
  header,
  resolved,
  performance,
  diagnostics,
  leansOn,
  waived,
  openWaivers,
}: Compiled): CompiledArticle {
  const place = locatorFor(parsed.text);
  const courses = performance?.courses ?? [];
  const { legs, ways } = recorded(courses);
  const actors = header.definition ? actorsOf(header.definition) : [];
  const total = actors.reduce((count, actor) => count + transitionsOf(actor).length, 0);
  const shown = parsed.sources.filter((source) => !isOutOfReach(source));
  const performed = new Set(courses.flatMap((course) => [...course.performed]));
  const procedures = proceduresOf(
    parsed,
    resolved,
    new Map(courses.flatMap(({ labels }) => [...labels])),
    place,
  );
  const account = accountOf(parsed.text, place, resolved, performance, diagnostics);
  const situated = resolved
    ? situatedIn(resolved, parsed.root, performance?.circumstances ?? [], place)
    : [];
  const [base] = courses;
  const edited =
    base && header.definition
      ? inEditions(
          {
            text: parsed.text,
            definition: header.definition,
            situation: base.variant.situation,
            switches: performance?.circumstances ?? [],
          },
          procedures,
          account.marks,
          situated,
        )
      : { procedures, renamed: [] };
  const article: CompiledArticle = {
    file,
    slug: slugOf(file),
    title: header.title,
    description: header.description,
    group: header.group,
    draft: header.draft,
    past: header.past,
    world: header.definition?.id ?? header.world,
    ...edited,
    situated,
    jumps: jumpsIn(parsed, resolved, place),
    anchors: parsed.anchors,
    links: linksOf(parsed.links, file, place),
    sources: linksOf(shown, file, place),
    imports: importsOf(parsed, place),
    circumstances: performance?.circumstances ?? [],
    ways,
    leftOut: performance?.leftOut ?? 0,
    notFor: performance?.notFor ?? [],
    legs,
    executed: performed.size,
    coverage: {
      covered: [...new Set(courses.flatMap(({ taken }) => [...taken]))].sort(),
      total: total,
    },
    diagnostics,
    account,
    counts: countsOf(procedures, ways, account),
    isPlain: false,
    leansOn,
    waived,
    openWaivers,
  };
  const body = bodyOf(parsed, article);
  return body ? { ...article, isPlain: true, body } : article;
}

function proceduresOf(
  parsed: ParsedArticle,
  resolved: ResolvedArticle | undefined,
  labels: ReadonlyMap<number, Label>,
  place: Locator,
): Procedure[] {
  return parsed.procedures.flatMap(({ id, title, steps }, index): Procedure[] => {
    // It only says where to go on.
    if (steps.length === 0) return [];
    const governing = resolved?.procedures[index]?.condition;
    const condition = governing?.phrases[0];
    const when = situationOf(governing);
    const listed = steps.map(({ id: step, number, text, place: item }) => ({
      id: step,
      number,
      text,
      place: place(item),
      controls: [...labels.values()]
        .filter((label) => isWithin(label, [item]))
        .sort((one, other) => one.start - other.start)
        .map(({ device, control, start, end }): NamedControl => ({
          device,
          control,
          ...place({ start, end }),
        })),
    }));
    return [
      {
        id,
        title,
        ...(condition === undefined ? {} : { condition }),
        ...(when === undefined ? {} : { when }),
        steps: listed,
      },
    ];
  });
}

function jumpsIn(
  { linked }: ParsedArticle,
  resolved: ResolvedArticle | undefined,
  place: Locator,
): Jump[] {
  const [main, ...others] = resolved?.procedures ?? [];
  const said = [main, ...others].flatMap((script) => [
    ...(script?.steps.flatMap(({ instructions }) => instructions) ?? []),
    ...(script?.resumes ?? []),
  ]);
  return said.flatMap((each): Jump[] => {
    const target =
      each.type === 'resume' && each.step !== 'next' ? main?.steps[each.step - 1] : undefined;
    if (each.type !== 'resume' || !target || isWithin(each.words, linked)) return [];
    return [{ step: target.parsed.id, ...place(each.words) }];
  });
}

/** Addresses of other places in the manual. */
function linksOf(addresses: readonly Address[], file: string, place: Locator): Link[] {
  return addresses.flatMap((address): Link[] => {
    const target = targetOf(address.url, file);
    if (!target || target.to === 'here') return [];
    return [
      {
        url: address.url,
        ...(target.path === undefined ? {} : { path: target.path }),
        ...place(address),
      },
    ];
  });
}

function importsOf({ imports }: ParsedArticle, place: Locator): ImportPlace[] {
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

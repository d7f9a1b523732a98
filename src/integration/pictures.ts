/**
 * The pictures of articles, for whoever is sent an address. What several articles show is drawn in
 * points once, and remembered.
 */
import { link, writeFile } from 'node:fs/promises';
import { pngOf } from './picture.ts';
import { digest } from './publishing.ts';
import type { Store } from './store.ts';

/** How wide a picture is, in pixels. */
const wide = 1_200;

export interface PictureMaker {
  /** Puts an article's picture at a place; `key` is a mark of all that its drawing is made of. */
  readonly put: (
    slug: string,
    key: string,
    draw: () => Promise<string | undefined>,
    to: string,
  ) => Promise<void>;
  readonly finish: () => Promise<void>;
}

/** What drawing an article has, by a mark of it; undefined where it has none. */
interface Drawn {
  readonly key: string;
  readonly name: string | undefined;
}

const notes = 'drawn';

/** @param store where pictures are remembered; the same come out without it */
export async function openPictureMaker(store: Store): Promise<PictureMaker> {
  const before = (await store.read<ReadonlyMap<string, Drawn>>(notes)) ?? new Map<string, Drawn>();
  const drawn = new Map<string, Drawn>();
  /** Where pictures lie in this site. */
  const places = new Map<string, string>();

  /** The name of a picture whose points are remembered. */
  const nameOf = async (
    slug: string,
    key: string,
    draw: () => Promise<string | undefined>,
  ): Promise<string | undefined> => {
    const known = before.get(slug);
    if (known?.key === key && (known.name === undefined || (await store.read(known.name))))
      return known.name;
    const drawing = await draw();
    if (drawing === undefined) return undefined;
    const name = digest(drawing);
    if (!(await store.read(name)) && !places.has(name))
      await store.write(name, await pngOf(drawing, wide));
    return name;
  };

  return {
    async put(slug, key, draw, to) {
      const name = await nameOf(slug, key, draw);
      drawn.set(slug, { key, name });
      if (name === undefined) return;
      const place = places.get(name);
      if (place !== undefined && (await linked(place, to))) return;
      const points =
        (await store.read<Uint8Array>(name)) ?? (await pngOf((await draw()) ?? '', wide));
      await writeFile(to, points);
      places.set(name, to);
    },
    async finish() {
      await store.write(notes, drawn);
      await store.keepOnly(new Set([notes, ...places.keys()]));
    },
  };
}

/** Several articles may have one file, where that can be. */
async function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    () => false,
  );
}

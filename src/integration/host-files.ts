/**
 * What a site holds besides its pages, for hosts, search engines and readers of feeds; and the
 * pages that lead from an article's former addresses to it.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { policy } from '../components/workbench/policy.ts';
import type { Glance } from './library.ts';

export interface HostedSite {
  readonly dist: string;
  /** Where the site lives, with a slash at the end. */
  readonly base: string;
  /** The same with its host, where that is known. */
  readonly home: string;
  readonly articles: readonly Glance[];
}

/** Writes them all; what must name the site's host is left out where that is not known. */
export async function writeHostFiles(site: HostedSite): Promise<void> {
  const { dist, base, home, articles } = site;
  const pages = await pagesIn(dist);
  const moves = movesOf(articles).filter(({ from, to }) => from !== to);
  const redirect = ({ from, to }: Move): string =>
    `${base}procedures/${encodeURI(from)}/ ${base}procedures/${encodeURI(to)}/ 301\n`;
  const files: Record<string, string> = {
    _headers: headersFor(base),
    ...(moves.length > 0 && { _redirects: moves.map(redirect).join('') }),
    ...Object.fromEntries(
      moves.map(({ from, to }) => [
        `procedures/${from}/index.html`,
        movedPage(base, `${base}procedures/${encodeURI(to)}/`),
      ]),
    ),
  };
  if (URL.canParse(home)) {
    files['sitemap.xml'] = sitemapOf(home, pages);
    files[feedFile] = feedOf(home, articles);
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(dist, name)), { recursive: true });
    await writeFile(join(dist, name), text);
  }
}

/** What has changed, for readers of feeds. */
export const feedFile = 'changes.xml';

/**
 * As Netlify, Cloudflare Pages and others read it. What may only stand in an answer comes on top of
 * what each page says itself.
 */
function headersFor(base: string): string {
  return `${base}*
  Content-Security-Policy: ${policy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
${base}_astro/*
  Cache-Control: public, max-age=31536000, immutable
${base}service-worker.js
  Cache-Control: no-cache
`;
}

/** The addresses of all pages that are to be found, below the site's. */
async function pagesIn(dist: string): Promise<string[]> {
  const files = await readdir(dist, { recursive: true });
  return files
    .map((file) => file.replaceAll(sep, '/'))
    .filter(
      (file) => /(?:^|\/)index\.html$/.test(file) && !/^(?:offline|phone|settings)\//.test(file),
    )
    .map((file) => encodeURI(file.replace(/index\.html$/, '')))
    .sort();
}

interface Move {
  readonly from: string;
  readonly to: string;
}

function movesOf(articles: readonly Glance[]): Move[] {
  return articles.flatMap(({ slug: to, entry }) =>
    (entry?.past.movedFrom ?? []).map((from) => ({ from, to })),
  );
}

/** Leads on with the reader's situation and step; without scripts, to the article's beginning. */
function movedPage(base: string, to: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width"><title>Moved</title><meta name="robots" content="noindex"><link rel="canonical" href="${to}"><script src="${base}moved.js"></script><meta http-equiv="refresh" content="0; url=${to}"></head><body><p>This article <a href="${to}">has moved</a>.</p></body></html>\n`;
}

function sitemapOf(home: string, pages: readonly string[]): string {
  const urls = pages.map((page) => `<url><loc>${escaped(home + page)}</loc></url>\n`);
  return `${xml}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** So many changes are told. */
const enough = 50;

/** By the days that writers give: a clock would make another site of the same articles. */
function feedOf(home: string, articles: readonly Glance[]): string {
  const changes = articles
    .flatMap(({ slug, title, entry }) =>
      (entry?.past.changes ?? []).map(({ day, words }) => ({ slug, title, day, words })),
    )
    .toSorted((one, other) => Number(one.day < other.day) - Number(one.day > other.day))
    .slice(0, enough);
  const at = (day = '1970-01-01'): string => `<updated>${day}T00:00:00Z</updated>`;
  const entries = changes.map(({ slug, title, day, words }) => {
    const url = escaped(`${home}procedures/${encodeURI(slug)}/`);
    return `<entry><id>${url}#${day}</id><title>${escaped(title)}</title><link href="${url}"/>${at(day)}<summary>${escaped(words)}</summary></entry>\n`;
  });
  const own = `<id>${escaped(home)}</id><title>Rehearsal: what has changed</title><author><name>Rehearsal</name></author>`;
  return `${xml}<feed xmlns="http://www.w3.org/2005/Atom">${own}<link href="${escaped(home)}"/><link rel="self" href="${escaped(home + feedFile)}"/>${at(changes[0]?.day)}\n${entries.join('')}</feed>\n`;
}

const xml = '<?xml version="1.0" encoding="utf-8"?>\n';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A page as lines that are alike where a browser would make the same of two pages. */
const token = /<(\/?)([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|<!--[^]*?-->|([^<]+)/gi;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** Tags with their attributes in order, and texts without needless blanks. */
export function shapeOf(html: string): string[] {
  return Array.from(html.matchAll(token)).flatMap(
    ([, slash, tag, attributes = '', text = '']): string[] => {
      if (tag !== undefined)
        return slash === '/' ? [] : [`<${tag.toLowerCase()}${attributesOf(attributes)}>`];
      const said = decoded(text)
        .replace(/[ \t\n]+/g, ' ')
        .trim();
      return said === '' ? [] : [said];
    },
  );
}

function attributesOf(written: string): string {
  const attributes = Array.from(written.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)).flatMap(
    ([, name = '', value = '']) => {
      // The site builder writes what is merely there as true.
      return name.startsWith('data-astro-')
        ? []
        : [` ${name.toLowerCase()}=${value === 'true' ? '' : decoded(value).replace(/\s+/g, ' ')}`];
    },
  );
  return attributes.sort().join('');
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal ?? hex)
        return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16));
      return named[name ?? ''] ?? whole;
    },
  );
}

/**
 * What each task of the command line takes: what it is called with, and what its surroundings may
 * say. Help is printed from this, and options are held against it, before anything is installed:
 * this file needs nothing but the Node it is started with, from 14.18 on.
 */

/** Where the site will live; for every task that builds it. */
const site = {
  BASE_PATH: 'the path the site will live under: /manual/',
  SITE: 'its own address, for links that must be whole: https://example.com',
  OUT_DIR: 'the folder it is written to; dist where nothing is said',
  CONTENT_DIR: 'the folder of the articles; content/procedures where nothing is said',
  CACHE_DIR: 'the folder that remembers what is slow to make',
};

/**
 * Of each task: what it does; its words (`takes`, in brackets where they may be missing) and its
 * options, with what follows them; what it asks its surroundings; examples. `passesOn` names the
 * tool that gets every other option.
 */
export const tasks = {
  start: {
    does: 'Executes the articles, builds the site, serves it and prints its address.',
    options: {
      '--host': [
        '',
        'other machines of the local network may ask for pages too; the address is also a QR code',
      ],
    },
    surroundings: {
      PORT: 'the port it is served at; 4321, or the next free one, where nothing is said',
      ...site,
    },
    examples: ['npm start', 'npm start -- --host', 'PORT=8080 npm start'],
  },
  dev: {
    does: 'Shows the site while it is written. Every change is seen at once, mistakes on the page of their article.',
    options: {
      '--port': ['<number>', 'the port it is served at'],
      '--host': ['[address]', 'other machines may ask for pages too'],
      '--open': ['', 'opens it in the browser'],
    },
    surroundings: {
      PORT: 'the same as --port',
      BASE_PATH: site.BASE_PATH,
      CACHE_DIR: site.CACHE_DIR,
    },
    examples: ['npm run dev', 'npm run dev -- --port 8080 --open'],
  },
  build: {
    does: 'Builds the finished site, unless an article that is to be published has a mistake.',
    surroundings: site,
    examples: ['npm run build', 'BASE_PATH=/manual/ SITE=https://example.com npm run build'],
  },
  check: {
    does: 'Says what the compiler finds in articles. Fails where there is an error, or nothing to check.',
    takes: '[paths…]',
    about: 'Paths are files, folders or patterns; all articles of the project where none is given.',
    options: {
      '--explain': ['', 'with what became of every sentence: done, checked, or why not'],
      '--by-article': ['', 'with what each article covers of its world'],
      '--impact': ['<name>', 'the sentences that lean on a label, a screen or a transition'],
      '--format': [
        'text|json|sarif',
        'for people (text, where nothing is said), programs or code hosts',
      ],
      '--shard': ['<n/of>', 'a share of the articles, 3/16; what comes of it is left in a file'],
      '--results': ['<path>', 'the folder of such files; results where nothing is said'],
    },
    surroundings: {
      CONTENT_DIR: site.CONTENT_DIR,
      CACHE_DIR: site.CACHE_DIR,
      TURBO_API: 'a remote cache as Turborepo has it, with TURBO_TOKEN and TURBO_TEAM',
      SITE: 'the address of the site: rules are named by their whole addresses',
      NO_COLOR: 'without colours',
    },
    examples: ['npm run check -- --impact "Main Menu"', 'npm run --silent check -- --format json'],
  },
  merge: {
    does: 'Joins what shards have left: one report about all articles, and the site where it is asked for.',
    takes: '[folder] [paths…]',
    about: 'Paths are those that the shards were given.',
    options: {
      '--format': [
        'text|json|sarif',
        'for people (text, where nothing is said), programs or code hosts',
      ],
      '--build': ['', 'builds the site, too'],
    },
    surroundings: { ...site, NO_COLOR: 'without colours' },
    examples: ['npm run check -- --shard 1/2; npm run check -- --shard 2/2; npm run merge'],
  },
  test: {
    does: 'Tests everything that must be true: format, linter, types, and every test. The last line counts it.',
    takes: '[files…]',
    about: 'With the beginnings of file names, only those tests are run.',
    options: {
      '-t': ['<words>', 'only the tests whose names hold these words'],
      '--project': ['unit|apart|browser', 'only the tests of one kind, such as those in a browser'],
    },
    passesOn: 'vitest',
    surroundings: {
      CHROME_PATH: 'the browser to test in; “packaged” for the one that comes as a package',
      SITES: 'a folder that keeps the sites built for the browser tests',
    },
    examples: ['npm test', 'npm test -- tests/compiler -t waiver'],
  },
  'test:browsers': {
    does: 'Goes through the first article in Firefox and WebKit, as far as they are here. It is no part of “test”.',
    surroundings: {
      FIREFOX_PATH: 'the Firefox to test in, where it is not found',
      WEBKIT_PATH: 'the WebKit of Playwright to test in, where it is not found',
    },
    examples: ['npm run test:browsers'],
  },
  bench: {
    does: 'Measures how long compiling, simulating and clicking take and how heavy the pages are, beside the aims.',
    options: {
      '--reader': [
        '',
        'measures only what a reader feels: Lighthouse, how soon pages answer, whether they rest',
      ],
      '--scale': ['', 'measures a base of many articles, beside Starlight with the same prose'],
      '--articles': ['<number>', 'how many; 1000 where nothing is said'],
      '--times': ['<number>', 'how often; 3 where nothing is said'],
      '--alone': ['', 'without Starlight, which is fetched'],
    },
    surroundings: { CHROME_PATH: 'the browser to measure in' },
    examples: ['npm run bench', 'npm run bench -- --reader'],
  },
  film: {
    does: 'Films a run through the first article in the browser, for the README.',
    surroundings: { CHROME_PATH: 'the browser it is filmed in' },
    examples: ['npm run film'],
  },
  fuzz: {
    does: 'Looks for what must never be in what chance makes of articles, stores, requests, readers; fails where it is.',
    options: {
      '--minutes': ['<number>', 'how long; 1 where nothing is said'],
      '--seed': ['<number>', 'what chance begins with: the same inputs again'],
      '--only': ['<kind>', 'one of articles, stores, requests and walks'],
    },
    examples: ['npm run fuzz -- --only walks --minutes 3', 'npm run fuzz -- --seed 7'],
  },
  sbom: {
    does: 'Prints every package that the project is made with, as a bill of materials in CycloneDX JSON.',
    examples: ['npm run --silent sbom > sbom.json'],
  },
  doctor: {
    does: 'Looks whether everything that the other tasks need is there, and says what to do where it is not.',
    surroundings: {
      PORT: 'the port that is wanted',
      CHROME_PATH: 'the browser to test in; “packaged” for the one that comes as a package',
      ...site,
    },
    examples: ['npm run doctor'],
  },
  format: {
    does: 'Writes every file as the formatter would.',
    examples: ['npm run format'],
  },
  lint: {
    does: 'Says what the linter finds.',
    options: { '--fix': ['', 'mends what can be mended by itself'] },
    examples: ['npm run lint', 'npm run lint -- --fix'],
  },
  new: {
    does: 'Begins an article: a draft about a world, with a first step that works. Or a device, a world, a screen.',
    takes: '["Title"]',
    options: {
      '--world': ['<id>', 'the world it is about, or the first; without a title: a new world'],
      '--folder': [
        '<path>',
        'where it is written; content/procedures or src/simulator if nothing is said',
      ],
      '--device': ['<name>', 'without a title: a device; with --world the one that is in it'],
      '--screen': ['<device>', 'one more screen of a device; its name instead of a title'],
    },
    examples: [
      'npm run new -- "Change the password"',
      'npm run new -- --world garden --device lamp',
      'npm run new -- --screen lamp about',
    ],
  },
};

/** How a task is called. */
export function usageOf(name) {
  const { takes, options = {}, passesOn } = tasks[name];
  const words = Object.entries(options).map(([option, [value]]) => `[${written(option, value)}]`);
  const behind = [takes, ...words, passesOn && `[what else ${passesOn} takes]`].filter(Boolean);
  const command = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
  // More than fit a line are listed below it.
  const few = behind.join(' ').length < 90 ? behind : [takes, '[options]'].filter(Boolean);
  return few.length > 0 ? `${command} -- ${few.join(' ')}` : command;
}

/** One screen about a task. */
export function helpOf(name) {
  const { does, about, options = {}, surroundings = {}, examples } = tasks[name];
  const rows = Object.entries(options).map(([option, [value, says]]) => [
    written(option, value),
    says,
  ]);
  const parts = [
    [does, ...(about ? [about] : [])],
    [`Usage:    ${usageOf(name)}`],
    table('Options', [...rows, ['--help', 'this page']]),
    table('Environment', Object.entries(surroundings)),
    ['Examples', ...examples.map((example) => `  ${example}`)],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** All tasks, a line each. */
export function overview() {
  const rows = Object.entries(tasks).map(([name, { does }]) => [name, does.split(/(?<=\.) /)[0]]);
  return [
    'Usage:    npm run <task> -- [options]',
    table('Tasks', rows).join('\n'),
    'More about a task: npm run <task> -- --help',
  ].join('\n\n');
}

/** Whether the words behind a task ask for help. */
export function asksForHelp(words) {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

/** What is wrong with the words behind a task, in a sentence; undefined where nothing is. */
export function faultIn(name, args) {
  const { takes, options = {}, passesOn } = tasks[name];
  const words = [];
  for (let index = 0; index < args.length; index += 1) {
    const [option, given] = split(args[index]);
    if (!option.startsWith('-')) {
      words.push(option);
      continue;
    }
    const isKnown = Object.prototype.hasOwnProperty.call(options, option);
    // The tool knows best what follows its own options.
    if (!isKnown) return passesOn ? undefined : `There is no option ${option}.`;
    const [value] = options[option];
    const isBehind = given === undefined && value !== '' && /^[^-]/.test(args[index + 1] || '');
    const said = isBehind ? args[(index += 1)] : given;
    const fault = said === undefined ? 'needs a value' : `cannot be "${said}"`;
    if (!fits(value, said)) return `${option} ${fault}: ${written(option, value)}.`;
  }
  if (takes === undefined && words.length > 0)
    return `Nothing can be done with "${words[0]}" here.`;
  return takes !== undefined && !takes.startsWith('[') && words.length === 0
    ? `Something is missing: ${takes}.`
    : undefined;
}

/** An option with what follows it. */
function written(option, value) {
  return [option, value].filter(Boolean).join(' ');
}

/** An option, and what stands behind its sign of equality. */
function split(arg) {
  const at = arg.startsWith('--') ? arg.indexOf('=') : -1;
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}

/**
 * Whether a value is of its kind: none, `[one or none]`, `<number>`, `<anything>`, `this|or that`.
 */
function fits(value, said) {
  if (value === '') return said === undefined;
  if (value === '<number>') return /^\d+$/.test(said);
  return (
    value.startsWith('[') ||
    (value.startsWith('<') ? Boolean(said) : value.split('|').includes(said))
  );
}

function table(title, rows) {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [title, ...rows.map(([name, says]) => `  ${name.padEnd(width)}  ${says}`)];
}

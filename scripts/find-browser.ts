/** A browser to test in: one that is installed, else the Chromium that comes as a package. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';
import { unpackBrowser } from './packaged-browser.ts';

const packaged = 'packaged';
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * What is asked of a browser beyond what Playwright asks. Whatever weakens the web's rules would
 * make its tests worthless.
 */
const args = ['--disable-gpu'];
/**
 * Milliseconds. A browser that cannot start says so at once; one on a busy machine takes its time.
 */
const timeout = 120_000;

/** A browser that has been seen to open a page. */
export interface FoundBrowser {
  /** Which one it is, for people: `Chromium 153.0.8010.0 (packaged)`. */
  readonly name: string;
  /** How to launch it. */
  readonly options: LaunchOptions;
}

/**
 * The first that starts. `CHROME_PATH` names another browser; `packaged` there asks for the one
 * from the package.
 */
export async function findBrowser(wanted = process.env['CHROME_PATH']): Promise<FoundBrowser> {
  const reasons: string[] = [];
  for (const candidate of wanted ? [wanted] : [...installed(), packaged]) {
    try {
      return await start(candidate);
    } catch (error) {
      const [reason] = String(error).split('\nCall log:');
      reasons.push(`${candidate} does not start. ${reason ?? ''}`);
    }
  }
  throw new Error(
    `There is no browser to test in: install Chrome or Chromium, or name one in CHROME_PATH.\n${reasons.join('\n')}`,
  );
}

function installed(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...applications,
  ];
  return candidates.filter((candidate) => existsSync(candidate));
}

/**
 * Starts it once, without its sandbox only where it does not start with it: for root, and in many
 * containers.
 */
async function start(candidate: string): Promise<FoundBrowser> {
  const { executablePath, env = {} } =
    candidate === packaged ? await unpackBrowser() : { executablePath: candidate };
  const tryOut = async (chromiumSandbox: boolean): Promise<FoundBrowser> => {
    const options = {
      executablePath,
      args,
      chromiumSandbox,
      timeout,
      env: { ...process.env, ...env },
    };
    const browser = await chromium.launch(options);
    await browser.newPage().finally(() => browser.close());
    const version = browser.version();
    const name =
      candidate === packaged ? `Chromium ${version} (packaged)` : `${candidate} (${version})`;
    return { name: chromiumSandbox ? name : `${name}, without its sandbox`, options };
  };
  return tryOut(true).catch(() => tryOut(false));
}

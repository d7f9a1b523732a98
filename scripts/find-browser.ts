/** A browser to test in: one that is installed, else the Chromium that comes as a package. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import packaged from '@sparticuz/chromium';
import type { LaunchOptions } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** How to launch it. `CHROME_PATH` names another browser; `packaged` there asks for the one from the package. */
export async function findBrowser(): Promise<LaunchOptions> {
  const wanted = process.env['CHROME_PATH'];
  if (wanted !== undefined && wanted !== 'packaged' && !existsSync(wanted))
    throw new Error(`CHROME_PATH is ${wanted}, and nothing is there.`);
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates =
    wanted === undefined ? [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...applications] : [wanted];
  const executablePath = candidates.find((candidate) => existsSync(candidate));
  // As root, and in most containers, Chromium's own sandbox does not work.
  if (executablePath !== undefined) return { executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] };
  return { executablePath: await packaged.executablePath(), args: packaged.args };
}

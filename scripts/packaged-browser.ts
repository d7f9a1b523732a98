/**
 * The Chromium that comes as a package, with the libraries and fonts it needs: it runs where
 * nothing is installed.
 */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { project } from './project.ts';

const brought = join(project, 'node_modules', '@sparticuz', 'chromium');

/**
 * What is unpacked of it, one after the other. The package's own `executablePath()` brings
 * libraries to serverless functions only, and takes a browser that lies in the folder for temporary
 * files for its own, be it half unpacked or another version.
 */
const parcels = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) =>
  join(brought, 'bin', name),
);
const unpackParcels =
  "import { inflate } from '@sparticuz/chromium'; for (const parcel of process.argv.slice(1)) await inflate(parcel);";

/** The machine's own fonts, and the packaged ones where it has none. */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

export interface PackagedBrowser {
  readonly executablePath: string;
  /** Where it finds its libraries and fonts. */
  readonly env: Readonly<Record<string, string>>;
}

/** Unpacks it once per version into a folder, where others never see it half done. */
export async function unpackBrowser(folder = join(project, '.cache')): Promise<PackagedBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'The packaged Chromium is for Linux on x64. Install Chrome or Chromium, or name one in CHROME_PATH.',
    );
  const { version } = JSON.parse(readFileSync(join(brought, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(folder, `chromium-${version}`);
  if (!existsSync(home)) await unpackInto(home);
  return {
    executablePath: join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

/**
 * Unpacks beside its home and moves there when all is done. Who comes second keeps what is there.
 */
async function unpackInto(home: string): Promise<void> {
  mkdirSync(join(home, '..'), { recursive: true });
  const place = mkdtempSync(`${home}-`);
  try {
    // The package knows one place to unpack to: the folder for temporary files.
    const env = { ...process.env, TMPDIR: place };
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', unpackParcels, ...parcels],
      { cwd: project, env },
    );
    writeFileSync(join(place, 'fonts.conf'), fonts);
    renameSync(place, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

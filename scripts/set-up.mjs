/**
 * Installs what is missing: a Node that is new enough, and the packages that the lockfile names.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as module from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Fetched where the running Node is older than 22.12. */
const wantedNode = '24.21.0';

const project = fileURLToPath(new URL('..', import.meta.url));
const cache = join(project, '.cache');
const nodeHome = join(cache, 'node');
const lock = join(cache, 'installing');

/** Something that went wrong and that one sentence explains. */
export class Trouble extends Error {}

/**
 * Installs what is missing. The path of the Node to go on with; the environment is made ready for
 * it.
 */
export async function setUp() {
  const node = isNewEnough(process.versions.node) ? process.execPath : await fetchedNode();
  if (!packagesAreComplete()) {
    await alone(async () => {
      if (!packagesAreComplete()) await installPackages(node);
    });
  }
  const stripsTypes = node !== process.execPath || process.features.typescript;
  const options = [
    '--disable-warning=ExperimentalWarning',
    ...(stripsTypes ? [] : ['--experimental-strip-types']),
  ];
  rememberCompiledCode();
  process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, ...options].filter(Boolean).join(' ');
  return node;
}

/**
 * What Node makes of source files is kept for the next process: a third of the time that a check of
 * one article takes otherwise.
 */
function rememberCompiledCode() {
  if (process.env.NODE_COMPILE_CACHE === undefined)
    process.env.NODE_COMPILE_CACHE = join(cache, 'code');
  // Older ones cannot, and take longer.
  if (module.enableCompileCache) module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** The Node kept in the cache, put first on the PATH; fetched when it is not there yet. */
async function fetchedNode() {
  const bin = join(nodeHome, 'node_modules', '.bin');
  const node = join(
    nodeHome,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  const isThere = () =>
    existsSync(node) && String(spawnSync(node, ['--version']).stdout).trim() === `v${wantedNode}`;
  if (!isThere()) {
    await alone(async () => {
      if (isThere()) return;
      say(
        `Node ${process.versions.node} is too old; fetching Node ${wantedNode} into .cache/node (once, some 50 MB) …`,
      );
      rmSync(nodeHome, { recursive: true, force: true });
      mkdirSync(nodeHome, { recursive: true });
      // npm 12 runs the script by which the package brings its binary only where it is allowed.
      writeFileSync(
        join(nodeHome, 'package.json'),
        JSON.stringify({ private: true, allowScripts: { node: true } }),
      );
      await npm(['install', '--no-save', '--prefix', nodeHome, `node@${wantedNode}`], nodeHome);
      if (!isThere())
        throw new Trouble(
          `Node ${wantedNode} could not be set up here. Please install Node 22.12 or newer.`,
        );
    });
  }
  process.env.PATH = [bin, process.env.PATH].join(delimiter);
  return node;
}

/**
 * Whether every package of the lockfile is installed in that version; what is for other machines
 * may be missing.
 */
function packagesAreComplete() {
  const installed = packagesOf(join(project, 'node_modules', '.package-lock.json'));
  return Object.entries(packagesOf(join(project, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' ||
      wanted.optional ||
      wanted.devOptional ||
      (installed[path] && installed[path].version === wanted.version),
  );
}

function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {};
}

/**
 * Under the Node that the packages are for: npm leaves out what does not fit the Node it runs on.
 */
async function installPackages(node) {
  say('Installing packages (once, about a minute) …');
  await npm(['ci', '--include=dev'], project, node);
  say('Packages are installed.');
}

/** Runs npm quietly; when it fails, says why in a sentence. */
async function npm(args, folder, node = process.execPath) {
  const given = process.env.npm_execpath || '';
  const own = given.endsWith('npm-cli.js') && existsSync(given);
  const options = [
    ...args,
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=4000',
  ];
  const [code, output] = await new Promise((resolve, reject) => {
    const child = own
      ? spawn(node, [given, ...options], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
      : spawn('npm', options, {
          cwd: folder,
          stdio: ['ignore', 'ignore', 'pipe'],
          shell: process.platform === 'win32',
        });
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', () =>
      reject(new Trouble('npm is not to be found. It comes with Node: https://nodejs.org.')),
    );
    child.on('close', (status) => resolve([status, said]));
    process.once('SIGINT', () => reject(new Trouble('Stopped.')));
  });
  if (code !== 0) throw new Trouble(reason(output));
}

function reason(output) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/.test(
      output,
    )
  ) {
    return 'The packages cannot be fetched: the network or the package registry does not answer. Connect and try again.';
  }
  if (/ENOSPC/.test(output)) return 'The packages cannot be installed: the disk is full.';
  if (/EACCES|EPERM|EROFS/.test(output))
    return `The packages cannot be installed: ${project} cannot be written to.`;
  const first = /npm (?:error|ERR!) (?!code|errno|syscall)(.+)/.exec(output);
  return `The packages cannot be installed. npm says: ${first ? first[1] : 'nothing'}`;
}

/** Does the work while nobody else installs here. */
async function alone(work) {
  try {
    mkdirSync(cache, { recursive: true });
    for (let waiting = false; !takeLock(); waiting = true) {
      if (!waiting) say('Another install is under way here; waiting for it …');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  } catch (error) {
    throw new Trouble(`${cache} cannot be written to (${error.code}).`);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Whether the lock is ours now. A lock whose owner has died is taken away. */
function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld()) rmSync(lock, { force: true });
    return false;
  }
}

/** So many milliseconds it may take to write a number into a file. */
const writing = 5_000;

/**
 * Whether whoever took the lock is at work still. A lock without a number is being written, or was
 * when the disk was full.
 */
function isHeld() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(pid) && pid > 0
      ? isRunning(pid)
      : Date.now() - statSync(lock).mtimeMs < writing;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** On the error stream: what a task prints may be read by a program. */
function say(sentence) {
  console.error(sentence);
}

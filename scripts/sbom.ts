/**
 * `npm run sbom`: every package that the project is made with, as a software bill of materials
 * (CycloneDX, JSON).
 */
import './help.mjs';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, project } from './project.ts';

const options = [
  'sbom',
  '--sbom-format=cyclonedx',
  '--sbom-type=application',
  '--package-lock-only',
];
const npm = process.env['npm_execpath'];
const isGiven = npm?.endsWith('npm-cli.js') === true;
const { status, stdout, stderr } = spawnSync(
  isGiven ? process.execPath : 'npm',
  isGiven ? [npm, ...options] : options,
  {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    shell: !isGiven && process.platform === 'win32',
  },
);
if (status !== 0) giveUp(`npm sbom failed; it comes with npm 10 and later.\n${stderr}`);

const bill = JSON.parse(stdout) as { metadata: { component: { name: string } } };
// npm names the project by the folder it happens to lie in.
const { name } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  name: string;
};
bill.metadata.component.name = name;
console.log(JSON.stringify(bill, null, 2));

/**
 * A fresh process that compiles articles once and prints how long that took, in milliseconds: `{
 * loading, compiling }`.
 */
import { readFileSync } from 'node:fs';
import { worlds } from '../src/simulator/worlds/index.ts';

const { compile } = await import('../src/compiler/index.ts');
const loaded = performance.now();
for (const file of process.argv.slice(2))
  compile({ file, text: readFileSync(file, 'utf8') }, worlds);
const end = performance.now();
console.log(JSON.stringify({ loading: loaded, compiling: end - loaded }));

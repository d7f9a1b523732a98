/** What a thread of the archive can be asked for. */
export { compileBatch, compileOne, placesIn } from './compiler.ts';

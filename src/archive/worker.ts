/** What a thread of the archive can be asked for. */
export { compileBatch, placesIn } from './compiler.ts';

/** The door of the archive: articles, compiled in parallel and remembered. */
export { destinationsOf } from './destinations.ts';
export { projectName } from './names.ts';
export { tidyMemory } from './memory.ts';
export type { RemoteAddress } from './remote.ts';
export { openArchive, type Archive, type ArchiveOptions } from './archive.ts';

/** All that a compiled article says of itself when nothing was found in it. */
import type { CompiledArticle } from '../../src/compiler/index.ts';

export const bareArticle: Omit<
  CompiledArticle,
  'file' | 'slug' | 'title' | 'description' | 'procedures'
> = {
  group: undefined,
  draft: false,
  past: { movedFrom: [], changes: [] },
  world: 'lamp',
  situated: [],
  renamed: [],
  jumps: [],
  anchors: [],
  links: [],
  sources: [],
  imports: [],
  circumstances: [],
  ways: [],
  counts: {
    mainSteps: 0,
    steps: 0,
    variants: 0,
    marks: 0,
    readMarks: 0,
    sentences: 0,
    fates: { done: 0, checked: 0, condition: 0, goto: 0, fact: 0, explanation: 0 },
  },
  isPlain: false,
  leftOut: 0,
  notFor: [],
  legs: [],
  executed: 0,
  coverage: { covered: [], total: 0 },
  diagnostics: [],
  leansOn: [],
  waived: [],
  openWaivers: [],
  account: { version: 2, sentences: [], marks: [] },
};

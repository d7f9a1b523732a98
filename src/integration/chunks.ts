/**
 * How the scripts of the pages are cut: what is needed together is one file, since each file costs an
 * answer, and what is compressed together becomes smaller. All else is cut as it is imported.
 */
import type { Plugin } from 'vite';

/** The modules at these places below `src/components/`. */
const components = (...places: string[]): string => `components/(?:${places.join('|')})\\.ts$`;

const files = {
  /** What every page begins with. */
  workbench: [
    components(
      'procedure/(?:choice|voice)',
      'search/(?:command|keymap)',
      'workbench/(?:address|make|outline|tab-list|theme-switch|workbench)',
    ),
  ],
  /** What an article's page begins with besides. */
  page: [
    components(
      'device/(?:dots|gestures|holding)',
      'procedure/(?:at-the-rack|hash|layout|pointing|procedure-page|situated|stage-[a-z]+|trail|walk-tabs)',
    ),
    'walkthrough/(?:chosen|progress-key)\\.ts$',
    'simulator/gestures\\.ts$',
  ],
  /** What draws and moves devices, wherever they are alive. */
  engine: [
    components('device/(?!as-text|bitmap|qr-symbol).*', 'procedure/(?:copy|signs|widget)'),
    'simulator/[^/]*\\.ts$',
  ],
  /** What goes along with the reader of an article. */
  live: [
    components(
      'companion/link',
      'procedure/(?:address|coach|commentary|ending|live|messages|opening|pictures|stage|stills)',
    ),
    'walkthrough/(?!directions|event-log|mistake|sightings)[^/]*\\.ts$',
  ],
};

const groups = Object.entries(files).map(([name, places]) => ({
  name,
  test: new RegExp(
    [
      `/src/(?:${places.join('|')})`,
      ...(name === 'engine' ? ['/node_modules/(?:lucide|preact|xstate)/'] : []),
    ].join('|'),
  ),
}));

/** Cuts what goes to browsers. */
export function chunksPlugin(): Plugin {
  return {
    name: 'rehearsal-chunks',
    apply: 'build',
    configEnvironment: (environment) =>
      environment === 'client'
        ? {
            build: {
              rolldownOptions: {
                output: { codeSplitting: { groups } },
              },
            },
          }
        : undefined,
  };
}

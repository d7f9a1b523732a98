/**
 * The words of what can be chosen around the stage, and of where the reader is: they are there before
 * anything is fetched.
 */
export const stageCopy = {
  waking: 'The simulation is being fetched …',
  layout: 'Layout',
  layouts: { split: 'Side by side', inline: 'Under each step', rack: 'One step at a time' },
  announce: 'Announce',
  voices: { everything: 'everything', messages: 'messages only', nothing: 'nothing' },
  failed: 'This step did not work for me',
  pause: 'Pause the pictures',
  asText: 'This screen as text',
  broken: 'The simulation could not be started. The screens below can still be read.',
  progress: (number: number, total: number, section?: string) =>
    `${section === undefined ? '' : `${section} · `}Step ${String(number)} of ${String(total)}`,
} as const;

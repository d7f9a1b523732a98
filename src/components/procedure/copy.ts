/** Every word that the widget itself says. What devices say comes from their worlds. */
export const copy = {
  simulation: 'Simulation',
  asIn: (work: string) => ` · as in ${work}`,
  ours: ' · our reconstruction',
  devices: 'Devices',
  alsoHere: 'This step also needs:',
  ownPhone: {
    title: 'Use my own phone',
    how: (monitor: string) =>
      `Point your phone’s camera at the QR code on the ${monitor.toLowerCase()}, or at the large one here, and open the link. Go on there, and type in here what you are told.`,
    cannot: (host: string) =>
      `A phone cannot reach this page: its address, ${host}, is good on this computer only. Whoever serves the site opens it to others with “npm start -- --host”. Until then, use the phone on this page.`,
    turnTo: (device: string) => `Turn to: ${device}`,
  },
  restart: 'Restart step',
  undo: 'Undo',
  showMe: 'Show me',
  stop: 'Stop',
  begin: 'Begin with step 1',
  back: 'Back',
  did: (device: string) => `My ${device.toLowerCase()} did this`,
  goOn: 'Go on',
  stage: 'The devices of this step',
  skip: 'Skip the wait',
  waiting: (badge: number) => `${String(badge)} new`,
  wait: ({ device, seconds }: { readonly device?: string; readonly seconds: number }) =>
    device === undefined
      ? `To wait: ${shortLength(seconds)}`
      : `Under way: ${device} · ${shortLength(seconds)}`,
  stepNumber: (number: number) => `Step ${String(number)}`,
  stepCalled: (number: number, sentence: string) => `Step ${String(number)}: ${sentence}`,
  stepDone: (number: string) => `Step ${number} is done.`,
  nextIs: (number: string) => `Now step ${number}.`,
  lost: (device: string) => `My ${device.toLowerCase()} shows something else …`,
  youAreAt: (number: string, section?: string) =>
    `That is step ${number}${section === undefined ? '' : ` of “${section}”`}.`,
  leftOut: 'Left out on the way: ',
  nothingLeftOut: 'Every step is done.',
  doneBefore: 'You have gone through all steps before. Here the first one begins anew.',
  allDone: 'All steps are done.',
  leftClick: 'Use the other mouse button.',
  offPath: 'You are off the path.',
  notQuite: 'Not quite.',
  lookingAround: 'Looking around?',
  see: 'See',
  goBackTo: 'Nothing here leads on.',
  goOnFrom: (number: string) => `step ${number}`,
  youCanGoOnFrom: 'You can go on from',
  choseOtherwise: (label: string) => `You chose “${label}”; the article advises otherwise.`,
  tooFarOff: 'There is no short way back from here: restart the step.',
  stuck: 'Nothing here leads on.',
  restartStuck: 'Restart the step: it begins again as planned.',
  waitForIt: (seconds: number) => `Wait ${shortLength(seconds)}, or skip the wait.`,
  notYet: (label: string, reason: string) => `${label}: ${reason}`,
  screenShown: (device: string, title: string) => `${device}: ${title}.`,
  showing: 'Watch how it is done.',
  cannotShow: 'This cannot be shown from here: restart the step.',
  otherwise: 'Where it looks different',
  situationChanged: 'The steps now follow this situation.',
  chooseThis: 'This is my situation',
  chooseSituation: 'Your situation',
  stoppedAt: (number: string, section?: string) =>
    `You were at step ${number}${section === undefined ? '' : ` of “${section}”`} when you stopped.`,
  takeBack: 'Take up the former run',
  resume: 'Continue where you stopped',
  startAgain: 'Start again',
  dismiss: 'Close this message',
  onward: (number: number, section?: string) =>
    `Go on with step ${String(number)}${section === undefined ? '' : ` of “${section}”`}`,
  progressOfOtherVersion:
    'This page has changed since you were here, so the steps you had done could not be taken up again. What was stored has been kept aside.',
  progressUnreadable:
    'What was stored about the steps you had done could not be read. It has been kept aside, and the page starts afresh.',
  unknownPlace: (hash: string) =>
    `The link leads to a place that is not on this page: “${hash}”. The page starts at its beginning.`,
  unknownSituation: (name: string, value: string) =>
    `The link names a situation that is not known here: ${name} “${value}”. The usual one is shown.`,
  momentUnreadable:
    'The link was to lead to a moment of somebody’s run, which could not be read, or the page has changed since. The page starts at its beginning.',
  notFetched: 'That could not be fetched. Load the page anew once there is a network.',
} as const;

/** "40 s", "10 min", "24 h". */
export function shortLength(seconds: number): string {
  if (seconds < 120) return `${String(seconds)} s`;
  return seconds < 7_200
    ? `${String(Math.ceil(seconds / 60))} min`
    : `${String(Math.ceil(seconds / 3_600))} h`;
}

/**
 * A reader who performs the article "Reset the password on the local GUI" in the page, through
 * roles and labels only.
 */
import type { Locator, Page } from 'playwright-core';
import type { Hand } from './hands.ts';

export const address = 'procedures/password-reset-on-local-gui/';
export const ownPassword = 'Ladder-2031!';

export interface Recorder {
  readonly pattern: 'Set' | 'Not set';
  readonly email: 'Registered' | 'Not registered';
  readonly cameras: 'Connected' | 'None';
}

/** The recorder of readers who say nothing. */
export const usual: Recorder = { pattern: 'Set', email: 'Registered', cameras: 'Connected' };

/** A reader who wants no motion. */
export const calm = { reducedMotion: true };

/** Every recorder there can be, the usual one first. */
export const recorders: readonly Recorder[] = (['Set', 'Not set'] as const).flatMap((pattern) =>
  (['Registered', 'Not registered'] as const).flatMap((email) =>
    (['Connected', 'None'] as const).map((cameras) => ({ pattern, email, cameras })),
  ),
);

const differencesOf = (one: Recorder, other: Recorder): number =>
  (['pattern', 'email', 'cameras'] as const).filter((name) => one[name] !== other[name]).length;

/** A recorder and its opposite: every circumstance in every way. */
const inOpposites = (recorder: Recorder): readonly Recorder[] =>
  recorders.filter((other) => differencesOf(other, recorder) % 3 === 0);

/**
 * The recorders that each hand performs the article on. By mouse every two circumstances meet in
 * every way.
 */
export const performed = {
  byMouse: recorders.filter((recorder) => differencesOf(recorder, usual) % 2 === 0),
  byKeyboard: inOpposites(usual),
  byFingers: inOpposites({ ...usual, pattern: 'Not set' }),
};

/** The step with an id, the stage while the reader is at it, and what can be done there. */
export function stepOn(page: Page, id: string, hand: Hand) {
  const step = page.locator(`#${id}`);
  const stage = page.getByRole('region', { name: 'The devices of this step' });
  const button = (name: string | RegExp): Locator =>
    stage.getByRole('button', { name, exact: true });
  const device = (name: string): Locator =>
    stage.getByRole('group', { name: new RegExp(`^${name}:`) });
  const isCurrent = (): Promise<void> =>
    page.locator(`#${id}[data-current]`).waitFor({ state: 'attached' });
  return {
    step,
    stage,
    button,
    device,
    isCurrent,
    /** The security code, where the mail is read. */
    code: device('Mail').getByText(/^[0-9a-f]{8}$/),
    /** Brings a device to the front where it is not to be seen. */
    turnTo: async (name: string): Promise<void> => {
      await isCurrent();
      if (!(await device(name).isVisible()))
        await hand.press(stage.getByRole('tab', { name: new RegExp(`^${name}`) }));
      await device(name).waitFor();
    },
    press: (name: string | RegExp): Promise<void> => hand.press(button(name)),
    choose: (name: string): Promise<void> =>
      hand.press(stage.getByRole('menuitem', { name, exact: true })),
    type: (label: string, text: string): Promise<void> =>
      hand.type(stage.getByRole('textbox', { name: label, exact: true }), text),
    sees: (title: string): Promise<void> =>
      stage.getByRole('dialog', { name: title, exact: true }).waitFor(),
    /** Waits until the step is ticked off. */
    isDone: (): Promise<void> =>
      page.locator(`#${id}[data-state="done"]`).waitFor({ state: 'attached' }),
  };
}

/** Waits until the browser has stored this of a run. */
export async function isStored(page: Page, part: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => Object.values<string>(localStorage).some((value) => value.includes(wanted)),
    part,
  );
}

/** Sets the page's switches to a recorder. */
export async function choose(page: Page, recorder: Recorder, hand: Hand): Promise<void> {
  const groups = {
    'Unlock pattern': recorder.pattern,
    'E-mail address': recorder.email,
    'IP cameras': recorder.cameras,
  };
  for (const [name, label] of Object.entries(groups)) {
    const group = page.getByRole('group', { name, exact: true });
    if (!(await group.getByRole('radio', { name: label, exact: true }).isChecked()))
      await hand.pick(group, label);
  }
}

/** Where a page shows one step at a time, the first is asked for. */
async function begin(page: Page, hand: Hand): Promise<void> {
  const link = page.getByRole('link', { name: 'Begin with step 1' });
  if (await link.isVisible()) await hand.press(link);
}

/** Steps 1 and 2, to the QR code on the recorder's screen. */
export async function askForReset(page: Page, recorder: Recorder, hand: Hand): Promise<void> {
  await begin(page, hand);
  const first = stepOn(page, 'step-1', hand);
  await hand.rightClick(first.button('live view'));
  await first.choose('Main Menu');
  if (recorder.pattern === 'Set') await first.press('Forgot Unlock Pattern');
  await first.sees('Login');
  await first.isDone();

  const second = stepOn(page, 'step-2', hand);
  await second.press('Forgot Password');
  await second.press('OK');
  if (recorder.email === 'Not registered') {
    await giveEmail(page, 'owner@example.com', hand);
  } else {
    await second.sees('Reset Password');
    await second.isDone();
  }
}

/** From the question at the end of step 2 through the section about it, to the QR code. */
export async function giveEmail(page: Page, email: string, hand: Hand): Promise<void> {
  await stepOn(page, 'step-2', hand).sees('Email Address');
  const asked = stepOn(page, 'if-no-e-mail-address-is-registered-step-1', hand);
  await asked.isCurrent();
  await asked.type('Email Address', email);
  await asked.press('Next');
  await asked.sees('Reset Password');
  await asked.isDone();
}

/** Step 6 with a code that is wrong in its first sign, to the recorder's refusal. */
export async function mistypeCode(page: Page, code: string, hand: Hand): Promise<void> {
  const sixth = stepOn(page, 'step-6', hand);
  await sixth.turnTo('Recorder');
  await sixth.type(
    'Security Code',
    code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`,
  );
  await sixth.press('Next');
  await sixth.stage.getByText('The security code is wrong. Attempts left: 4.').waitFor();
  await sixth.stage.getByText('Not quite.').waitFor();
}

/** Steps 3 to 5, to the security code in the mail. */
export async function fetchCode(page: Page, hand: Hand): Promise<string> {
  const third = stepOn(page, 'step-3', hand);
  await third.turnTo('Phone');
  await third.press('iDMSS');
  await third.press('More');
  await third.press('Reset Device Password');
  await third.press('Scan QR code');
  await third.isDone();

  const fourth = stepOn(page, 'step-4', hand);
  await fourth.turnTo('Phone');
  await fourth.press('Ok');
  await fourth.isDone();

  const fifth = stepOn(page, 'step-5', hand);
  await fifth.turnTo('Mail');
  const { code } = fifth;
  const subject = fifth.button(/^Security code for device password reset/);
  // The mail comes by itself after a while: maybe now, while the reader reaches for the button that
  // skips the wait.
  await hand.press(subject.or(fifth.button('Skip the wait')).first());
  await subject.or(code).waitFor();
  if (await subject.isVisible()) await hand.press(subject);
  const text = await code.textContent();
  await fifth.isDone();
  return text ?? '';
}

/** The security code in the mail, where the page was opened at step 6. */
export async function readCode(page: Page, hand: Hand): Promise<string> {
  const sixth = stepOn(page, 'step-6', hand);
  await sixth.turnTo('Mail');
  return (await sixth.code.textContent()) ?? '';
}

/** Steps 6 and 7, to the recorder's answer to a new password. */
export async function setPassword(page: Page, code: string, hand: Hand): Promise<void> {
  const sixth = stepOn(page, 'step-6', hand);
  await sixth.turnTo('Recorder');
  await sixth.type('Security Code', code);
  await sixth.press('Next');
  await sixth.sees('New Password');
  await sixth.isDone();

  const seventh = stepOn(page, 'step-7', hand);
  await seventh.type('New Password', ownPassword);
  await seventh.type('Confirm Password', ownPassword);
  await seventh.press('Save');
  await seventh.isDone();
}

/** Step 8, and the login with the new password. */
export async function logIn(page: Page, recorder: Recorder, hand: Hand): Promise<void> {
  if (recorder.cameras === 'Connected') {
    const eighth = stepOn(page, 'step-8', hand);
    await eighth.press('No');
    await eighth.isDone();
  }

  const last = stepOn(page, 'log-in-with-the-new-password-step-1', hand);
  await last.type('Password', ownPassword);
  await last.press('OK');
  await last.sees('Main Menu');
}

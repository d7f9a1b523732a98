/** What a sentence claims of a window that is called like the button that opens it. */
import { expect, test } from 'vitest';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { toldOf } from './told.ts';

const head =
  '---\ntitle: A\ndescription: B.\nworld: dahua-recorder\nsituation:\n  pattern: set\n---\n\n';
const main =
  '1. Right-click the **live view**, click **Main Menu** and draw the unlock pattern in **Unlock Pattern**.\n2. ';

function told(step: string): string[] {
  const text = `${head}${main}${step}\n`;
  return toldOf(text, worlds);
}

test.each([
  'Click **Account**. The _Account_ window opens.',
  'Click **Account**. _Account_ opens.',
  'Click **Account**. _Account_ opens. Click **Close**. _Account_ closes.',
  'Click **Account**.\n3. Click **Close**. The _Account_ window closes.',
  'Click **Account**. Click **Close**: the _Account_ window closes.',
  'Click **Info**. _Serial number_ is shown.',
  'Click **Account**. The _Info_ window never opens.',
  'Click **Account**. The _Info_ window does not open, and no _Reset Password_ window appears.',
  'Click **Account**. _Account_ opens, but not _Info_.',
  'Click **Account**. The _Account_ window does not close.',
])('is true: %s', (step) => {
  expect(told(step)).toEqual([]);
});

test.each([
  ['Click **Info**. The _Account_ window opens.', 'screen-not-shown: Account'],
  ['Click **Info**. The _Main Menu_ window opens.', 'screen-not-shown: Main Menu'],
  ['Click **Info**. Click **Close**. _Main Menu_ is shown.', 'already-true: Main Menu'],
  ['Click **Account**. The _Account_ window never opens.', 'screen-not-shown: Account'],
  ['Click **Account**. No _Account_ window appears.', 'screen-not-shown: Account'],
  ['Click **Account**. You do not see _Account_.', 'screen-not-shown: Account'],
  ['Click **Account**. The _Info_ window does not close.', 'screen-not-shown: Info'],
  ['Click **Account**. The _Nowhere_ window never opens.', 'screen-not-shown: Nowhere'],
  ['Click **Account**. The _Nowhere_ window closes.', 'screen-not-shown: Nowhere'],
  ['Click **Account**. The _Acount_ window never opens.', 'screen-not-shown: Acount'],
  ['Click **Account**. The _Account_ window closes.', 'screen-not-shown: Account'],
  ['Click **Info**. The _Account_ window closes.', 'already-true: Account'],
])('is not true: %s', (step, expected) => {
  expect(told(step)).toEqual([expected]);
});

test('what is burnt into a picture can be claimed, and so can why there is none', () => {
  const situation = 'pattern: none\n  password: known\n  camera: foreign';
  const steps =
    '1. On the monitor, the picture of _Yard_ says _Wrong password_. Right-click the **live view** and click **Main Menu**.\n\n' +
    '   Behind it, one picture still says _Wrong password_.\n';
  expect(toldOf(head.replace('pattern: set', situation) + steps, worlds)).toEqual([]);
  const wrong = steps.replace('_Wrong', '_No');
  expect(toldOf(head.replace('pattern: set', situation) + wrong, worlds)).toEqual([
    'screen-not-shown: No password',
  ]);
});

/** What nobody has read of an instruction is told at exactly its words. */
import { expect, test } from 'vitest';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { toldOf } from './told.ts';

const head =
  '---\ntitle: A\ndescription: B.\nworld: dahua-recorder\nsituation:\n  pattern: none\n---\n\n';
const steps =
  '1. Right-click the **live view**, then click **Main Menu**.\n2. Click **Forgot Password**.\n3. On the recorder, click **OK**.\n';
const again = (sentence: string): string =>
  `${head}${steps}\n## If the mail does not arrive\n\n1. Click **Refresh**.\n\n${sentence}\n`;

test('a step to go on with that is on another device is told', () => {
  expect(toldOf(again('Continue with step 3 on the phone.'), worlds)).toContain(
    'unread-words: on the phone',
  );
  expect(toldOf(again('Continue with step 3 on the recorder.'), worlds)).not.toContain(
    'unread-words: on the recorder',
  );
});

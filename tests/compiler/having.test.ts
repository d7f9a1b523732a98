/**
 * What a window is said to have, and what a button is said to open, is held against the screens.
 */
import { expect, test } from 'vitest';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { toldOf } from './told.ts';

const head =
  '---\ntitle: A\ndescription: B.\nworld: dahua-recorder\nsituation:\n  pattern: none\n---\n\n';
const steps =
  '1. Right-click the **live view** and click **Main Menu**.\n2. Click **Forgot Password**.\n';

test.each([
  ['The _Notice_ window has a **Save** button.', ['control-elsewhere: Save']],
  ['The _Notice_ window has an **OK** button.', []],
  ['There is a **Refresh** button in the _Login_ window.', ['control-elsewhere: Refresh']],
  ['There is a **Cancel** button in the _Login_ window.', []],
  ['The _Notice_ window has no **Save** button.', []],
  ['**OK** opens the _New Password_ window.', ['screen-not-shown: New Password']],
  ['The **OK** button opens the _Reset Password_ window.', []],
  ['**Cancel** opens the _Login_ window.', []],
  ['**Forgot Password** is beside **Old Password**.', ['control-elsewhere: Old Password']],
  ['Below **Password** stands **Refresh**.', ['control-elsewhere: Refresh']],
  ['To the right of **Password** you find **Forgot Password**.', []],
  ['**Cancel** is next to the **OK** button.', []],
  ['**Cancel** is not next to **Old Password**.', []],
  ['Click **OK** rather than **Refresh**.', []],
])('a note says: %s', (note, told) => {
  expect(toldOf(`${head}${steps}\n   > [!NOTE]\n   > ${note}\n`, worlds)).toEqual(told);
});

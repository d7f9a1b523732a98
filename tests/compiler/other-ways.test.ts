/** Two readings of one sentence: another way, or one more thing to do. */
import { describe, expect, test } from 'vitest';
import { worlds as registered } from '../../src/simulator/worlds/index.ts';
import { toldOf } from './told.ts';

describe('“You can also …” behind an instruction', () => {
  const recorder =
    '---\ntitle: A\ndescription: B.\nworld: dahua-recorder\nsituation:\n  pattern: none\n---\n\n';
  const first = '1. Right-click the **live view**, then click **Main Menu**.\n';

  test('is another way where it could be done before', () => {
    const text = `${recorder}${first}2. Click **Forgot Password**. You can also click **Cancel**.\n3. Wait one minute.\n`;
    expect(toldOf(text, registered)).toEqual([]);
  });

  test('is one more thing to do where the instruction leads to it', () => {
    const text = `${recorder}${first}2. Click **Forgot Password**. You can also click **OK**.\n3. Wait one minute.\n`;
    expect(toldOf(text, registered)).toEqual([]);
  });

  test('is told where it can be done neither before nor then', () => {
    const text = `${recorder}${first}2. Click **Forgot Password**. You can also click **Save**.\n3. Wait one minute.\n`;
    expect(toldOf(text, registered)).toEqual(['control-elsewhere: Save']);
  });
});

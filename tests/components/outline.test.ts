/** Rows of the outline, and how far a reader has come in other articles. */
import { expect, test } from 'vitest';
import { progressOf } from '../../src/components/workbench/explorer-memory.ts';
import { briefly } from '../../src/components/workbench/outline.ts';

test.each([
  ['Right-click the live view, then click Main Menu', 'Right-click the live view'],
  ['On the phone, open DMSS and tap Me > Tool manager', 'Open DMSS'],
  ['If IP cameras are connected, the recorder asks about them: click No', 'Click No'],
  ['Enter a new password in New Password, repeat it in Confirm Password', 'Enter a new password'],
  ['Click', 'Click'],
  ['Do all steps of Reset the password on the local GUI', 'Do all steps of Reset the …'],
])('a step is said briefly: %s', (sentence, words) => {
  expect(briefly(sentence)).toBe(words);
});

test('a run is begun, or done, or nothing is known of it', () => {
  expect(progressOf('{"log":[{"way":0}],"done":["step-1"]}')).toBe('begun');
  expect(progressOf('{"log":[{"way":0,"from":"end"}],"done":["step-1"]}')).toBe('done');
  expect(progressOf('{"log":[{"way":0}],"done":[]}')).toBeUndefined();
  for (const stored of [null, '', '[]', '{', '{"log":1,"done":2}'])
    expect(progressOf(stored)).toBeUndefined();
});

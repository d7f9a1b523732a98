/** The boxes in which questions are chosen and answered. */
import type { Appearance, ControlPart, Part } from '../../index.ts';
import { chosenQuestions, questionTexts } from './typed.ts';
import type { RecorderContext } from './context.ts';

const boxes = [
  ['questionOne', 'answerOne'],
  ['questionTwo', 'answerTwo'],
  ['questionThree', 'answerThree'],
] as const;

type Box = (typeof boxes)[number][number];

export function questionBoxes(
  { typed }: RecorderContext,
  control: (name: Box, appearance: Appearance) => ControlPart,
): Part[] {
  const questions = chosenQuestions(typed);
  return boxes.map(([question, answer], place): Part => ({
    kind: 'group',
    layout: 'row',
    parts: [
      control(question, { value: questions[place] ?? '', options: questionTexts }),
      control(answer, { value: typed.answers[place] ?? '' }),
    ],
  }));
}

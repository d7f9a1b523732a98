/** What stands in the fields of the window in front, and what becomes of it as it is typed. */
import type { RecorderEvent } from './context.ts';

export interface Typed {
  readonly password: string;
  readonly email: string;
  readonly code: string;
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly confirmation: string;
  readonly hint: string;
  readonly cameraPassword: string;
  /** Whether the password is to be changed, too. */
  readonly modifiesPassword: boolean;
  /** The pattern as it was drawn the first time. */
  readonly pattern: string;
  readonly isResetEnabled: boolean;
  /**
   * At the first start: whether an address and questions are to be stored, and whether the licence
   * is agreed to.
   */
  readonly reservesEmail: boolean;
  readonly setsQuestions: boolean;
  readonly agrees: boolean;
  /** The questions that are to be set, by their boxes, where another than usual was chosen. */
  readonly questions: Readonly<Record<number, string>>;
  /** By the boxes of their questions. */
  readonly answers: Readonly<Record<number, string>>;
}

/** Empty fields. */
export const nothingTyped: Typed = {
  password: '',
  email: '',
  code: '',
  oldPassword: '',
  newPassword: '',
  confirmation: '',
  hint: '',
  cameraPassword: '',
  modifiesPassword: false,
  pattern: '',
  isResetEnabled: false,
  reservesEmail: false,
  setsQuestions: false,
  agrees: false,
  questions: {},
  answers: {},
};

/** The fields after something was typed, drawn, chosen or switched in one of them. */
export function typedAfter(typed: Typed, event: RecorderEvent): Typed {
  switch (event.type) {
    case 'password.typed':
      return { ...typed, password: event.value };
    case 'email.typed':
      return { ...typed, email: event.value };
    case 'code.typed':
      return { ...typed, code: event.value };
    case 'oldPassword.typed':
      return { ...typed, oldPassword: event.value };
    case 'newPassword.typed':
      return { ...typed, newPassword: event.value };
    case 'confirmation.typed':
      return { ...typed, confirmation: event.value };
    case 'cameraPassword.typed':
      return { ...typed, cameraPassword: event.value };
    case 'hint.typed':
      return { ...typed, hint: event.value };
    case 'modifyPassword.switched':
      return { ...typed, modifiesPassword: event.isOn };
    case 'pattern.drawn':
      return { ...typed, pattern: event.value };
    case 'reset.switched':
      return { ...typed, isResetEnabled: event.isOn };
    case 'reservedEmail.switched':
      return { ...typed, reservesEmail: event.isOn };
    case 'questions.switched':
      return { ...typed, setsQuestions: event.isOn, answers: event.isOn ? typed.answers : {} };
    case 'licence.agreed':
      return { ...typed, agrees: event.isOn };
    case 'question.chosen':
      return { ...typed, questions: { ...typed.questions, [event.place]: event.value } };
    case 'answer.typed':
      return { ...typed, answers: { ...typed.answers, [event.place]: event.value } };
    default:
      return typed;
  }
}

/** A question whose answer proves who one is. */
export interface Question {
  readonly text: string;
  readonly answer: string;
}

/**
 * What can be asked. That three are set, each from a list, is known [M13], their wording is not
 * (A).
 */
export const questionTexts = [
  'What is your favorite sports team?',
  'What was the name of your first pet?',
  'In which city was your mother born?',
  'Who was your first teacher?',
  'What is your favorite color?',
] as const;

const mostQuestions = 3;

/**
 * The questions that are to be set, in the order of their boxes: those that were chosen, and else
 * the first of the list.
 */
export function chosenQuestions({ questions }: Pick<Typed, 'questions'>): readonly string[] {
  return questionTexts.slice(0, mostQuestions).map((text, place) => questions[place] ?? text);
}

/** The questions that are answered. */
export function asking(
  texts: readonly string[],
  answers: Readonly<Record<number, string>>,
): Question[] {
  return texts.flatMap((text, place) => (answers[place] ? { text, answer: answers[place] } : []));
}

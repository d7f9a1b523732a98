/**
 * How long things take, in milliseconds; all assumed: an app's answer 1 to 3 s, a camera's 1 to 3
 * s, the mail 20 s, or 5 min; a mailed request half a minute more.
 */
export const takes = {
  appAnswer: 1_500,
  cameraAnswer: 1_500,
  mail: 20_000,
  lateMail: 300_000,
  mailedRequest: 30_000,
} as const;

/** What must be true of whatever chance makes. */
import fc from 'fast-check';

/** What was found: where it is not true, with the smallest input that shows it. */
export interface Counterexample {
  readonly kind: string;
  /** With it the same inputs are made. */
  readonly seed: number;
  readonly message: string;
  readonly input: string;
}

export interface FuzzKind {
  readonly name: string;
  /** How many inputs are made in turn before another kind has its turn. */
  readonly runs: number;
  /** Looks at so many inputs, for so many milliseconds at most. */
  readonly look: (
    seed: number,
    runs: number,
    patience?: number,
  ) => Promise<Counterexample | undefined>;
  /** What was looked at so far, where that says more than the rounds do. */
  readonly tally?: () => string;
}

export interface Trial<Input> {
  readonly name: string;
  readonly runs: number;
  readonly inputs: fc.Arbitrary<Input>;
  /** An input in words. */
  readonly shown: (input: Input) => string;
  /** Throws where something is not as it must be. */
  readonly holds: (input: Input) => Promise<void>;
  readonly tally?: () => string;
}

/** A kind that tries one thing with inputs of one type. */
export function kindOf<Input>({ inputs, shown, holds, ...kind }: Trial<Input>): FuzzKind {
  return {
    ...kind,
    async look(seed, numRuns, patience) {
      const { failed, counterexample, errorInstance } = await fc.check(
        fc.asyncProperty(inputs, holds),
        {
          seed,
          numRuns,
          ...(patience !== undefined && { interruptAfterTimeLimit: patience }),
        },
      );
      if (!failed || !counterexample) return undefined;
      const message =
        errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
      return { kind: kind.name, seed, message, input: shown(counterexample[0]) };
    },
  };
}

/** Ends a trial: something is not as it must be. */
export function fail(message: string): never {
  throw new Error(message);
}

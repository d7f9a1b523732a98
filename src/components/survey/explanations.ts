/** What goes wrong in a world, and why no article explains some of it. */
import { actorsOf, type WorldDefinition } from '../../simulator/index.ts';
import { failuresOf, sightsIn } from '../../survey/index.ts';

export interface Explanation {
  readonly device: string;
  readonly deviceName: string;
  readonly transition: string;
  /** The state in which it can come to that. */
  readonly from: string;
  /** What the device says then, and what that means. */
  readonly text: string;
  readonly means: string;
  /** Why no article explains it, where that is meant. */
  readonly reason: string | undefined;
}

/** Why no article explains a message. */
export interface Unexplained {
  readonly world: string;
  readonly device: string;
  readonly message: string;
  readonly reason: string;
}

/**
 * Every failure transition with the message that it leads to. Throws where a reason is given for
 * what is no complaint.
 */
export async function explanationsOf(
  definition: WorldDefinition,
  unexplained: readonly Unexplained[],
): Promise<Explanation[]> {
  const { messages } = await sightsIn(definition);
  const own = unexplained.filter(({ world }) => world === definition.id);
  const unknown = own.find(
    ({ device, message }) =>
      !messages.some((each) => each.device === device && each.text === message && each.means),
  );
  if (unknown)
    throw new Error(
      `There is a reason why no article explains “${unknown.message}”: nothing says it.`,
    );
  return actorsOf(definition).flatMap((actor) =>
    failuresOf(definition, actor).flatMap(({ name, from, to = '' }) =>
      messages
        .filter(({ device, states }) => device === actor.id && states.includes(to))
        .flatMap(({ device, deviceName, text, means }) =>
          means === undefined
            ? []
            : {
                device,
                deviceName,
                transition: name,
                from,
                text,
                means,
                reason: own.find((each) => each.device === device && each.message === text)?.reason,
              },
        ),
    ),
  );
}

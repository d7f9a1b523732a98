/** Every screen and message of the devices, for the command box: `navigation/sights.json`. */
import type { APIRoute } from 'astro';
import { worlds } from 'rehearsal:worlds';
import { messageAnchor, screenAnchor } from '../../components/survey/anchors.ts';
import { address } from '../../components/workbench/address.ts';
import type { Sight } from '../../components/search/sights.ts';
import { sightsIn } from '../../survey/index.ts';

export const GET: APIRoute = async () => {
  const sights = await Promise.all(
    worlds.map(async (definition): Promise<Sight[]> => {
      const { screens, messages } = await sightsIn(definition);
      return [
        ...messages.map((message) => ({
          kind: 'message' as const,
          title: message.text,
          device: message.deviceName,
          url: address(`messages/#${messageAnchor(definition.id, message)}`),
        })),
        ...screens.map((view) => ({
          kind: 'screen' as const,
          title: view.title,
          device: view.deviceName,
          url: address(`screens/#${screenAnchor(definition.id, view)}`),
        })),
      ];
    }),
  );
  return Response.json(sights.flat());
};

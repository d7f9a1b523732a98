/** What a status bar says of a run. */
import {
  controlsOf,
  viewsOf,
  type View,
  type World,
  type WorldDefinition,
} from '../simulator/index.ts';
import { statusCopy } from './copy.ts';

/** What a status bar says of a device. */
export interface DeviceStatus {
  readonly device: string;
  readonly text: string;
}

const minute = 60_000;

/** Of each device: its screen, what that waits for, and what runs out. */
export function statusOf(definition: WorldDefinition, world: World): DeviceStatus[] {
  return viewsOf(definition, world).map((view) => {
    const { device, deviceName, title } = view;
    const wanted = wantedOn(view);
    const running = (definition.deadlines ?? []).flatMap(({ of, phrase, at }) => {
      const left = of === device ? (at(world) ?? 0) - world.now : 0;
      return left > 0 ? [statusCopy.runsOut(phrase, Math.ceil(left / minute))] : [];
    });
    return {
      device,
      text: [statusCopy.shows(deviceName, title), ...wanted, ...running].join(' – '),
    };
  });
}

/** Why the main button of a screen does nothing yet. */
function wantedOn(view: View): string[] {
  const main = controlsOf(view).find(({ look }) => look === 'primary');
  return main?.disabled === undefined ? [] : [main.disabled.replace(/\.$/, '')];
}

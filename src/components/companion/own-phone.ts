/** The world as a reader's own phone has it, which has scanned what a monitor shows. */
import {
  act,
  begin,
  controlsOf,
  findPath,
  play,
  viewOf,
  type View,
  type World,
  type WorldDefinition,
} from '../../simulator/index.ts';
import type { PhoneScan } from './link.ts';

/** The devices on the phone, and the world they are in. */
export interface OwnPhone {
  readonly devices: readonly [string, ...string[]];
  readonly definition: WorldDefinition;
  readonly world: World;
}

/**
 * A phone whose camera has just read a text, and reads the same again whenever it looks. Undefined
 * in a world without phones; an unknown situation throws a RangeError.
 */
export function ownPhoneAfter(
  usual: WorldDefinition,
  { situation, text }: PhoneScan,
): OwnPhone | undefined {
  const { companion } = usual;
  if (!companion) return undefined;
  const { devices, scanner, asks, sees } = companion;
  const [phone] = devices;
  const definition: WorldDefinition = {
    ...usual,
    wires: {
      ...usual.wires,
      [phone]: { ...usual.wires[phone], [asks]: () => [{ to: phone, event: sees(text) }] },
    },
  };
  const isScanning = (views: readonly View[]): boolean =>
    views.some(({ device, screen }) => device === phone && screen === scanner);
  const start = begin(definition, situation);
  const way = findPath(definition, start, isScanning, { devices: [phone] }) ?? [];
  const ready = play(definition, start, way);
  const scan = controlsOf(viewOf(definition, ready, phone)).find(
    ({ gesture }) => gesture === 'scan',
  );
  if (!scan) throw new Error(`The screen ${scanner} of the device ${phone} scans nothing.`);
  return {
    devices,
    definition,
    world: act(definition, ready, { device: phone, control: scan.control }),
  };
}

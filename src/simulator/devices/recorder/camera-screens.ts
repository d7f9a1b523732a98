/** The list of the cameras, and the window in which one is given its password. */
import { screensOf, type RowPart } from '../../index.ts';
import type { RecorderContext } from './context.ts';
import type { controls } from './controls.ts';
import type { RecorderWords } from './copy.ts';
import { actions, message, windowed } from './window.ts';

const screen = screensOf<RecorderContext, RecorderWords, keyof typeof controls>();

export const cameraScreens = {
  cameraList: screen(['modifyCamera', 'close'], (sight) => {
    const { context, control, words } = sight;
    const rows = context.channels.map(({ name, dark, isForeign }, place): RowPart => {
      const row = String(place);
      const status = dark ? words.live[dark] : words.cameras.connected;
      const protocol = isForeign ? words.cameras.onvif : words.cameras.own;
      const cells = context.ipCameras
        ? [status, protocol]
        : [words.cameras.connected, words.cameras.analogue];
      return {
        kind: 'row',
        key: row,
        label: name,
        cells,
        parts: context.ipCameras ? [control('modifyCamera', { row })] : [],
      };
    });
    const { title, empty, columns } = words.cameras;
    return windowed(sight, title, [
      { kind: 'collection', name: title, layout: 'table', columns, empty, parts: rows },
      actions(control('close')),
    ]);
  }),

  camera: screen(['cameraPassword', 'connectCamera', 'cancel'], (sight) => {
    const { context, control, matches, words } = sight;
    const empty = context.typed.cameraPassword === '' ? words.camera.first : undefined;
    return windowed(sight, words.camera.title, [
      {
        kind: 'facts',
        rows: [{ name: words.camera.channel, value: context.channels[context.picked]?.name ?? '' }],
      },
      control('cameraPassword', { value: context.typed.cameraPassword }),
      ...message('bad', matches('cameras.one.refused') && words.camera.refused),
      ...message('bad', matches('cameras.one.silent') && words.camera.silent),
      actions(control('connectCamera', { look: 'primary', disabled: empty }), control('cancel')),
    ]);
  }),
};

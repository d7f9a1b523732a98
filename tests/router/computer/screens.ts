import {
  screensOf,
  type ControlPart,
  type Part,
  type RowPart,
} from '../../../src/simulator/index.ts';
import type { controls } from './controls.ts';
import type { copy } from './copy.ts';
import type { ComputerContext } from './machine.ts';

const screen = screensOf<ComputerContext, typeof copy, keyof typeof controls>();

export const screens = {
  blank: screen(['newTab', 'address', 'go'], ({ context, words, control }) => ({
    title: words.blank.title,
    bar: bar(control('newTab'), control('address', { value: context.address }), control('go')),
    parts: [{ kind: 'text', text: words.blank.text, tone: 'quiet' }],
  })),
  unreachable: screen(['newTab', 'address', 'go'], ({ context, words, control }) => ({
    title: words.unreachable.title,
    bar: bar(control('newTab'), control('address', { value: context.address }), control('go')),
    parts: [{ kind: 'text', text: words.unreachable.text, tone: 'bad' }],
  })),
  login: screen(
    ['newTab', 'address', 'go', 'password', 'signIn'],
    ({ context, words, control }) => ({
      title: words.login.title,
      bar: bar(control('newTab'), control('address', { value: context.address }), control('go')),
      parts: [
        { kind: 'heading', text: words.login.title },
        control('password', { value: context.typed }),
        ...wrong(context, words.login.wrong),
        control('signIn', { look: 'primary' }),
      ],
    }),
  ),
  code: screen(['newTab', 'address', 'go', 'code', 'verify'], ({ context, words, control }) => ({
    title: words.code.title,
    bar: bar(control('newTab'), control('address', { value: context.address }), control('go')),
    parts: [
      { kind: 'heading', text: words.code.title },
      { kind: 'text', text: words.code.text },
      control('code', { value: context.typed }),
      ...wrong(context, words.code.wrong),
      control('verify', { look: 'primary' }),
    ],
  })),
  clients: screen(
    ['newTab', 'address', 'go', 'clients', 'wifi', 'remove', 'confirm', 'cancel'],
    ({ context, words, control }) => ({
      title: words.clients.title,
      bar: bar(control('newTab'), control('address', { value: context.address }), control('go')),
      parts: [
        pages(words, 'clients', control('clients'), control('wifi')),
        { kind: 'heading', text: words.clients.title },
        {
          kind: 'collection',
          layout: 'table',
          name: words.clients.title,
          columns: words.clients.columns,
          empty: words.clients.empty,
          parts: context.clients.map(({ id, name, address, signal }): RowPart => ({
            kind: 'row',
            key: id,
            label: name,
            cells: [address, signal],
            parts: [control('remove', { row: id })],
          })),
        },
        ...(context.asked
          ? [
              {
                kind: 'dialog',
                title: words.question.title,
                parts: [
                  { kind: 'text', text: words.asking(context.asked.name) },
                  {
                    kind: 'group',
                    layout: 'actions',
                    parts: [control('confirm', { look: 'primary' }), control('cancel')],
                  },
                ],
              } as const,
            ]
          : []),
      ],
    }),
  ),
  wifi: screen(
    ['newTab', 'address', 'go', 'clients', 'wifi', 'guests', 'apply'],
    ({ context, matches, words, control }) => ({
      title: words.wifi.title,
      bar: bar(control('newTab'), control('address', { value: context.address }), control('go')),
      parts: [
        pages(words, 'wifi', control('clients'), control('wifi')),
        { kind: 'heading', text: words.wifi.title },
        control('guests', { value: context.wanted ? 'on' : 'off' }),
        control('apply', { look: 'primary' }),
        ...(matches('wifi.applied')
          ? [{ kind: 'notice', text: words.wifi.applied, tone: 'good' } as const]
          : []),
      ],
    }),
  ),
};

/** What belongs to the browser. */
function bar(newTab: ControlPart, address: ControlPart, go: ControlPart): readonly Part[] {
  return [{ ...newTab, look: 'icon', icon: 'add' }, address, go];
}

function wrong({ isRefused }: ComputerContext, text: string): readonly Part[] {
  return isRefused ? [{ kind: 'text', text, tone: 'bad' }] : [];
}

function pages(words: typeof copy, current: string, ...parts: readonly ControlPart[]): Part {
  return { kind: 'tabs', name: words.pages, current, parts };
}

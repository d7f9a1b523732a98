import type { Words } from '../../../src/simulator/index.ts';
import type { controls } from './controls.ts';

export const copy = {
  controls: {
    address: 'Address',
    go: 'Enter',
    newTab: 'Open a New Tab',
    password: 'Password',
    signIn: 'Sign In',
    code: 'Code',
    verify: 'Verify',
    clients: 'Clients',
    wifi: 'Wi-Fi',
    remove: 'Remove',
    confirm: 'Remove It',
    cancel: 'Keep It',
    guests: 'Guest Network',
    apply: 'Apply',
  },
  blank: { title: 'New Tab', text: 'Type an address above.' },
  unreachable: { title: 'Not Found', text: 'This site can’t be reached.' },
  login: { title: 'Router Login', wrong: 'The password is wrong.' },
  code: {
    title: 'Two-Step Sign-In',
    text: 'Enter the code that your phone shows.',
    wrong: 'The code is wrong, or its time is over.',
  },
  pages: 'Pages',
  clients: {
    title: 'Clients on the Network',
    columns: ['Name', 'Address', 'Signal'],
    empty: 'Nobody is on the network.',
  },
  asking: (client: string) => `Remove “${client}” from the network?`,
  question: { title: 'Remove Client' },
  wifi: { title: 'Wireless Network', applied: 'Your changes were saved.' },
} satisfies Words<keyof typeof controls> & Record<string, unknown>;

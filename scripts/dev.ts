/** `npm run dev`: the site while it is being written; every change is seen at once. */
import './help.mjs';
import { runTool } from './run-tool.ts';

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
const port = process.env['PORT'];
const { code } = await runTool(
  'astro',
  ['dev', ...(port === undefined ? [] : ['--port', port]), ...process.argv.slice(2)],
  {
    shown: true,
  },
);
process.exitCode = code;

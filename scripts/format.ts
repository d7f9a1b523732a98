/** `npm run format`: every file as the formatter writes it. */
import './help.mjs';
import { runTool } from './run-tool.ts';

const { code } = await runTool('prettier', ['--write', '--log-level', 'warn', '.'], {
  shown: true,
});
process.exitCode = code;

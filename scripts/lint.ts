/**
 * `npm run lint`: what the linter says; `npm run lint -- --fix` mends what can be mended by itself.
 */
import './help.mjs';
import { runTool } from './run-tool.ts';

const { code } = await runTool('eslint', ['--max-warnings', '0', '.', ...process.argv.slice(2)], {
  shown: true,
});
process.exitCode = code;

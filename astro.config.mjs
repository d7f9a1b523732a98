import { site } from './src/integration/site.ts';

export default site({}, process.env);

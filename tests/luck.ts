/**
 * What tests draw by lot they draw alike every time, so that none of them passes or fails by luck.
 * `SEED` names another draw.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });

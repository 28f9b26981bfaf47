import { resourceLimits } from 'node:worker_threads';

/** A function that says how much memory it has. */
export const handler = async () => resourceLimits;

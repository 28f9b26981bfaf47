import { resourceLimits } from 'node:worker_threads';

/** A function that reports its memory limit. */
export const handler = async () => resourceLimits;

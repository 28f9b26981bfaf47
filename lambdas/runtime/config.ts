import type { Setting } from '../../core/contract/settings.ts';

/**
 * A setting of this function, from its environment.
 * @throws when it is not set: a fault of the deployment, which shows when the function starts
 */
export function env(name: Setting): string {
  const value = optionalEnv(name);
  if (value === undefined) throw new Error(`The environment variable ${name} is not set.`);
  return value;
}

/** A setting that only some stages have. An empty one counts as not set. */
export function optionalEnv(name: Setting): string | undefined {
  return process.env[name] || undefined;
}

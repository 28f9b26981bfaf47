/**
 * A setting of this function, from its environment.
 * @throws when the stack did not set it: a deployment mistake, better met at the first start than at the first guest.
 */
export function env(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is not set.`);
  return value;
}

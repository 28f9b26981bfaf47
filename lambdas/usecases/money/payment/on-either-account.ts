import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { Problem } from '../../../../core/domain/problem.ts';

/**
 * Asks for something of an organization on its own account and, if it is not known there, on the platform's: a
 * page may have been opened just before the organization connected an account of its own.
 */
export async function onEitherAccount<T>(
  { stripeAccountId }: Pick<Organization, 'stripeAccountId'>,
  ask: (account: string | undefined) => Promise<T>,
): Promise<T> {
  if (!stripeAccountId) return ask(undefined);
  return ask(stripeAccountId).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not-found') return ask(undefined);
    throw error;
  });
}

import type { Instant } from '../../../../core/contract/model/time.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import type { Account, Accounts } from '../../../gateways/accounts.ts';

export interface SessionEndDeps {
  readonly accounts: Pick<Accounts, 'find' | 'set' | 'signOut'>;
  readonly users: {
    raiseGeneration(userId: string, generation: number): Promise<number>;
    endDevices(userId: string, at: Instant): Promise<void>;
  };
  readonly clock: Clock;
}

/** The generation of tokens after this account's: milliseconds since 1970, and always higher than before. */
export function generationAfter({ generation }: Pick<Account, 'generation'>, now: Date): number {
  return Math.max(now.getTime(), generation + 1);
}

/**
 * Ends all sessions of a person at once. The account gets the new generation first, then the table: after a
 * failure between the two, the old tokens stay valid and the caller gets an error.
 */
export async function endSessions({ accounts, users, clock }: SessionEndDeps, userId: string): Promise<void> {
  const account = await accounts.find(userId);
  if (!account) return;
  const generation = generationAfter(account, clock.now());
  await accounts.signOut(userId);
  await accounts.set(userId, { generation });
  await raiseGeneration({ accounts, users }, userId, generation);
  await users.endDevices(userId, toInstant(clock.now()));
}

/**
 * Ends the tokens of all generations before this one, which the account has. A concurrent call may have
 * written a higher generation to the table: then the account gets that one, or all its later tokens would be
 * out of date.
 */
export async function raiseGeneration(
  {
    accounts,
    users,
  }: {
    readonly users: Pick<SessionEndDeps['users'], 'raiseGeneration'>;
    readonly accounts: Pick<Accounts, 'set'>;
  },
  userId: string,
  generation: number,
): Promise<void> {
  let ours = generation;
  await retryOnConflict(async () => {
    const raised = await users.raiseGeneration(userId, ours);
    if (raised === ours) return;
    await accounts.set(userId, { generation: raised });
    ours = raised;
    return again;
  });
}

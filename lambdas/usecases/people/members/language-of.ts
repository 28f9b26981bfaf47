import type { Member } from '../../../../core/contract/model/people/member.ts';
import type { Language } from '../../../../core/words/languages.ts';
import type { users } from '../../../data/people/users.ts';
import type { Accounts } from '../../../gateways/accounts.ts';

type Users = Pick<ReturnType<typeof users>, 'language'>;

/**
 * The language for emails to a person: the one in which they last read the portal; before their first sign-in, that of
 * the person who invited them.
 */
export async function languageOf(
  users: Users,
  { userId, invitedIn = 'en' }: Pick<Member, 'userId'> & Partial<Pick<Member, 'invitedIn'>>,
): Promise<Language> {
  return (await users.language(userId)) ?? invitedIn;
}

interface OwnerDeps {
  readonly users: Users;
  readonly accounts: Pick<Accounts, 'find'>;
}

/** The same for the owner of an organization, who may have no account at that address. */
export async function languageOfOwner({ users, accounts }: OwnerDeps, ownerEmail: string): Promise<Language> {
  const account = await accounts.find(ownerEmail.toLowerCase());
  return account ? languageOf(users, account) : 'en';
}

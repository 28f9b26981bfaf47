import type { OrganizationId } from '../../core/contract/model/ids.ts';

/** Accounts of organizations that are paid directly. */
export interface PaymentAccounts {
  /** Opens an account, empty as yet. The same organization gets the same one, for a day at least. */
  createAccount(organization: NewAccount): Promise<AccountRecord>;
  readAccount(stripeAccountId: string): Promise<AccountRecord>;
  /** A link, for one visit within minutes, to where the account's owner tells the provider who they are. */
  createOnboardingLink(link: OnboardingLink): Promise<string>;
}

export interface NewAccount {
  readonly organizationId: OrganizationId;
  readonly email: string;
  /** The account that the organization had before, and disconnected. */
  readonly replaces?: string | undefined;
}

export interface OnboardingLink {
  readonly stripeAccountId: string;
  /** Where the owner comes back to when done or when leaving early. */
  readonly returnUrl: string;
  /** Where the owner comes back to when the link has been used up: to ask for a new one. */
  readonly refreshUrl: string;
}

export interface AccountRecord {
  readonly stripeAccountId: string;
  readonly chargesEnabled: boolean;
  readonly payoutsEnabled: boolean;
  readonly detailsSubmitted: boolean;
  /** What is still asked for, by the provider's names. */
  readonly requirements: readonly string[];
}

import type { OrganizationId } from '../../core/contract/model/ids.ts';

/** Accounts of organizations that are paid directly. */
export interface PaymentAccounts {
  /** Opens an empty account. The same organization gets the same account, for at least a day. */
  createAccount(organization: NewAccount): Promise<AccountRecord>;
  readAccount(stripeAccountId: string): Promise<AccountRecord>;
  /**
   * A link, valid once and for minutes, to the page where the account's owner identifies themselves to the
   * provider.
   */
  createOnboardingLink(link: OnboardingLink): Promise<string>;
}

export interface NewAccount {
  readonly organizationId: OrganizationId;
  readonly email: string;
  /** The organization's previous account, which it disconnected. */
  readonly replaces?: string | undefined;
}

export interface OnboardingLink {
  readonly stripeAccountId: string;
  /** Where the owner returns when done, or when leaving early. */
  readonly returnUrl: string;
  /** Where the owner returns when the link has been used: to get a new one. */
  readonly refreshUrl: string;
}

export interface AccountRecord {
  readonly stripeAccountId: string;
  readonly chargesEnabled: boolean;
  readonly payoutsEnabled: boolean;
  readonly detailsSubmitted: boolean;
  /** What the provider still requires, by its own names. */
  readonly requirements: readonly string[];
}

import type { Currency, MinorUnits } from '../../core/contract/model/money.ts';

/** What is sold, in the provider's own catalogue: for the account's reports. */
export interface PaymentProducts {
  /**
   * Makes the catalogue say this, whatever it said before. A price there never changes: another amount is
   * another price, and the old one is archived. Answers the price of each unit.
   */
  syncProduct(product: ProductOrder): Promise<ReadonlyMap<string, string>>;
}

export interface ProductOrder {
  /** Ours: it is the provider's too. */
  readonly productId: string;
  readonly name: string;
  readonly description: string;
  /** On sale. */
  readonly active: boolean;
  readonly currency: Currency;
  readonly units: readonly UnitPrice[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly stripeAccountId?: string | undefined;
}

export interface UnitPrice {
  readonly unitId: string;
  readonly name: string;
  readonly amount: MinorUnits;
}

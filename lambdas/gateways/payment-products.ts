import type { Currency, MinorUnits } from '../../core/contract/model/money.ts';

/** The activities in the provider's own catalogue, for the account's reports. */
export interface PaymentProducts {
  /**
   * Brings the catalogue in line with this order. A price there never changes: another amount is another
   * price, and the old one is archived. Answers the price of each unit.
   */
  syncProduct(product: ProductOrder): Promise<ReadonlyMap<string, string>>;
}

export interface ProductOrder {
  /** Our id, which is also the provider's. */
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

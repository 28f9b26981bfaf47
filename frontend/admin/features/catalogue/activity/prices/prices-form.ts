import type * as z from 'zod';
import { salesSettings } from '../../../../../../core/contract/schemas/catalogue/sales.ts';
import type { ContractForm } from '../../../../kit/form.tsx';

export const pricesSchema = salesSettings.pick({
  eventType: true,
  capacity: true,
  minPlayers: true,
  maxPlayers: true,
  priceList: true,
  addOns: true,
});

export type Prices = z.output<typeof pricesSchema>;

export interface PriceFieldsProps {
  of: ContractForm<z.input<typeof pricesSchema>, Prices>;
}

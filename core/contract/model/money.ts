import * as z from 'zod';
import type { PlainProblemKey } from '../../words/problems.ts';
import { currencyCodes } from './currency-codes.ts';

/**
 * An integer amount in minor units: cents, pence, yen. Everywhere, from the price field to the payment, 1 is the unit
 * that Stripe counts the currency in (`exponent` in `core/domain/money/units.ts`): 4,800 forint are 480000.
 */
export const minorUnits = z.int();

/** ISO 4217, upper case. */
export const currency = z.string().regex(/^[A-Z]{3}$/);

/** What an organization can be given. */
export const offeredCurrency = z.enum(currencyCodes, 'choose-currency' satisfies PlainProblemKey);

export type MinorUnits = z.infer<typeof minorUnits>;
export type Currency = z.infer<typeof currency>;

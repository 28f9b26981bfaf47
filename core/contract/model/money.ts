import * as z from 'zod';

/** Minor units (cents, pence, yen) of the organization's currency. */
export const minorUnits = z.int();

/** ISO 4217, upper case. */
export const currency = z.string().regex(/^[A-Z]{3}$/);

export type MinorUnits = z.infer<typeof minorUnits>;
export type Currency = z.infer<typeof currency>;

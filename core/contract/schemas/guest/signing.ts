import * as z from 'zod';
import { waiverCount, waiverSigning } from '../../waivers.ts';
import { type RouteSchema, tokenParams } from '../scope/route-schema.ts';

const page = {
  params: z.object({ token: z.string() }),
  query: z.record(z.string(), z.string()),
  produces: 'text/html',
  status: 200,
  problems: ['invalid-link'],
} as const;

/** Signing waivers without an account. */
export const signingSchemas = {
  waiverPage: { ...page, summary: 'The page on which a party signs its waivers' },
  kioskPage: { ...page, summary: 'The page for a tablet at the door: the parties of today, to sign' },
  signWaiver: {
    summary: 'Sign the waiver of a booking, for oneself or for children',
    params: tokenParams,
    body: waiverSigning,
    output: waiverCount,
    status: 201,
    problems: ['invalid-link', 'wrong-state', 'conflict'],
  },
} as const satisfies Record<string, RouteSchema>;

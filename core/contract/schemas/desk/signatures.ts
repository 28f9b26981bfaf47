import * as z from 'zod';
import { participantName, signature, signatureId } from '../../model/guest/signature.ts';
import { instant } from '../../model/time.ts';
import { waiverCount } from '../../waivers.ts';
import {
  portalBookingParams,
  portalProblems,
  portalVenueParams,
  type RouteSchema,
} from '../scope/route-schema.ts';

/** `count` and `link` are absent while the party has nothing to sign. */
const signed = z.object({
  signatures: z.array(signature.omit({ address: true })),
  count: waiverCount.optional(),
  /** The page to sign on, to share with the whole party. */
  link: z.url().optional(),
});

const changed = {
  params: portalBookingParams,
  output: signed,
  problems: [...portalProblems, 'wrong-state', 'conflict'],
} as const;

/** The signed waivers of a booking, and the kiosk. */
export const signatureSchemas = {
  listSignatures: {
    ...changed,
    summary: 'The signed waivers of a booking, and the link to sign',
    status: 200,
    problems: [...portalProblems],
  },
  notePaperWaiver: {
    ...changed,
    summary: 'Note that a participant signed on paper',
    body: z.object({ name: participantName, guardian: participantName.optional() }),
    status: 201,
  },
  removeSignature: {
    ...changed,
    summary: 'Delete a signed waiver, with all data in it',
    params: portalBookingParams.extend({ signatureId }),
    status: 200,
  },
  createKioskLink: {
    summary: 'A link that turns a tablet at the door into a kiosk for signing, for 30 days',
    params: portalVenueParams,
    output: z.object({ url: z.url(), expiresAt: instant }),
    status: 201,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type SignedWaivers = z.output<typeof signed>;

import * as z from 'zod';
import { emailKind } from '../../model/notify/email-kind.ts';
import { language, theme } from '../../model/venue/venue.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

/** An email as its recipient's inbox lists it. */
const emailSummary = z.object({
  kind: emailKind,
  audience: z.enum(['guest', 'staff']),
  subject: z.string(),
  fromName: z.string(),
  replyTo: z.string(),
});

export const emailSchemas = {
  listEmails: {
    summary: 'The emails that guests and staff of a venue get, with example data',
    params: portalVenueParams,
    query: z.object({ language: language.default('en') }),
    output: z.object({ items: z.array(emailSummary) }),
    status: 200,
    problems: [...portalProblems],
  },
  previewEmail: {
    summary: 'One of these emails as its recipient sees it, with example data',
    params: portalVenueParams,
    query: z.object({
      kind: emailKind,
      language: language.default('en'),
      scheme: theme.default('light'),
    }),
    produces: 'text/html',
    status: 200,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type EmailSummary = z.infer<typeof emailSummary>;

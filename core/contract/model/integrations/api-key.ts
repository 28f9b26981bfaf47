import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { apiScopes } from '../../api-scopes.ts';
import { apiKeyId, organizationId } from '../ids.ts';
import { filledLine } from '../text.ts';
import { instant } from '../time.ts';

/** A key by which another system works for an organization. Its secret is known to that system alone. */
export const apiKey = z.object({
  id: apiKeyId,
  organizationId,
  name: filledLine(80, 'name-key'),
  scopes: z.array(z.enum(apiScopes)).min(1, 'choose-scopes' satisfies PlainProblemKey),
  /** Requests that it may make within a minute of the clock. */
  requestsPerMinute: z.int().min(1),
  /** SHA-256 of the secret, in hexadecimal. */
  secretHash: z.string().length(64),
  createdAt: instant,
  /** It stops working then. */
  expiresAt: instant.optional(),
  revokedAt: instant.optional(),
  /** To the hour. */
  lastUsedAt: instant.optional(),
});

export type ApiKey = z.infer<typeof apiKey>;

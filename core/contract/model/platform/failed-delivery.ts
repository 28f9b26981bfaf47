import * as z from 'zod';
import { organizationId } from '../ids.ts';
import { instant } from '../time.ts';

/** `fdl_<when it was kept, in milliseconds since 1970>_<random>`: the newest has the greatest. */
export const failedDeliveryId = z
  .string()
  .regex(/^fdl_\d{13}_[a-z0-9]{12}$/)
  .brand<'FailedDeliveryId'>();

/**
 * Work that failed every retry, and its outcome. Events carry ids only, so it contains no data of guests.
 */
export const failedDelivery = z.object({
  id: failedDeliveryId,
  /** The function that gave up, or that could not be reached. */
  function: z.string(),
  /**
   * `event`: of the bus; `schedule`: a run by the clock; both can be sent again. `stream`: a place in the table's
   * stream, whose records are not ours to keep. `unreadable`: not what AWS puts into such a queue.
   */
  kind: z.enum(['event', 'schedule', 'stream', 'unreadable']),
  /** The event's detail type. */
  eventType: z.string().optional(),
  organizationId: organizationId.optional(),
  error: z.object({ type: z.string(), message: z.string() }),
  failedAt: instant,
  /** What the function was given; of a stream, where to look. */
  event: z.unknown(),
  status: z.enum(['waiting', 'replayed', 'discarded']),
  /** How often it was sent again. */
  replays: z.int().min(0),
  /** Who saw to it last. */
  seenTo: z.object({ by: z.string(), at: instant }).optional(),
  version: z.int().min(1),
});

export type FailedDeliveryId = z.infer<typeof failedDeliveryId>;
export type FailedDelivery = z.infer<typeof failedDelivery>;

import * as z from 'zod';
import type { PlainProblemKey } from '../../words/problems.ts';
import { instant } from './time.ts';

const random = '[a-z0-9]{12,32}';

export const organizationId = z
  .string()
  .regex(new RegExp(`^org_${random}$`))
  .brand<'OrganizationId'>();
export const venueId = z
  .string()
  .regex(new RegExp(`^ven_${random}$`))
  .brand<'VenueId'>();
export const activityId = z
  .string()
  .regex(new RegExp(`^act_${random}$`))
  .brand<'ActivityId'>();
export const bookingId = z
  .string()
  .regex(new RegExp(`^bkg_${random}$`))
  .brand<'BookingId'>();

export const giftCardId = z
  .string()
  .regex(new RegExp(`^gft_${random}$`))
  .brand<'GiftCardId'>();
export const groupId = z
  .string()
  .regex(new RegExp(`^grp_${random}$`))
  .brand<'GroupId'>();
export const closureId = z
  .string()
  .regex(new RegExp(`^cls_${random}$`))
  .brand<'ClosureId'>();
/** `<the venue's date of its opening>.<random>`. */
export const tillId = z
  .string()
  .regex(new RegExp(`^\\d{4}-\\d{2}-\\d{2}\\.${random}$`))
  .brand<'TillId'>();
export const waitlistEntryId = z
  .string()
  .regex(new RegExp(`^wai_${random}$`))
  .brand<'WaitlistEntryId'>();
export const customerId = z
  .string()
  .regex(new RegExp(`^cus_${random}$`))
  .brand<'CustomerId'>();

export const apiKeyId = z
  .string()
  .regex(new RegExp(`^key_${random}$`))
  .brand<'ApiKeyId'>();
export const webhookId = z
  .string()
  .regex(new RegExp(`^whk_${random}$`))
  .brand<'WebhookId'>();
export const deliveryId = z
  .string()
  .regex(new RegExp(`^msg_${random}$`))
  .brand<'DeliveryId'>();
export const calendarFeedId = z
  .string()
  .regex(new RegExp(`^cal_${random}$`))
  .brand<'CalendarFeedId'>();

export const embedId = z
  .string()
  .regex(new RegExp(`^ebd_${random}$`))
  .brand<'EmbedId'>();

export const mediaId = z
  .string()
  .regex(new RegExp(`^med_${random}$`))
  .brand<'MediaId'>();

/** A room, a game master, a shared lobby: its venue's own name for it. */
export const resourceId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .brand<'ResourceId'>();

/** `<activity id>.<start in UTC, to the minute>`: the same slot generated twice has the same id. */
export const sessionId = z
  .string()
  .regex(new RegExp(`^act_${random}\\.\\d{8}T\\d{4}Z$`), {
    error: 'enter-session-id' satisfies PlainProblemKey,
    abort: true,
  })
  .refine(startsAtSomeTime, 'enter-session-id' satisfies PlainProblemKey)
  .brand<'SessionId'>();

/** The start in an id is a moment that there is: what is asked of it is never beyond the calendar. */
function startsAtSomeTime(id: string): boolean {
  const start = id.slice(-14).replace(/(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})Z/, '$1-$2-$3T$4:$5:00.000Z');
  return instant.safeParse(start).success;
}

/** Public, rotatable: names a venue to the widget and grants nothing else. */
export const embedKey = z
  .string()
  .regex(/^emb_[A-Za-z0-9_-]{24}$/)
  .brand<'EmbedKey'>();
export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .brand<'Slug'>();

/** Eight characters without look-alikes, for people; never enough alone to see a booking. */
export const bookingReference = z
  .string()
  .regex(/^[A-HJ-NP-Z2-9]{8}$/)
  .brand<'BookingReference'>();

/** The user pool's own id of a person (`sub`). */
export const userId = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

export type OrganizationId = z.infer<typeof organizationId>;
export type VenueId = z.infer<typeof venueId>;
export type ActivityId = z.infer<typeof activityId>;
export type BookingId = z.infer<typeof bookingId>;
export type GiftCardId = z.infer<typeof giftCardId>;
export type GroupId = z.infer<typeof groupId>;
export type ClosureId = z.infer<typeof closureId>;
export type TillId = z.infer<typeof tillId>;
export type WaitlistEntryId = z.infer<typeof waitlistEntryId>;
export type CustomerId = z.infer<typeof customerId>;
export type ApiKeyId = z.infer<typeof apiKeyId>;
export type WebhookId = z.infer<typeof webhookId>;
export type DeliveryId = z.infer<typeof deliveryId>;
export type CalendarFeedId = z.infer<typeof calendarFeedId>;
export type EmbedId = z.infer<typeof embedId>;
export type MediaId = z.infer<typeof mediaId>;
export type ResourceId = z.infer<typeof resourceId>;
export type SessionId = z.infer<typeof sessionId>;
export type EmbedKey = z.infer<typeof embedKey>;
export type Slug = z.infer<typeof slug>;
export type BookingReference = z.infer<typeof bookingReference>;

import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Organization } from '../../contract/model/platform/organization.ts';
import type { Instant } from '../../contract/model/time.ts';
import type { Venue } from '../../contract/model/venue/venue.ts';
import type { Gap as GapView } from '../../contract/schemas/catalogue/activities.ts';
import { differingLimits } from '../policy-text/stated-limits.ts';
import { type FieldProblem, fieldProblem, say } from '../problem.ts';
import { planSessions } from '../schedule/slots.ts';
import { horizonOf, venueDefaultsOf } from '../schedule/venue-defaults.ts';
import { localDateOf } from '../time.ts';
import { salesProblems } from './sales-problems.ts';
import { textProblems } from './text-problems.ts';

/** What is missing, or would help. */
export interface Gap extends FieldProblem {
  readonly severity: GapView['severity'];
}

interface SessionSource {
  readonly activity: Activity;
  readonly venue: Pick<Venue, 'timeZone'>;
  readonly organization: Pick<Organization, 'bookingWindow' | 'currency'>;
}

interface ActivityAtVenue {
  readonly activity: Activity;
  readonly venue: Pick<Venue, 'resources' | 'timeZone' | 'status' | 'widget'>;
  readonly organization: Pick<
    Organization,
    'bookingWindow' | 'currency' | 'stripeAccountId' | 'stripeAccount'
  >;
}

/**
 * What an activity lacks before it can be put on sale, at this moment, and what would make it sell better. With
 * nothing `required` among it, publishing it gives guests a session that some party can book and pay.
 */
export function gapsOf(atVenue: ActivityAtVenue, now: Instant): Gap[] {
  const { activity, venue, organization } = atVenue;
  const onSale: Activity = { ...activity, status: 'published' };
  return [
    ...all('required', [
      ...missingText(activity),
      ...textProblems(activity),
      ...salesProblems(onSale, venue, organization),
      ...missingSlots(atVenue, now),
      ...missingAccount(atVenue),
    ]),
    ...all('recommended', [...advice(activity), ...adviceOnVenue(atVenue)]),
  ];
}

/** What guests need to choose the activity; required while it is for sale. */
export function missingText({ name, description }: Pick<Activity, 'name' | 'description'>): FieldProblem[] {
  return [
    ...(name.trim() ? [] : [fieldProblem('name', 'name-activity')]),
    ...(description.trim() ? [] : [fieldProblem('description', 'describe-activity')]),
  ];
}

/** Whether its hours give guests a session that they could book now. */
export function hasBookableSession({ activity, venue, organization }: SessionSource, now: Instant): boolean {
  const defaults = venueDefaultsOf(venue, organization);
  const days = horizonOf(activity, defaults);
  const planned = planSessions(activity, defaults, localDateOf(now, venue.timeZone), days);
  return planned.some(({ bookableUntil }) => bookableUntil > now);
}

function missingSlots(atVenue: ActivityAtVenue, now: Instant): FieldProblem[] {
  if (hasBookableSession(atVenue, now)) return [];
  const count = horizonOf(atVenue.activity, atVenue.organization);
  return [fieldProblem('schedule', say('nothing-bookable', { count }))];
}

function missingAccount({ activity, organization }: ActivityAtVenue): FieldProblem[] {
  if (!takesPayments(activity) || organization.stripeAccount?.chargesEnabled !== false) return [];
  const detail = 'stripe-account-incomplete';
  return [fieldProblem('paymentTerms', detail)];
}

function advice({ imageUrl, tagline, category, priceList: { units } }: Activity): FieldProblem[] {
  const isFree = units.length > 0 && units.every(({ price }) => price === 0);
  return [
    ...(imageUrl ? [] : [fieldProblem('imageUrl', 'add-picture')]),
    ...(tagline.trim() ? [] : [fieldProblem('tagline', 'add-tagline')]),
    ...(category.trim() ? [] : [fieldProblem('category', 'add-category')]),
    ...(isFree ? [fieldProblem('priceList.units', 'all-free')] : []),
  ];
}

function adviceOnVenue({ activity, venue, organization }: ActivityAtVenue): FieldProblem[] {
  const noAccount = takesPayments(activity) && organization.stripeAccountId === undefined;
  return [
    ...(venue.status === 'active' ? [] : [fieldProblem('venueId', 'venue-inactive')]),
    ...differingWords(activity, venue.widget),
    ...(noAccount ? [fieldProblem('paymentTerms', 'connect-stripe')] : []),
  ];
}

/** Guests read the venue's own words beside the rule: both must promise the same. */
function differingWords(
  { cancellation }: Activity,
  { cancellationPolicy = '' }: Venue['widget'],
): FieldProblem[] {
  return differingLimits(cancellationPolicy, cancellation).map((text) => ({
    field: 'cancellation',
    detail: say('policy-text-differs', { text }),
  }));
}

/** Whether a guest may have something to pay before they come. */
function takesPayments({ paymentTerms, priceList, addOns }: Activity): boolean {
  if (paymentTerms.kind === 'at-venue') return false;
  const { units, groupTiers, buyOutPrice = 0, peakRules } = priceList;
  const dearer = peakRules.map(({ change }) => (change.kind === 'amount' ? change.amount : 0));
  const prices = [...units, ...groupTiers, ...addOns].map(({ price }) => price);
  return [...prices, ...dearer, buyOutPrice].some((price) => price > 0);
}

function all(severity: Gap['severity'], problems: readonly FieldProblem[]): Gap[] {
  return problems.map((problem) => ({ ...problem, severity }));
}

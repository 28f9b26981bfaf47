import type { Activity } from '../../contract/model/activity.ts';
import type { Organization } from '../../contract/model/organization.ts';
import type { Instant } from '../../contract/model/time.ts';
import type { Venue } from '../../contract/model/venue.ts';
import type { FieldProblem } from '../../contract/problems.ts';
import type { Gap } from '../../contract/schemas/activities.ts';
import { differingLimits } from '../policy-text/stated-limits.ts';
import { horizonOf, placeOf } from '../schedule/place.ts';
import { plannedSessions } from '../schedule/slots.ts';
import { localDateOf } from '../time.ts';
import { offerProblems } from './offer-problems.ts';
import { textProblems } from './text-problems.ts';

interface Offered {
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
export function gapsOf(offered: Offered, now: Instant): Gap[] {
  const { activity, venue, organization } = offered;
  const onSale: Activity = { ...activity, status: 'published' };
  return [
    ...all('required', [
      ...missingText(activity),
      ...textProblems(activity),
      ...offerProblems(onSale, venue, organization),
      ...missingSlots(offered, now),
      ...missingAccount(offered),
    ]),
    ...all('recommended', [...advice(activity), ...adviceOnPlace(offered)]),
  ];
}

/** What nobody can choose without, as long as it is for sale. */
export function missingText({ name, description }: Pick<Activity, 'name' | 'description'>): FieldProblem[] {
  return [
    ...(name.trim() ? [] : [{ field: 'name', detail: 'Give it a name.' }]),
    ...(description.trim()
      ? []
      : [{ field: 'description', detail: 'Describe what guests will do, in a few sentences.' }]),
  ];
}

function missingSlots({ activity, venue, organization }: Offered, now: Instant): FieldProblem[] {
  const place = placeOf(venue, organization);
  const days = horizonOf(activity, place);
  const planned = plannedSessions(activity, place, localDateOf(now, venue.timeZone), days);
  if (planned.some(({ bookableUntil }) => bookableUntil > now)) return [];
  const detail = `No session could be booked in the next ${days} days. Choose days and hours on which it runs.`;
  return [{ field: 'schedule', detail }];
}

function missingAccount({ activity, organization }: Offered): FieldProblem[] {
  if (!takesPayments(activity) || organization.stripeAccount?.chargesEnabled !== false) return [];
  const detail =
    'Your Stripe account cannot take payments yet. Complete it, or let guests pay everything at the venue.';
  return [{ field: 'paymentTerms', detail }];
}

function advice({ imageUrl, tagline, category, priceList: { units } }: Activity): FieldProblem[] {
  const isFree = units.length > 0 && units.every(({ price }) => price === 0);
  return [
    ...(imageUrl ? [] : [{ field: 'imageUrl', detail: 'Add a picture: guests choose by it.' }]),
    ...(tagline.trim() ? [] : [{ field: 'tagline', detail: 'Say in one line what makes it special.' }]),
    ...(category.trim() ? [] : [{ field: 'category', detail: 'Say what kind of activity it is.' }]),
    ...(isFree ? [{ field: 'priceList.units', detail: 'Every ticket is free. Is that meant?' }] : []),
  ];
}

function adviceOnPlace({ activity, venue, organization }: Offered): FieldProblem[] {
  const noAccount = takesPayments(activity) && organization.stripeAccountId === undefined;
  return [
    ...(venue.status === 'active'
      ? []
      : [{ field: 'venueId', detail: 'The venue is inactive: nobody sees it until it is active again.' }]),
    ...differingWords(activity, venue.widget),
    ...(noAccount
      ? [{ field: 'paymentTerms', detail: 'Connect a Stripe account, so that payments reach you.' }]
      : []),
  ];
}

/** Guests read the venue's own words beside the rule: both must promise the same. */
function differingWords(
  { cancellation }: Activity,
  { cancellationPolicy = '' }: Venue['widget'],
): FieldProblem[] {
  return differingLimits(cancellationPolicy, cancellation).map((text) => ({
    field: 'cancellation',
    detail: `The venue’s cancellation policy says “${text}”, but this activity’s rule has no such limit. Change one of them.`,
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

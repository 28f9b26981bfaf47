import type { VenueId } from '../../../../../core/contract/model/ids.ts';
import {
  type EmailKind,
  guestEmailKind,
  staffEmailKind,
} from '../../../../../core/contract/model/notify/email-kind.ts';
import type { Theme } from '../../../../../core/contract/model/venue/venue.ts';
import type { EmailSummary } from '../../../../../core/contract/schemas/notify/emails.ts';
import { withLook } from '../../../../../core/domain/catalogue/look.ts';
import type { Clock } from '../../../../../core/domain/clock.ts';
import type { Actor } from '../../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../../core/domain/time.ts';
import type { Language } from '../../../../../core/words/languages.ts';
import { activities } from '../../../../data/catalogue/activities.ts';
import { organizations } from '../../../../data/platform/organizations.ts';
import type { Table } from '../../../../data/table.ts';
import { venues } from '../../../../data/venue/venues.ts';
import type { EmailMessage } from '../../../../gateways/email.ts';
import { activeOrganization, venueInScope } from '../../../scope/venue-in-scope.ts';
import { type ExamplePlace, exampleActivities } from './example-place.ts';
import { guestExamples } from './guest-examples.ts';
import { previewOf } from './preview-of.ts';
import { staffExamples } from './staff-examples.ts';

export interface PreviewDeps {
  readonly table: Table;
  readonly clock: Clock;
  /** Origin of the site, without a slash at its end. */
  readonly siteUrl: string;
}

interface Asked {
  readonly venueId: VenueId;
  readonly language: Language;
}

/**
 * Every email that guests and members of a venue get, written with example data.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function listEmails(
  deps: PreviewDeps,
  actor: Actor,
  asked: Asked,
): Promise<{ items: EmailSummary[] }> {
  const place = await placeOf(deps, actor, asked);
  const guests = guestEmailKind.options.map((kind) => summaryOf(kind, 'guest', guestExamples[kind](place)));
  const staff = staffEmailKind.options.map((kind) => summaryOf(kind, 'staff', staffExamples[kind](place)));
  return { items: await Promise.all([...guests, ...staff]) };
}

/**
 * One of them as a page, by the code that writes what is sent.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function previewEmail(
  deps: PreviewDeps,
  actor: Actor,
  { kind, scheme, ...asked }: Asked & { readonly kind: EmailKind; readonly scheme: Theme },
): Promise<string> {
  const place = await placeOf(deps, actor, asked);
  const write = { ...guestExamples, ...staffExamples }[kind];
  return previewOf(await write(place), scheme);
}

async function summaryOf(
  kind: EmailKind,
  audience: EmailSummary['audience'],
  message: EmailMessage | Promise<EmailMessage>,
): Promise<EmailSummary> {
  const { subject, fromName, replyTo } = await message;
  return { kind, audience, subject, fromName, replyTo };
}

async function placeOf(
  { table, clock, siteUrl }: PreviewDeps,
  actor: Actor,
  { venueId, language }: Asked,
): Promise<ExamplePlace> {
  const readers = {
    organizations: { get: organizations(table).getLatest },
    venues: { get: venues(table).getLatest },
  };
  const organization = await activeOrganization(readers.organizations, actor);
  const stored = await venueInScope(
    { ...readers, organizations: { get: async () => organization } },
    actor,
    'organization.view',
    venueId,
  );
  const venue = withLook(stored, organization);
  const now = toInstant(clock.now());
  const listed = await activities(table).listByVenue(organization.id, venueId);
  return { organization, venue, ...exampleActivities(venue, listed, now), siteUrl, language, now };
}

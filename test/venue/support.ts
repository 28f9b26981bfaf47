import { giftCardId } from '../../core/contract/model/ids.ts';
import type { AuditEntry } from '../../core/contract/model/platform/audit.ts';
import { activityDraft } from '../../core/contract/schemas/catalogue/activities.ts';
import {
  type NewVenue,
  type VenueSettings,
  venueSettings,
} from '../../core/contract/schemas/venue/venues.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { giftCardCodeOf } from '../../core/domain/pricing/gift-card.ts';
import { giftCards } from '../../lambdas/data/money/gift-cards.ts';
import { auditLog } from '../../lambdas/data/platform/audit.ts';
import { directory } from '../../lambdas/data/scope/directory.ts';
import { usages } from '../../lambdas/data/scope/usage.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { venues } from '../../lambdas/data/venue/venues.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { createDraft } from '../../lambdas/usecases/catalogue/activities/create-draft.ts';
import { createVenue } from '../../lambdas/usecases/venue/venues/create-venue.ts';
import { editVenue } from '../../lambdas/usecases/venue/venues/edit-venue.ts';
import { adminOf } from '../money/gift-cards/support.ts';
import { openShop } from '../support/shop.ts';

const now = new Date('2026-11-22T09:00:00.000Z');

type Plan = Omit<Parameters<typeof openShop>[1], 'now'>;

/** An organization with a venue and a draft, its administrator, and what they do to venues. */
export async function office(table: Table, plan: Plan = {}) {
  const shop = await openShop(table, { now, ...plan, activity: { status: 'draft', ...plan.activity } });
  const { organization, venue } = shop;
  const deps = { table, clock: { now: () => now }, ids: systemIds };
  const admin = adminOf(shop);
  const { address, phone, email, timeZone } = venue;
  const wanted = (changes: Partial<NewVenue> = {}): NewVenue => ({
    name: 'Second House',
    description: '',
    gallery: [],
    address,
    phone,
    email,
    timeZone,
    allowedOrigins: [],
    widget: venue.widget,
    resources: [],
    taxes: [],
    giftCardAmounts: [],
    delayedPayments: false,
    ...changes,
  });
  return {
    ...shop,
    deps,
    admin,
    actor: (changes: Partial<Actor>): Actor => ({ ...admin, ...changes }),
    open: (changes: Partial<NewVenue> = {}) => createVenue(deps, admin, wanted(changes)),
    settings: (changes: Partial<VenueSettings> = {}): VenueSettings => ({
      ...venueSettings.parse(venue),
      ...changes,
    }),
    edit: (changes: Partial<VenueSettings>, version = 1) =>
      editVenue(deps, admin, {
        venueId: venue.id,
        version,
        settings: { ...venueSettings.parse(venue), ...changes },
      }),
    draftAt: (venueId: typeof venue.id, name = 'Another room') =>
      createDraft(deps, admin, { venueId, draft: activityDraft.parse({ name }) }),
    /** An unpaid order for a gift card. */
    orderCardAt: (venueId: typeof venue.id) =>
      giftCards(table).create({
        id: giftCardId.parse(`gft_${systemIds.random()}`),
        organizationId: organization.id,
        venueId,
        code: giftCardCodeOf(systemIds.bytes(16)),
        currency: 'USD',
        initialAmount: 5000,
        balance: 0,
        status: 'pending',
        origin: 'purchase',
        buyer: { name: 'Ana Guest', email: 'ana@example.com' },
        message: '',
        language: 'en',
        createdAt: now.toISOString(),
        version: 1,
      }),
    stored: () => venues(table).getLatest(organization.id, venue.id),
    counted: async () => (await usages(table).get(organization.id)).venues,
    named: (slug: typeof venue.slug) => directory(table).bySlug(slug),
    keyed: (key: typeof venue.embedKey) => directory(table).byEmbedKey(key),
    /** What the log says was done, the newest first. */
    log: async (action: AuditEntry['action']): Promise<AuditEntry[]> => {
      const { items } = await auditLog(table).page(organization.id, '2026-11', { action }, { limit: 100 });
      return items;
    },
  };
}

/** How many were done, and why the others were not. */
export async function outcomes(all: readonly Promise<unknown>[]) {
  const outcomes = await Promise.allSettled(all);
  return {
    done: outcomes.filter(({ status }) => status === 'fulfilled').length,
    refused: outcomes.flatMap((each) =>
      each.status === 'rejected' ? [each.reason.code ?? each.reason] : [],
    ),
  };
}

import type { OrganizationId, WebhookId } from '../../../core/contract/model/ids.ts';
import { type Webhook, webhook } from '../../../core/contract/model/integrations/webhook.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, absentAttribute, is, present } from '../conditions.ts';
import { keys } from '../keys.ts';
import { getItem, queryItems, type Table } from '../table.ts';
import { type Outcome, transact, updateItem, type Write } from '../transaction.ts';

/** What people decide about a webhook. */
export type WebhookSettings = Pick<Webhook, 'url' | 'description' | 'events' | 'status'>;

export const webhooks = (table: Table) => ({
  get: (org: OrganizationId, id: WebhookId) => getItem(table, keys.webhook(org, id), webhook),

  list: (org: OrganizationId) =>
    queryItems(
      table,
      accessPatterns.webhooksOfOrganization,
      { partition: keys.organization(org).PK, sort: 'WEBHOOK#' },
      webhook,
    ),

  /** Writes a new webhook and what belongs to it: all, or nothing. */
  create: (value: Webhook, extra: readonly Write[]): Promise<Outcome> =>
    transact(table, [
      {
        put: { ...keys.webhook(value.organizationId, value.id), entity: 'WEBHOOK', ...value },
        only: [absent],
      },
      ...extra,
    ]),

  /** Changes the settings of one that is at this version; what was said of its failures is forgotten. */
  async edit(value: Webhook, settings: WebhookSettings, extra: readonly Write[]): Promise<boolean> {
    const change = {
      update: keys.webhook(value.organizationId, value.id),
      set: settings,
      add: { version: 1 },
      remove: ['failingSince', 'warnedAt', 'disabledReason'],
      only: [present, is('version', value.version)],
    };
    return (await transact(table, [change, ...extra])).done;
  },

  /** Gives it another secret; the one that it had holds for a while beside it. */
  async changeSecret(
    { organizationId, id, secret: had }: Webhook,
    { secret, validUntil }: { readonly secret: string; readonly validUntil: Instant },
    extra: readonly Write[],
  ): Promise<boolean> {
    const change = {
      update: keys.webhook(organizationId, id),
      set: { secret, previousSecret: { secret: had, validUntil } },
      add: { version: 1 },
      only: [present, is('secret', had)],
    };
    return (await transact(table, [change, ...extra])).done;
  },

  /** Answers false when it is not there any more. */
  remove: async (org: OrganizationId, id: WebhookId, extra: readonly Write[]): Promise<boolean> =>
    (await transact(table, [{ delete: keys.webhook(org, id), only: [present] }, ...extra])).done,

  /** Nothing succeeds there from now on. */
  async noteFailure({ organizationId, id }: Webhook, now: Instant): Promise<void> {
    const only = [present, absentAttribute('failingSince')];
    await updateItem(table, { update: keys.webhook(organizationId, id), set: { failingSince: now }, only });
  },

  /** What was said of its failures is no longer so. */
  async noteSuccess({ organizationId, id, failingSince }: Webhook): Promise<void> {
    const only = [is('failingSince', failingSince)];
    await updateItem(table, {
      update: keys.webhook(organizationId, id),
      remove: ['failingSince', 'warnedAt'],
      only,
    });
  },

  /** Its owner is to be warned: the stream tells them. Nothing while deliveries succeed, or where they were warned. */
  async noteWarning({ organizationId, id, failingSince }: Webhook, now: Instant): Promise<void> {
    const only = [is('failingSince', failingSince), absentAttribute('warnedAt')];
    await updateItem(table, { update: keys.webhook(organizationId, id), set: { warnedAt: now }, only });
  },

  /** Answers false when it was done before. */
  async disable({ organizationId, id }: Webhook, reason: Webhook['disabledReason']): Promise<boolean> {
    const set = { status: 'disabled', disabledReason: reason };
    const change = { update: keys.webhook(organizationId, id), set, only: [is('status', 'enabled')] };
    return (await updateItem(table, change)).done;
  },
});

import * as z from 'zod';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import { type PromoCode, promoCode } from '../../../core/contract/model/venue/promo-code.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, is, lessThan, present } from '../conditions.ts';
import { type Key, keys, promoUsesOf } from '../keys.ts';
import { deleteIf, deleteItem, getItem, queryItems, queryPage, type Table } from '../table.ts';
import { transact, type Write } from '../transaction.ts';

/** What people decide about a code; `uses` moves with bookings only. */
export type PromoCodeSettings = Omit<PromoCode, 'organizationId' | 'code' | 'uses' | 'createdAt' | 'version'>;

export interface PromoCodeEdit {
  readonly code: PromoCode['code'];
  /** The version that the settings were made from. */
  readonly version: number;
  readonly settings: PromoCodeSettings;
}

const optional = [
  'cap',
  'minSubtotal',
  'activityIds',
  'startsAt',
  'endsAt',
  'maxUses',
  'maxUsesPerCustomer',
] as const satisfies readonly (keyof PromoCodeSettings)[];

export const promoCodes = (table: Table) => ({
  get: (org: OrganizationId, code: PromoCode['code']) => getItem(table, keys.promoCode(org, code), promoCode),

  list: (org: OrganizationId) =>
    queryItems(
      table,
      accessPatterns.promoCodesOfOrganization,
      { partition: keys.organization(org).PK, sort: 'PROMO#' },
      promoCode,
    ),

  /** Writes a code and what belongs to it, unless the organization has one of this name: then false. */
  async create(value: PromoCode, extra: readonly Write[]): Promise<boolean> {
    const key = keys.promoCode(value.organizationId, value.code);
    const put = { put: { ...key, entity: 'PROMO_CODE', ...value }, only: [absent] };
    return (await transact(table, [put, ...extra])).done;
  },

  /**
   * Changes the settings of a code that is at this version, and nothing else: bookings go on using it meanwhile.
   * Answers false when it is not, or is not there.
   */
  async edit(
    org: OrganizationId,
    { code, version, settings }: PromoCodeEdit,
    extra: readonly Write[],
  ): Promise<boolean> {
    const update = {
      update: keys.promoCode(org, code),
      set: settings,
      add: { version: 1 },
      remove: optional.filter((name) => settings[name] === undefined),
      only: [present, is('version', version)],
    };
    return (await transact(table, [update, ...extra])).done;
  },

  /** Whether any booking uses a code, or ever did: one item answers, however often it is used. */
  async wasUsed({ organizationId, code, uses }: PromoCode): Promise<boolean> {
    if (uses > 0) return true;
    const partition = promoUsesOf(organizationId, code);
    const first = { limit: 1, consistent: true };
    return (
      (await queryPage(table, accessPatterns.usersOfPromoCode, { partition }, promoUse, first)).items.length >
      0
    );
  },

  /** Deletes a code as it was read that no booking uses. Answers false when it changed, or is used now. */
  async delete({ organizationId, code, version }: PromoCode, extra: readonly Write[]): Promise<boolean> {
    const only = [present, is('version', version), is('uses', 0)];
    return (await transact(table, [{ delete: keys.promoCode(organizationId, code), only }, ...extra])).done;
  },

  /** Takes a code as it was read out of use for good. Answers false when it changed. */
  async archive({ organizationId, code, version }: PromoCode, extra: readonly Write[]): Promise<boolean> {
    const update = keys.promoCode(organizationId, code);
    const only = [present, is('version', version)];
    const set = { status: 'archived' };
    return (await transact(table, [{ update, set, add: { version: 1 }, only }, ...extra])).done;
  },

  /**
   * Deletes how often these addresses used a code, and every address without uses left, such as a corrected
   * typing error: it is unknown whose that was.
   */
  async forgetUsers(org: OrganizationId, code: PromoCode['code'], emails: readonly string[]): Promise<void> {
    for (const email of emails) await deleteItem(table, keys.promoUse(org, code, email));
    const users = await queryItems(
      table,
      accessPatterns.usersOfPromoCode,
      { partition: promoUsesOf(org, code) },
      promoUse,
      { consistent: true },
    );
    for (const { key, uses } of users) {
      if (uses < 1) await deleteIf(table, key, lessThan('uses', 1));
    }
  },
});

const promoUse = z
  .object({ PK: z.string(), SK: z.string(), uses: z.int() })
  .transform(({ PK, SK, uses }): { key: Key; uses: number } => ({ key: { PK, SK }, uses }));

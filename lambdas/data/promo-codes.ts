import type { OrganizationId } from '../../core/contract/model/ids.ts';
import { type PromoCode, promoCode } from '../../core/contract/model/promo-code.ts';
import { accessPatterns } from './access-patterns.ts';
import { is, present } from './conditions.ts';
import { keys } from './keys.ts';
import { getItem, putNewItem, queryItems, type Table } from './table.ts';
import { updateItem } from './transaction.ts';

/** What people decide about a code; `uses` moves with bookings only. */
export type PromoCodeSettings = Omit<PromoCode, 'organizationId' | 'code' | 'uses' | 'createdAt' | 'version'>;

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

  /** Answers false when the organization has a code of this name. */
  create: (value: PromoCode) =>
    putNewItem(table, {
      ...keys.promoCode(value.organizationId, value.code),
      entity: 'PROMO_CODE',
      ...value,
    }),

  /**
   * Changes the settings of a code that is at this version, and nothing else: bookings go on using it meanwhile.
   * Answers false when it is not, or is not there.
   */
  async edit(
    org: OrganizationId,
    code: PromoCode['code'],
    version: number,
    settings: PromoCodeSettings,
  ): Promise<boolean> {
    const outcome = await updateItem(table, {
      update: keys.promoCode(org, code),
      set: settings,
      add: { version: 1 },
      remove: optional.filter((name) => settings[name] === undefined),
      only: [present, is('version', version)],
    });
    return outcome.done;
  },
});

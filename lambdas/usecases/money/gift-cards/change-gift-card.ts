import type { GiftCardId } from '../../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../../core/contract/model/money/gift-card.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { Permission } from '../../../../core/contract/permissions.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeCard } from '../../../data/money/change-card.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import type { Table } from '../../../data/table.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { CodesDeps } from '../../venue/promo-codes/deps.ts';
import { type GiftCardRow, viewGiftCard } from './list-gift-cards.ts';

export type CardDeps = Pick<CodesDeps, 'organizations' | 'clock' | 'ids'> & { readonly table: Table };

export interface CardTarget {
  readonly actor: Actor;
  readonly giftCardId: GiftCardId;
}

interface CardDeed {
  readonly permission: Permission;
  readonly action: 'resendGiftCard' | 'adjustGiftCard' | 'voidGiftCard';
  readonly reason?: string;
  /** What changes; null when it was done before. */
  readonly decide: (card: GiftCard, at: Instant) => Partial<GiftCard> | null;
}

/**
 * What staff do with a card of their venues: the change and its audit entry in one write, and again from the start when
 * a booking moves the balance meanwhile.
 * @throws Problem('not-found') also for cards of other venues, Problem('suspended' | 'forbidden' | 'conflict'), and what
 * `decide` throws
 */
export async function changeGiftCard(
  { organizations, clock, ids, table }: CardDeps,
  { actor, giftCardId }: CardTarget,
  { permission, action, reason, decide }: CardDeed,
): Promise<GiftCardRow> {
  const { id: organizationId } = await activeOrganization(organizations, actor);
  const at = toInstant(clock.now());
  const card = await changeCard(table, { organizationId, giftCardId }, (found) => {
    const isTheirs = found.status !== 'pending' && can(actor, permission, { venueId: found.venueId });
    if (!isTheirs) throw new Problem('not-found', 'gift-card-not-yours');
    const set = decide(found, at);
    if (!set) return null;
    const audit = auditWrite({
      organizationId,
      actor,
      action,
      resource: { kind: 'gift-card', id: giftCardId },
      before: { status: found.status, balance: found.balance },
      after: { status: set.status ?? found.status, balance: set.balance ?? found.balance },
      ...(reason !== undefined && { reason }),
      at,
      id: ids.random(),
    });
    return { set, extra: [audit] };
  });
  return viewGiftCard(card);
}

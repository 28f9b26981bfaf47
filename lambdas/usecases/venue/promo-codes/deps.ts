import type { Clock } from '../../../../core/domain/clock.ts';
import type { giftCards } from '../../../data/money/gift-cards.ts';
import type { promoCodes } from '../../../data/venue/promo-codes.ts';
import type { Ids } from '../../../runtime/ids.ts';
import type { OrganizationReader } from '../../scope/venue-in-scope.ts';

export interface CodesDeps {
  readonly organizations: OrganizationReader;
  readonly promoCodes: ReturnType<typeof promoCodes>;
  readonly giftCards: ReturnType<typeof giftCards>;
  readonly clock: Clock;
  readonly ids: Ids;
}

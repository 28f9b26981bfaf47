import { createHmac } from 'node:crypto';
import type { VenueId } from '../../../../core/contract/model/ids.ts';
import { networkOf } from '../../../data/scope/network-of.ts';
import type { LinkSecret } from '../../scope/links.ts';

/**
 * A guest's network at a venue as a keyed hash: the table keeps no address, and without the key the address cannot
 * be worked out.
 */
export function hashNetwork(secret: LinkSecret, venueId: VenueId, address: string): string {
  return createHmac('sha256', [secret].flat()[0] ?? '')
    .update(`${venueId} ${networkOf(address)}`)
    .digest('base64url')
    .slice(0, 22);
}

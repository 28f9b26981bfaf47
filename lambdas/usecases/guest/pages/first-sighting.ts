import { origin as originSchema, type Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { Table } from '../../../data/table.ts';
import { widgetFirsts } from '../../../data/venue/widget-firsts.ts';
import { describeError, log } from '../../../runtime/log.ts';
import type { Visit } from './deps.ts';

interface SightingDeps {
  readonly table: Table;
  readonly clock: Clock;
}

/** Notes that a venue's widget was opened on a website, where it was. Never fails: the page is more important. */
export type FirstSighting = (deps: SightingDeps, venue: Venue, website: string | null) => Promise<void>;

/** How many venues are remembered. */
const most = 1000;

/** Writes once for each venue and container, and the table keeps only the first. */
export function createFirstSighting(): FirstSighting {
  const known = new Set<string>();
  return async ({ table, clock }, { organizationId, id: venueId }, website) => {
    if (!website || known.has(venueId)) return;
    if (known.size > most) known.clear();
    try {
      await widgetFirsts(table).noteSeen({ organizationId, venueId }, website, toInstant(clock.now()));
      known.add(venueId);
    } catch (error) {
      log('visit-not-counted', describeError(error));
    }
  };
}

/** The website around the frame: as its loader tells, else as the browser does. Null for one that the venue does not allow. */
export function websiteAround(
  { referrer }: Visit,
  parentUrl: string | null,
  { allowedOrigins }: Pick<Venue, 'allowedOrigins'>,
): string | null {
  const url = parentUrl ?? referrer;
  const { data: website } = originSchema.safeParse(
    url && URL.canParse(url) ? new URL(url).origin : undefined,
  );
  return website && allowedOrigins.includes(website) ? website : null;
}

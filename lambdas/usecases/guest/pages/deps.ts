import type { LocalDate } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { localDateOf, toInstant } from '../../../../core/domain/time.ts';
import type { Language } from '../../../../core/words/languages.ts';
import type { LinkDeps } from '../booking/view-booking.ts';
import type { SiteAssets } from './assets.ts';
import { chooseLanguage } from './choose-language.ts';
import type { VisitCounter } from './visit-counter.ts';

export interface PageDeps extends LinkDeps {
  readonly assets: SiteAssets;
  /** Origin of the platform's own pages. */
  readonly siteUrl: string;
  /** The WebSocket that browsers follow availability on. */
  readonly feedUrl: string;
}

/** Of pages whose visits are counted. */
export interface CountedPageDeps extends PageDeps {
  readonly countVisit: VisitCounter;
}

/** What a page is asked for with. */
export interface Visit {
  readonly query: Readonly<Record<string, string>>;
  /** `Accept-Language`. */
  readonly accepted: string | undefined;
  /** `Referer`: of a frame, the page around it, or only its origin. */
  readonly referrer?: string | undefined;
}

/**
 * The page's language, of those that the venue offers and the widget has; without a venue, of all there are,
 * English first: who asks for another reads that.
 */
export function pageLanguage(
  { assets }: PageDeps,
  { query, accepted }: Visit,
  venue: Venue | null,
): Language {
  const built = (name: string): name is Language => name in assets.languages;
  const offered = (venue?.widget.languages ?? ['en', ...Object.keys(assets.languages)]).filter(built);
  return chooseLanguage({ offered, asked: query.lang, accepted });
}

/** The date at a venue now. */
export function todayAt({ clock }: PageDeps, { timeZone }: Pick<Venue, 'timeZone'>): LocalDate {
  return localDateOf(toInstant(clock.now()), timeZone);
}

import { activityId as activity } from '../../../../core/contract/model/ids.ts';
import { origin as originSchema, type Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { PageData } from '../../../../core/contract/page-data.ts';
import { returnParameters } from '../../../../core/contract/return-parameters.ts';
import { embedQuery, type VenueView } from '../../../../core/contract/views.ts';
import { standardColor, type VenueWithLook } from '../../../../core/domain/catalogue/look.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { viewVenue } from '../availability/get-venue.ts';
import { type ShownVenue, venueByKey } from '../availability/open-venue.ts';
import { type CountedPageDeps, type PageDeps, pageLanguage, todayAt, type Visit } from './deps.ts';
import { documentOf } from './document.ts';
import { errorPage } from './error-page.ts';
import { type FirstSighting, websiteAround } from './first-sighting.ts';
import { pageHeaders } from './headers.ts';
import type { Page } from './page.ts';
import { skeleton, widgetBody, widgetHead } from './widget-markup.ts';

const known = embedQuery.shape;

interface EmbedPageDeps extends CountedPageDeps {
  readonly noteSeen: FirstSighting;
}

/** The widget as a page of its own, for an iframe on a site that the venue allows. */
export async function openEmbed(deps: EmbedPageDeps, visit: Visit): Promise<Page> {
  const found = await findVenue(deps, visit.query.key);
  const language = pageLanguage(deps, visit, found?.venue ?? null);
  const { theme } = lookOf(visit, found?.venue ?? null);
  if (!found) return errorPage({ code: 'not-found', what: 'noVenue', language, theme }, true);
  const view = await viewVenue(deps.table, narrowed(found, visit));
  const activityId = chosenActivity(view, visit, found.embed);
  if (activityId === undefined) {
    return errorPage({ code: 'not-found', what: 'noActivity', language, theme }, true);
  }
  const data: PageData = {
    view: 'book',
    place: 'frame',
    venue: view,
    activityId,
    ...(found.embed?.kind === 'gift-cards' && { giftCardsFirst: true }),
    ...hooksOf(found.embed),
    language,
    today: todayAt(deps, view),
    ...lookOf(visit, found.venue),
    feedUrl: deps.feedUrl,
    parentUrl: parentOf(deps, visit, found.venue),
    ...comebackOf(visit),
  };
  if (!data.returned && data.parentUrl?.startsWith(`${deps.siteUrl}/`) !== true) {
    await deps.countVisit(deps.table, found, data.today);
    await deps.noteSeen(deps, found.venue, websiteAround(visit, data.parentUrl, found.venue));
  }
  return {
    status: 200,
    html: documentOf({
      language,
      theme,
      place: 'frame',
      title: found.venue.name,
      head: widgetHead(deps.assets, data),
      body: widgetBody(data, skeleton(language)),
    }),
    headers: {
      ...pageHeaders({ ancestors: ["'self'", ...found.venue.allowedOrigins], feedUrl: deps.feedUrl }),
      'cache-control': data.returned ? 'no-store' : 'private, max-age=60',
    },
  };
}

async function findVenue(deps: PageDeps, key: string | undefined): Promise<ShownVenue | null> {
  const parsed = known.key.safeParse(key);
  if (!parsed.success) return null;
  try {
    return await venueByKey(deps, parsed.data);
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return null;
    throw error;
  }
}

/** The venue with only the activities that the address names, if it names any: the portal previews a choice so. */
function narrowed(open: ShownVenue, { query }: Visit): ShownVenue {
  const activityIds = (query.activities ?? '').split(',').flatMap((id) => activity.safeParse(id).data ?? []);
  if (activityIds.length === 0) return open;
  const widget = { ...open.venue.widget, categories: [], activityIds };
  return { ...open, venue: { ...open.venue, widget } };
}

/** The one activity asked for; null for all of them; undefined for one that is not there. */
function chosenActivity(
  venue: VenueView,
  { query }: Visit,
  embed: ShownVenue['embed'],
): string | null | undefined {
  if (embed?.kind === 'activity') return venue.activities[0]?.id;
  if (query.widget !== 'singlegame' && query.widget !== 'booking') return null;
  if (!query.activityId) return null;
  return venue.activities.find(({ id }) => id === query.activityId)?.id;
}

/** Nothing is reported to the website unless the venue chose it for this widget. */
function hooksOf(embed: ShownVenue['embed']): Pick<PageData, 'hooks'> {
  if (!embed?.dataLayer && !embed?.eventName) return {};
  const { dataLayer, eventName } = embed;
  return { hooks: { dataLayer, eventName } };
}

/** The website's wishes before the venue's settings. */
function lookOf({ query }: Visit, venue: VenueWithLook | null) {
  const color = known.color.safeParse(query.color).data ?? venue?.widget.color ?? standardColor;
  const theme = known.theme.safeParse(query.theme).data ?? venue?.widget.theme ?? 'light';
  return { color, theme };
}

/** The page around the frame, as its loader tells; only a site that the venue allows is believed. */
function parentOf({ siteUrl }: PageDeps, { query }: Visit, venue: Venue): string | null {
  const { data: url } = known.parent.safeParse(query.parent);
  const { data: origin } = originSchema.safeParse(url && new URL(url).origin);
  return url && origin && [...venue.allowedOrigins, siteUrl].includes(origin) ? url : null;
}

/** What the address of a guest who comes back from payment says. */
export function comebackOf({
  query,
}: Visit): Pick<PageData, 'token' | 'giftCard' | 'returned' | 'abandoned'> {
  const token = query[returnParameters.booking] ?? null;
  const giftCard = query[returnParameters.giftCard] ?? null;
  return {
    token,
    giftCard,
    returned: token !== null || giftCard !== null,
    abandoned: query[returnParameters.payment] === 'abandoned',
  };
}

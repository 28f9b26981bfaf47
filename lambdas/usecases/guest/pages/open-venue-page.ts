import { slug } from '../../../../core/contract/model/ids.ts';
import type { Picture } from '../../../../core/contract/model/image.ts';
import type { PageData } from '../../../../core/contract/page-data.ts';
import type { VenueView } from '../../../../core/contract/views.ts';
import { addressLines } from '../../../../core/domain/address.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { directory } from '../../../data/scope/directory.ts';
import { venues } from '../../../data/venue/venues.ts';
import { type Markup, markup } from '../../scope/markup.ts';
import { viewVenue } from '../availability/get-venue.ts';
import { openVenue, type ShownVenue } from '../availability/open-venue.ts';
import { activityDetails } from './activity-details.ts';
import { type CountedPageDeps, type PageDeps, pageLanguage, todayAt, type Visit } from './deps.ts';
import { documentOf, jsonScript } from './document.ts';
import { errorPage } from './error-page.ts';
import { pageHeaders } from './headers.ts';
import { venueJsonLd } from './json-ld.ts';
import { comebackOf } from './open-embed.ts';
import type { Page } from './page.ts';
import { pictureTag } from './picture-tag.ts';
import { venueGallery } from './venue-gallery.ts';
import { widgetBody, widgetHead } from './widget-markup.ts';

/** A venue's public page: who it is, for people and search engines, and the widget in the page itself. */
export async function openVenuePage(deps: CountedPageDeps, name: string, visit: Visit): Promise<Page> {
  const found = await findVenue(deps, name);
  const language = pageLanguage(deps, visit, found?.venue ?? null);
  if (!found) return errorPage({ code: 'not-found', what: 'noVenue', language }, false);
  const address = await slugNow(deps, found, name);
  if (address !== name) return movedPage(`/${address}`);
  const view = await viewVenue(deps.table, found);
  const { color, theme } = view.widget;
  const data: PageData = {
    view: 'book',
    place: 'page',
    venue: view,
    activityId: null,
    language,
    today: todayAt(deps, view),
    theme,
    color,
    feedUrl: deps.feedUrl,
    parentUrl: null,
    ...comebackOf(visit),
  };
  if (!data.returned) await deps.countVisit(deps.table, found, data.today);
  const url = `${deps.siteUrl}/${view.slug}`;
  return {
    status: 200,
    html: documentOf({
      language,
      theme,
      place: 'page',
      title: `${view.name} · ${view.address.city}`,
      head: [...metaOf(view, found.venue.gallery, url, deps.siteUrl), ...widgetHead(deps.assets, data)],
      body: [
        header(view),
        ...widgetBody(data, activityList(view)),
        ...venueGallery(found.venue, language),
        ...activityDetails(view, language),
        jsonScript('type="application/ld+json"', venueJsonLd(view, found.venue.gallery, url)),
      ],
    }),
    headers: {
      ...pageHeaders({ ancestors: ["'self'"], feedUrl: deps.feedUrl }),
      'cache-control': data.returned ? 'no-store' : 'private, max-age=60',
    },
  };
}

/** A venue is remembered for a while: where its address differs, it is read anew, so that no two lead to each other. */
async function slugNow({ table }: PageDeps, { venue }: ShownVenue, name: string): Promise<string> {
  if (venue.slug === name) return name;
  return (await venues(table).getLatest(venue.organizationId, venue.id))?.slug ?? venue.slug;
}

/** The venue gave this address up for another, and may take it back: no browser keeps this. */
function movedPage(location: string): Page {
  return { status: 301, html: '', headers: { location, 'cache-control': 'no-store' } };
}

async function findVenue({ table }: PageDeps, name: string): Promise<ShownVenue | null> {
  const parsed = slug.safeParse(name);
  if (!parsed.success) return null;
  try {
    return await openVenue(table, await directory(table).bySlug(parsed.data));
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return null;
    throw error;
  }
}

/** Sites that preview a shared page need the picture's absolute URL. */
function metaOf(
  { name, description, widget, activities }: VenueView,
  gallery: readonly Picture[],
  url: string,
  siteUrl: string,
): Markup[] {
  const short = description.slice(0, 200);
  const image = gallery[0]?.url ?? widget.logoUrl ?? activities.find(({ imageUrl }) => imageUrl)?.imageUrl;
  return [
    markup`<meta name="description" content="${short}">`,
    markup`<link rel="canonical" href="${url}">`,
    markup`<meta property="og:type" content="website">`,
    markup`<meta property="og:title" content="${name}">`,
    markup`<meta property="og:description" content="${short}">`,
    markup`<meta property="og:url" content="${url}">`,
    ...(image ? [markup`<meta property="og:image" content="${new URL(image, siteUrl).href}">`] : []),
  ];
}

function header({ name, description, address, phone, email, widget }: VenueView): Markup {
  return markup`<header class="venue">
${widget.logoUrl ? [pictureTag({ url: widget.logoUrl, alt: '', sizes: '12rem' })] : []}
<h1>${name}</h1>
<p>${description}</p>
<address><span>${addressLines(address).join(', ')}</span> <a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a> <a href="mailto:${email}">${email}</a></address>
</header>`;
}

/** The activities in words: there before the widget, and without it. */
function activityList({ activities }: VenueView): Markup {
  return markup`<ul class="activities">${activities.map(
    ({ name, tagline }) => markup`<li><h2>${name}</h2><p>${tagline}</p></li>`,
  )}</ul>`;
}

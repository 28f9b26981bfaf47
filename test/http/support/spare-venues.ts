import { randomBytes } from 'node:crypto';
import { venue } from '../../../core/contract/model/venue/venue.ts';
import type { RouteId } from '../../../core/contract/paths.ts';
import { organizationEdit, venueSettings } from '../../../core/contract/schemas/venue/venues.ts';
import { importVenue } from '../../../lambdas/usecases/platform/import/import-venue.ts';
import { realPng } from '../../catalogue/media/examples.ts';
import type { Shop } from '../../support/shop.ts';
import type { World } from '../../support/world.ts';
import { type Call, must } from './call.ts';
import type { EmptyCounter } from './empty-counter.ts';

/** Other venues of the organization, and a picture that was uploaded for its first. */
export interface SpareVenues {
  /** Free for tests to change. */
  readonly spare: string;
  readonly toDelete: string;
  readonly picture: string;
  /** A picture that was uploaded for the organization. */
  readonly logo: string;
  /** A named widget of the first venue. */
  readonly embed: string;
}

export async function makeSpareVenues(world: World, counter: EmptyCounter): Promise<SpareVenues> {
  const { shop } = counter;
  const [spare, toDelete, picture, logo, embed] = await Promise.all([
    venueLike(world, shop),
    venueLike(world, shop),
    sendPicture(world, counter),
    sendLogo(world, counter),
    openEmbed(world, counter),
  ]);
  return { spare, toDelete, picture, logo, embed };
}

/** Uploads a picture for the first venue. Returns its id. */
export async function sendPicture(world: World, { shop, cookie }: EmptyCounter): Promise<string> {
  const asked = { cookie, params: { venueId: shop.venue.id }, body: wish };
  return sendFile((await must(world, 'createUpload', asked)).json);
}

/** The same for the logo of the organization. */
export async function sendLogo(world: World, { owner: cookie }: EmptyCounter): Promise<string> {
  const asked = { cookie, body: { contentType: 'image/png', bytes: 5000 } };
  return sendFile((await must(world, 'createLogoUpload', asked)).json);
}

async function sendFile(form: Form & { readonly mediaId: string }): Promise<string> {
  const sent = await upload(form, realPng({ width: 32, height: 32 }));
  if (sent.status !== 204) throw new Error(`The picture was refused: ${await sent.text()}`);
  return form.mediaId;
}

const widget = { name: 'Start page', kind: 'calendar', mode: 'inline' };

async function openEmbed(world: World, { shop, owner: cookie }: EmptyCounter): Promise<string> {
  const asked = { cookie, params: { venueId: shop.venue.id }, body: widget };
  return (await must(world, 'createNamedEmbed', asked)).json.id;
}

const wish = { purpose: 'activity-image', contentType: 'image/png', bytes: 5000 };

export interface Form {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Sends a file as a browser does, from a page of this origin. */
export function upload({ url, fields }: Form, file: Uint8Array, origin?: string): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(file)]));
  return fetch(url, { method: 'POST', body, ...(origin && { headers: { origin } }) });
}

async function venueLike(world: World, { venue: like }: Shop): Promise<string> {
  const code = randomBytes(8).toString('hex');
  const embedKey = `emb_${randomBytes(18).toString('base64url')}`;
  // Later than the first, so that the checklist of the organization is about that one.
  const createdAt = new Date(Date.parse(like.createdAt) + 1000).toISOString();
  const copy = venue.parse({ ...like, id: `ven_${code}`, slug: `venue-${code}`, embedKey, createdAt });
  await importVenue(world.table, copy);
  return copy.id;
}

/** For a shop where nothing can be done: its only venue is used for all, and no picture. */
export function noSpareVenues({ venue: { id } }: Shop): SpareVenues {
  return {
    spare: id,
    toDelete: id,
    picture: 'med_000000000000',
    logo: 'med_000000000000',
    embed: 'ebd_000000000000',
  };
}

export function venueCalls(
  { cookie, owner, shop }: EmptyCounter,
  { spare, toDelete, picture, logo, embed }: SpareVenues,
) {
  const { venue: shown, organization } = shop;
  const params = { venueId: shown.id };
  const there = { cookie: owner, params: { venueId: spare } };
  const { name, address, phone, email, timeZone } = shown;
  return {
    getOrganization: { cookie: owner },
    editOrganization: { cookie: owner, body: { ...organizationEdit.parse(organization), version: 1 } },
    listVenues: { cookie, query: { limit: 2, status: 'active' } },
    createVenue: { cookie: owner, body: { name, address, phone, email, timeZone } },
    getVenueSettings: { cookie, params },
    editVenue: { ...there, body: { ...venueSettings.parse(shown), name: 'Another venue', version: 1 } },
    changeVenueSlug: { ...there, body: { slug: `moved-${shown.slug}` } },
    getEmbeds: { cookie, params },
    rotateEmbedKey: { ...there, body: { confirmed: true } },
    listNamedEmbeds: { cookie, params, query: { limit: 2, status: 'active' } },
    createNamedEmbed: { cookie: owner, params, body: widget },
    getNamedEmbed: { cookie, params: { ...params, embedId: embed } },
    editNamedEmbed: {
      cookie: owner,
      params: { ...params, embedId: embed },
      body: { ...widget, name: 'Another page', version: 1 },
    },
    archiveNamedEmbed: { cookie: owner, params: { ...params, embedId: embed } },
    restoreNamedEmbed: { cookie: owner, params: { ...params, embedId: embed } },
    rotateNamedEmbedKey: {
      cookie: owner,
      params: { ...params, embedId: embed },
      body: { confirmed: true, graceDays: 7 },
    },
    getVenueFunnel: { cookie, params, query: { from: '2026-11-01', to: '2026-11-30' } },
    getEmbedFunnel: {
      cookie,
      params: { ...params, embedId: embed },
      query: { from: '2026-11-01', to: '2026-11-30' },
    },
    listEmails: { cookie: owner, params, query: { language: 'de' } },
    previewEmail: { cookie: owner, params, query: { kind: 'confirmed', scheme: 'dark' } },
    archiveVenue: there,
    restoreVenue: there,
    createUpload: { cookie, params, body: wish },
    completeUpload: { cookie, params: { ...params, mediaId: picture } },
    createLogoUpload: { cookie: owner, body: { contentType: 'image/png', bytes: 5000 } },
    completeLogoUpload: { cookie: owner, params: { mediaId: logo } },
    deletePicture: { cookie, params: { ...params, mediaId: picture } },
    deleteVenue: { cookie: owner, params: { venueId: toDelete } },
  } satisfies Partial<Record<RouteId, Call>>;
}

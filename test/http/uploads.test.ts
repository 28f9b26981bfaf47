import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { AuditEntry } from '../../core/contract/model/platform/audit.ts';
import { activityText } from '../../core/contract/schemas/catalogue/activities.ts';
import { organizationEdit, venueSettings } from '../../core/contract/schemas/venue/venues.ts';
import { monthOf } from '../../core/domain/time.ts';
import { auditLog } from '../../lambdas/data/platform/audit.ts';
import { eventually } from '../browser/support/eventually.ts';
import {
  animatedPng,
  exif,
  jpeg,
  png as pngHeader,
  realAvif,
  realJpeg,
  realPng,
  realWebp,
  twoHalves,
} from '../catalogue/media/examples.ts';
import { openShop, type Shop } from '../support/shop.ts';
import { sharedWorld } from '../support/world.ts';
import { type Answer, call, must } from './support/call.ts';
import { employ } from './support/people.ts';
import { type Form, upload } from './support/spare-venues.ts';

const world = sharedWorld();
const png = realPng({ width: 64, height: 48 });

interface Office {
  readonly shop: Shop;
  readonly params: { readonly venueId: string };
  readonly manager: string;
  readonly admin: string;
}

let mine: Office;
let theirs: Office;

beforeAll(async () => {
  [mine, theirs] = await Promise.all([openOffice(), openOffice()]);
});

async function openOffice(): Promise<Office> {
  const shop = await openShop(world.table, { now: await world.now(), activity: { status: 'draft' } });
  const { id: organizationId } = shop.organization;
  const [manager, admin] = await Promise.all([
    employ(world, { role: 'manager', organizationId, venueIds: shop.venue.id }),
    employ(world, { role: 'admin', organizationId }),
  ]);
  return { shop, params: { venueId: shop.venue.id }, manager, admin };
}

const wish = { purpose: 'activity-image', contentType: 'image/png', bytes: png.length };

/** A form of its own, changed as a test wants it. */
async function formFor(changes: object = {}): Promise<Form & { mediaId: string }> {
  const body = { ...wish, ...changes };
  return (await must(world, 'createUpload', { cookie: mine.manager, params: mine.params, body })).json;
}

function complete(mediaId: string, { manager, params }: Office = mine): Promise<Answer> {
  return call(world, 'completeUpload', { cookie: manager, params: { ...params, mediaId } });
}

/** Signed with the credentials of a function of this host. */
async function signed(accessKeyId: string, Key: string, Expires: number): Promise<Form> {
  const [bucket = ''] = new URL((await formFor()).url).pathname.split('/').slice(1);
  const client = new S3Client({
    endpoint: world.info.awsEndpoint,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey: 'local' },
    systemClockOffset: (await world.now()).getTime() - Date.now(),
  });
  const form = await createPresignedPost(client, { Bucket: bucket, Key, Expires });
  client.destroy();
  return form;
}

/** The audit log of a picture. */
async function logged(resourceId: string): Promise<AuditEntry[]> {
  const month = monthOf((await world.now()).toISOString());
  const log = auditLog(world.table);
  return (await log.page(mine.shop.organization.id, month, { resourceId }, { limit: 10 })).items;
}

/** The error code from S3. */
async function refusal(answer: Response): Promise<[number, string | undefined]> {
  return [answer.status, /<Code>(.*)<\/Code>/.exec(await answer.text())?.[1]];
}

const fetched = async (path: string) => {
  const answer = await fetch(world.info.site + path);
  return { answer, body: Buffer.from(await answer.arrayBuffer()) };
};

/** Sets the logo of the venue. */
async function setLogo(logoUrl: string) {
  const { json } = await must(world, 'getVenueSettings', { cookie: mine.admin, params: mine.params });
  const {
    id: _id,
    slug,
    embedKey: _key,
    timeZone: _zone,
    status: _status,
    createdAt: _at,
    ...settings
  } = json;
  const edited = { ...settings, widget: { ...settings.widget, logoUrl } };
  await must(world, 'editVenue', { cookie: mine.admin, params: mine.params, body: edited });
  return { slug, edited };
}

/** Creates a draft with these pictures. Returns its id. */
async function aDraftWith(pictures: object): Promise<string> {
  const body = { name: 'Ghost Train', ...pictures };
  return (await must(world, 'createActivity', { cookie: mine.admin, params: mine.params, body })).json.id;
}

const activityAt = (activityId: string) => ({ cookie: mine.admin, params: { ...mine.params, activityId } });

const inGallery = ({ url }: { readonly url: string }) => ({ url, alt: '' });

/** The addresses of the files of a published picture of this size. */
const files = (url: string, widths: readonly number[]) =>
  widths.map((width) => url.replace(/\d+\.webp$/, `${width}.webp`));

/** The status of a missing file. */
const missing = 404;

/** The page of a venue once it has this: functions remember settings for some seconds. */
const pageWith = (slug: string, text: string) =>
  eventually(async () => {
    const page = (await fetched(`/${slug}`)).body.toString();
    return page.includes(text) ? page : undefined;
  });

const statuses = (urls: readonly string[]) =>
  Promise.all(urls.map(async (url) => (await fetched(url)).answer.status));

/** A picture that is published, for all to see. */
async function published(bytes = png, purpose = 'activity-image') {
  const body = { ...wish, purpose, bytes: bytes.length };
  const form = (await must(world, 'createUpload', { cookie: mine.admin, params: mine.params, body })).json;
  await upload(form, bytes);
  const { json } = await must(world, 'completeUpload', {
    cookie: mine.admin,
    params: { ...mine.params, mediaId: form.mediaId },
  });
  return { mediaId: form.mediaId as string, url: json.url as string };
}

describe('a picture', () => {
  test('is uploaded from a page of the portal, encoded anew, and public', async () => {
    const form = await formFor();
    const sent = await upload(form, png, world.info.site);
    expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([204, world.info.site]);
    const hidden = await fetched(
      `/uploads/${mine.shop.organization.id}/${mine.params.venueId}/${form.mediaId}`,
    );
    expect(hidden.answer.status).toBe(404);
    const { status, json } = await complete(form.mediaId);
    const place = `/media/${mine.shop.organization.id}/${mine.params.venueId}/${form.mediaId}`;
    expect([status, json]).toEqual([
      200,
      {
        url: expect.stringMatching(new RegExp(`^${place}/[0-9a-f]{16}-64\\.webp$`)),
        contentType: 'image/webp',
        bytes: expect.any(Number),
        width: 64,
        height: 48,
      },
    ]);
    const { answer, body } = await fetched(json.url);
    expect(body.length).toBe(json.bytes);
    expect(body.subarray(8, 12).toString()).toBe('WEBP');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=3600, s-maxage=300',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  test('that is completed again gets the same answer and one log entry', async () => {
    const form = await formFor();
    await upload(form, png);
    const first = (await complete(form.mediaId)).json;
    expect((await complete(form.mediaId)).json).toEqual(first);
    expect(await logged(form.mediaId)).toMatchObject([{ action: 'completeUpload', after: first }]);
  });

  test('has files for the widths that pages show', async () => {
    const { url } = await published(realPng({ width: 900, height: 300 }));
    expect(await statuses(files(url, [400, 800, 900, 1600]))).toEqual([200, 200, 200, missing]);
  });

  test('loses the place where it was taken', async () => {
    const taken = await realJpeg(twoHalves({ width: 60, height: 40 }), exif({ orientation: 6 }));
    const form = await formFor({ contentType: 'image/jpeg', bytes: taken.length });
    await upload(form, taken);
    const { json } = await complete(form.mediaId);
    expect(json).toMatchObject({ width: 40, height: 60 });
    expect((await fetched(json.url)).body.includes('Escape Camera')).toBe(false);
  });

  test.each([
    ['image/jpeg', () => realJpeg(twoHalves({ width: 99, height: 50 }))],
    ['image/webp', () => realWebp(twoHalves({ width: 99, height: 50 }))],
    ['image/avif', () => realAvif(twoHalves({ width: 99, height: 50 }))],
  ])('may be an %s', async (contentType, make) => {
    const bytes = await make();
    const form = await formFor({ contentType, bytes: bytes.length });
    expect((await upload(form, bytes)).status).toBe(204);
    expect((await complete(form.mediaId)).json).toMatchObject({ width: 99, height: 50 });
  });

  test('keeps its address: another one sent by its form gets a new address', async () => {
    const form = await formFor({ bytes: 10_000 });
    await upload(form, png);
    const first = (await complete(form.mediaId)).json;
    const before = (await fetched(first.url)).body;
    await upload(form, realPng({ width: 65, height: 48 }));
    const second = (await complete(form.mediaId)).json;
    expect(second.url).not.toBe(first.url);
    expect((await fetched(first.url)).body.equals(before)).toBe(true);
    expect(await logged(form.mediaId)).toHaveLength(2);
  });

  test.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['another type', jpeg({ width: 64, height: 48 })],
    ['too small', realPng({ width: 8, height: 8 })],
    ['too large to decode', pngHeader({ width: 8000, height: 8000 })],
    ['a header only', png.subarray(0, 33)],
    ['cut short', realPng({ width: 640, height: 480 }).subarray(0, 200)],
    ['animated', animatedPng({ width: 64, height: 48 })],
  ])('that is %s is deleted', async (_name, bytes) => {
    const form = await formFor({ bytes: 100_000 });
    expect((await upload(form, bytes)).status).toBe(204);
    const { json } = await complete(form.mediaId);
    expect([json.code, json.errors[0].field]).toEqual(['invalid-input', 'file']);
    expect((await complete(form.mediaId)).json.code).toBe('not-found');
  });

  test('becomes a logo only by a member who may change the venue', async () => {
    const body = { ...wish, purpose: 'logo' };
    const refused = await call(world, 'createUpload', { cookie: mine.manager, params: mine.params, body });
    expect(refused.json.code).toBe('forbidden');
    const form = (await must(world, 'createUpload', { cookie: mine.admin, params: mine.params, body })).json;
    await upload(form, png);
    const { url } = (await complete(form.mediaId)).json;
    const { slug, edited } = await setLogo(url);
    expect((await fetched(`/${slug}`)).body.toString()).toContain(`<img src="${url}" srcset="${url} 64w"`);
    const foreign = await call(world, 'editVenue', {
      cookie: theirs.admin,
      params: theirs.params,
      body: { ...edited, version: 1 },
    });
    expect(foreign.json.errors[0].field).toBe('widget.logoUrl');
  });

  test('needs an allowed type and size', async () => {
    for (const [changes, field] of [
      [{ contentType: 'image/svg+xml' }, 'contentType'],
      [{ bytes: 5 * 1024 * 1024 + 1 }, 'bytes'],
      [{ bytes: 0 }, 'bytes'],
      [{ purpose: 'malware' }, 'purpose'],
    ] as const) {
      const asked = { cookie: mine.manager, params: mine.params, body: { ...wish, ...changes } };
      const { json } = await call(world, 'createUpload', asked);
      expect([json.code, json.errors[0].field]).toEqual(['invalid-input', field]);
    }
  });

  test('of another organization cannot be completed, here or there', async () => {
    const form = await formFor();
    await upload(form, png);
    expect((await complete(form.mediaId, theirs)).json.code).toBe('not-found');
    const asked = { cookie: theirs.admin, params: { ...mine.params, mediaId: form.mediaId } };
    expect((await call(world, 'completeUpload', asked)).json.code).toBe('not-found');
    expect((await complete('med_000000000000')).json.code).toBe('not-found');
  });
});

describe('a picture that is deleted by hand', () => {
  const remove = (mediaId: string, { params }: Office = mine, cookie = mine.manager) =>
    call(world, 'deletePicture', { cookie, params: { ...params, mediaId } });

  test('is gone in every size, and the log names who deleted it', async () => {
    const { mediaId, url } = await published(realPng({ width: 900, height: 300 }));
    const all = files(url, [400, 800, 900]);
    expect(await statuses(all)).toEqual([200, 200, 200]);
    expect((await remove(mediaId)).status).toBe(204);
    expect(await statuses(all)).toEqual([missing, missing, missing]);
    expect((await logged(mediaId)).map(({ action }) => action)).toEqual(['deletePicture', 'completeUpload']);
    expect((await remove(mediaId)).json.code).toBe('not-found');
    expect((await complete(mediaId)).json.code).toBe('not-found');
  });

  test('is removed from the settings that showed it', async () => {
    const [shown, kept] = await Promise.all([published(), published()]);
    const activity = await aDraftWith({ imageUrl: shown.url, gallery: [shown, kept].map(inGallery) });
    expect((await remove(shown.mediaId)).status).toBe(204);
    const { json } = await must(world, 'getActivity', activityAt(activity));
    expect([json.imageUrl, json.gallery.map(({ url }: { url: string }) => url)]).toEqual([
      undefined,
      [kept.url],
    ]);
    expect(await statuses([shown.url, kept.url])).toEqual([missing, 200]);
    expect((await logged(activity))[0]).toMatchObject({ action: 'deletePicture' });
  });

  test('is a logo only with permission to change the venue', async () => {
    const { mediaId, url } = await published(png, 'logo');
    await setLogo(url);
    expect((await remove(mediaId)).json.code).toBe('forbidden');
    expect(await statuses([url])).toEqual([200]);
    expect((await remove(mediaId, mine, mine.admin)).status).toBe(204);
    const { json } = await must(world, 'getVenueSettings', { cookie: mine.admin, params: mine.params });
    expect(json.widget.logoUrl).toBeUndefined();
    expect(await statuses([url])).toEqual([missing]);
  });

  test('is never one of another organization', async () => {
    const { mediaId, url } = await published();
    expect((await remove(mediaId, mine, theirs.admin)).json.code).toBe('not-found');
    expect((await remove(mediaId, theirs, theirs.admin)).json.code).toBe('not-found');
    expect(await statuses([url])).toEqual([200]);
  });
});

describe('a picture is deleted', () => {
  const gone = async (url: string) => {
    await world.waitUntilIdle();
    expect(await statuses([url])).toEqual([missing]);
  };

  test('with a draft that is deleted, unless a copy shows it too', async () => {
    const [shared, own] = await Promise.all([published(), published()]);
    const activity = await aDraftWith({ gallery: [shared, own].map(inGallery) });
    const copy = await aDraftWith({ imageUrl: shared.url });
    await must(world, 'deleteActivity', activityAt(activity));
    await gone(own.url);
    expect(await statuses([shared.url])).toEqual([200]);
    await must(world, 'deleteActivity', activityAt(copy));
    await gone(shared.url);
  });

  test('with an edit that takes it out', async () => {
    const { url } = await published();
    const activity = await aDraftWith({ imageUrl: url });
    const { json } = await must(world, 'getActivity', activityAt(activity));
    const { imageUrl: _image, ...rest } = activityText.parse(json);
    await must(world, 'editActivity', { ...activityAt(activity), body: { ...rest, version: 1 } });
    await gone(url);
  });

  test('with a logo that is replaced', async () => {
    const [first, second] = await Promise.all([published(png, 'logo'), published(png, 'logo')]);
    await setLogo(first.url);
    await setLogo(second.url);
    await gone(first.url);
    expect(await statuses([second.url])).toEqual([200]);
  });

  test('with a gallery of the venue that leaves it out; the page shows the others in order with their words', async () => {
    const body = { ...wish, purpose: 'venue-image' };
    const refused = await call(world, 'createUpload', { cookie: mine.manager, params: mine.params, body });
    expect(refused.json.code).toBe('forbidden');
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(() => published(png, 'venue-image').then(({ url }) => url)),
    );
    const setGallery = async (gallery: object[]) => {
      const { json } = await must(world, 'getVenueSettings', { cookie: mine.admin, params: mine.params });
      const edit = { ...venueSettings.parse(json), gallery, version: json.version };
      await must(world, 'editVenue', { cookie: mine.admin, params: mine.params, body: edit });
      return json.slug;
    };
    await setGallery([first, second, third].map((url) => ({ url, alt: '' })));
    const slug = await setGallery([
      { url: third, alt: 'The “bar”' },
      { url: first, alt: 'The lobby' },
    ]);
    await gone(second ?? '');
    const page = await pageWith(slug, 'The “bar”');
    const section = page.slice(page.indexOf('aria-label="Pictures of the venue"'));
    expect(section.match(/<img src="[^"]+"/g)?.slice(0, 2)).toEqual([
      `<img src="${third}"`,
      `<img src="${first}"`,
    ]);
    expect(section).toContain('alt="The “bar”" loading="lazy"');
    expect(page).toMatch(new RegExp(`og:image" content="[^"]+${third}"`));
    expect(await statuses([first ?? '', third ?? ''])).toEqual([200, 200]);
  });

  test('with a logo of the organization that is replaced; venues without their own show the other', async () => {
    const owner = await employ(world, { role: 'org-admin', organizationId: mine.shop.organization.id });
    const send = async () => {
      const body = { contentType: 'image/png', bytes: png.length };
      expect((await call(world, 'createLogoUpload', { cookie: mine.admin, body })).json.code).toBe(
        'forbidden',
      );
      const form = (await must(world, 'createLogoUpload', { cookie: owner, body })).json;
      await upload(form, png);
      const params = { mediaId: form.mediaId };
      expect((await call(world, 'completeLogoUpload', { cookie: mine.admin, params })).json.code).toBe(
        'forbidden',
      );
      return (await must(world, 'completeLogoUpload', { cookie: owner, params })).json.url as string;
    };
    const show = async (logoUrl: string) => {
      const { json } = await must(world, 'getOrganization', { cookie: owner });
      const body = { ...organizationEdit.parse(json), look: { logoUrl }, version: json.version };
      await must(world, 'editOrganization', { cookie: owner, body });
    };
    const { name, address, phone, email } = mine.shop.venue;
    const venue = { name, address, phone, email, timeZone: 'Europe/London' };
    const { slug } = (await must(world, 'createVenue', { cookie: owner, body: venue })).json;
    const [first, second] = [await send(), await send()];
    await show(first);
    await show(second);
    await pageWith(slug, `<img src="${second}" srcset`);
    await gone(first);
    expect(await statuses([second])).toEqual([200]);
  });

  test('with its venue', async () => {
    const { name, address, phone, email } = mine.shop.venue;
    const body = { name, address, phone, email, timeZone: 'Europe/London' };
    const made = (await must(world, 'createVenue', { cookie: mine.admin, body })).json;
    const params = { venueId: made.id };
    const form = (await must(world, 'createUpload', { cookie: mine.admin, params, body: wish })).json;
    await upload(form, png);
    const there = { cookie: mine.admin, params: { ...params, mediaId: form.mediaId } };
    const { url } = (await must(world, 'completeUpload', there)).json;
    expect(await statuses([url])).toEqual([200]);
    await must(world, 'deleteVenue', { cookie: mine.admin, params });
    await gone(url);
  });
});

describe('a form', () => {
  test('accepts only what it was made for', async () => {
    const form = await formFor();
    const sent = (changes: Record<string, string>, file = png) =>
      upload({ ...form, fields: { ...form.fields, ...changes } }, file).then(refusal);
    expect(await sent({}, Buffer.concat([png, Buffer.from('more')]))).toEqual([400, 'EntityTooLarge']);
    expect(await sent({}, Buffer.alloc(0))).toEqual([400, 'EntityTooSmall']);
    expect(await sent({ 'Content-Type': 'text/html' })).toEqual([403, 'AccessDenied']);
    expect(await sent({ key: `media/${theirs.shop.organization.id}/x.png` })).toEqual([403, 'AccessDenied']);
    expect(await sent({ 'Cache-Control': 'max-age=1' })).toEqual([403, 'AccessDenied']);
    expect(await sent({ 'X-Amz-Signature': '0'.repeat(64) })).toEqual([403, 'SignatureDoesNotMatch']);
    const wider = { expiration: '2999-01-01T00:00:00Z', conditions: [] };
    const Policy = Buffer.from(JSON.stringify(wider)).toString('base64');
    expect(await sent({ Policy })).toEqual([403, 'SignatureDoesNotMatch']);
    expect((await complete(form.mediaId)).json.code).toBe('not-found');
  });

  test('is valid until it expires, and only for known access keys', async () => {
    expect((await upload(await signed('root', 'uploads/x', 60), png)).status).toBe(204);
    const late = await upload(await signed('root', 'uploads/x', -1), png);
    expect(await refusal(late)).toEqual([403, 'AccessDenied']);
    const strange = await upload(await signed('stranger', 'uploads/x', 60), png);
    expect(await refusal(strange)).toEqual([403, 'InvalidAccessKeyId']);
  });

  test('is answered so that only pages of the site can read it', async () => {
    const form = await formFor();
    const elsewhere = await upload(form, png, 'https://evil.example');
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
    const asks = (origin: string) =>
      fetch(form.url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    expect((await asks(world.info.site)).headers.get('access-control-allow-origin')).toBe(world.info.site);
    expect((await asks('https://evil.example')).status).toBe(403);
    const portal = await fetch(`${world.info.site}/sign-in`);
    expect(portal.headers.get('content-security-policy')).toContain(` ${new URL(form.url).origin}`);
  });
});

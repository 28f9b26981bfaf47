import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { AuditEntry } from '../../core/contract/model/audit.ts';
import { monthOf } from '../../core/domain/time.ts';
import { auditLog } from '../../lambdas/data/audit.ts';
import { avif, jpeg, realPng, webp } from '../media/examples.ts';
import { openShop, type Shop } from '../support/shop.ts';
import { sharedWorld } from '../support/world.ts';
import { type Answer, call, must } from './support/call.ts';
import { type Form, upload } from './support/houses.ts';
import { employ } from './support/people.ts';

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

/** Signed by somebody of this host, as the function signs. */
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

/** What the audit log has of a picture. */
async function logged(resourceId: string): Promise<AuditEntry[]> {
  const month = monthOf((await world.now()).toISOString());
  const log = auditLog(world.table);
  return (await log.page(mine.shop.organization.id, month, { resourceId }, { limit: 10 })).items;
}

/** What S3 says no with. */
async function refusal(answer: Response): Promise<[number, string | undefined]> {
  return [answer.status, /<Code>(.*)<\/Code>/.exec(await answer.text())?.[1]];
}

const fetched = async (path: string) => {
  const answer = await fetch(world.info.site + path);
  return { answer, body: Buffer.from(await answer.arrayBuffer()) };
};

describe('a picture', () => {
  test('is uploaded from a page of the portal, looked at, and shown to everybody for good', async () => {
    const form = await formFor();
    const sent = await upload(form, png, world.info.site);
    expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([204, world.info.site]);
    const hidden = await fetched(
      `/uploads/${mine.shop.organization.id}/${mine.params.venueId}/${form.mediaId}`,
    );
    expect(hidden.answer.status).toBe(404);
    const { status, json } = await complete(form.mediaId);
    const url = `/media/${mine.shop.organization.id}/${mine.params.venueId}/${form.mediaId}.png`;
    const published = { url, contentType: 'image/png', bytes: png.length, width: 64, height: 48 };
    expect([status, json]).toEqual([200, published]);
    expect((await complete(form.mediaId)).json).toEqual(published);
    const { answer, body } = await fetched(url);
    expect(body.equals(png)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  test.each([
    ['image/jpeg', 'jpg', jpeg({ width: 99, height: 50 })],
    ['image/webp', 'webp', webp('VP8 ', { width: 99, height: 50 })],
    ['image/avif', 'avif', avif({ width: 99, height: 50 })],
  ])('may be an %s', async (contentType, ending, bytes) => {
    const form = await formFor({ contentType, bytes: bytes.length });
    expect((await upload(form, bytes)).status).toBe(204);
    const { json } = await complete(form.mediaId);
    expect(json).toMatchObject({ url: expect.stringMatching(`\\.${ending}$`), width: 99, height: 50 });
  });

  test('that was published stays as it is, and what is sent with its form later is not said to be', async () => {
    const form = await formFor();
    await upload(form, png);
    const published = (await complete(form.mediaId)).json;
    const other = Buffer.from(png);
    other.writeUInt32BE(640, 16);
    expect((await upload(form, other)).status).toBe(204);
    expect((await complete(form.mediaId)).json.code).toBe('conflict');
    expect((await fetched(published.url)).body.equals(png)).toBe(true);
    expect((await upload(form, png)).status).toBe(204);
    expect((await complete(form.mediaId)).json).toEqual(published);
    expect(await logged(form.mediaId)).toMatchObject([{ after: published }]);
  });

  test.each([
    ['is not another that was sent since', Buffer.concat([png, Buffer.from('more')]), 'conflict', 0],
    ['is completed, and is in the log', png, undefined, 1],
  ])('whose publisher died before it was noted %s', async (_name, bytes, code, entries) => {
    const form = await formFor({ bytes: 10_000 });
    const key = `media/${mine.shop.organization.id}/${mine.params.venueId}/${form.mediaId}.png`;
    expect((await upload(await signed('root', key, 60), png)).status).toBe(204);
    await upload(form, bytes);
    expect((await complete(form.mediaId)).json.code).toBe(code);
    expect(await logged(form.mediaId)).toHaveLength(entries);
  });

  test.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['another type', jpeg({ width: 64, height: 48 })],
    ['too small', realPng({ width: 8, height: 8 })],
  ])('that is %s is thrown away', async (_name, bytes) => {
    const form = await formFor({ bytes: 10_000 });
    expect((await upload(form, bytes)).status).toBe(204);
    const { json } = await complete(form.mediaId);
    expect([json.code, json.errors[0].field]).toEqual(['invalid-input', 'file']);
    expect((await complete(form.mediaId)).json.code).toBe('not-found');
  });

  test('becomes a logo by who may change the venue, and not by who may not', async () => {
    const body = { ...wish, purpose: 'logo' };
    const refused = await call(world, 'createUpload', { cookie: mine.manager, params: mine.params, body });
    expect(refused.json.code).toBe('forbidden');
    const form = (await must(world, 'createUpload', { cookie: mine.admin, params: mine.params, body })).json;
    await upload(form, png);
    const { url } = (await complete(form.mediaId)).json;
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
    const edited = { ...settings, widget: { ...settings.widget, logoUrl: url } };
    await must(world, 'editVenue', { cookie: mine.admin, params: mine.params, body: edited });
    expect((await fetched(`/${slug}`)).body.toString()).toContain(`<img src="${url}"`);
    const foreign = await call(world, 'editVenue', {
      cookie: theirs.admin,
      params: theirs.params,
      body: { ...edited, version: 1 },
    });
    expect(foreign.json.errors[0].field).toBe('widget.logoUrl');
  });

  test('is asked for with a type and a size that a picture may have', async () => {
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

describe('a form', () => {
  test('takes what it was made for, and nothing else', async () => {
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

  test('is good until its time is up, and for keys that somebody here has', async () => {
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

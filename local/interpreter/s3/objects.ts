import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const description = z.object({
  contentType: z.string(),
  cacheControl: z.string().optional(),
  etag: z.string(),
  /** Milliseconds since 1970. */
  modifiedAt: z.number(),
});

export interface StoredObject extends z.infer<typeof description> {
  readonly body: Buffer;
}

interface NewObject {
  readonly body: Buffer;
  readonly contentType: string;
  readonly cacheControl?: string | undefined;
}

/** The content of the buckets, besides what deployments copied there. */
export interface Objects {
  get(bucket: string, key: string): StoredObject | null;
  put(bucket: string, key: string, object: NewObject): StoredObject;
  remove(bucket: string, key: string): void;
  /** The keys that begin so, in order. */
  keys(bucket: string, prefix: string): string[];
}

const beside = '.json';

/** Each object is a file, and another that describes it. */
export function createObjects(folder: string, now: () => number): Objects {
  const fileOf = (bucket: string, key: string) => join(folder, bucket, encodeURIComponent(key));
  const besideOf = (file: string) => file + beside;

  return {
    get(bucket, key) {
      const file = fileOf(bucket, key);
      if (!existsSync(besideOf(file))) return null;
      const described = description.parse(JSON.parse(readFileSync(besideOf(file), 'utf8')));
      return { ...described, body: readFileSync(file) };
    },

    put(bucket, key, { body, ...described }) {
      const file = fileOf(bucket, key);
      mkdirSync(join(folder, bucket), { recursive: true });
      const etag = `"${createHash('md5').update(body).digest('hex')}"`;
      const made = { ...described, etag, modifiedAt: now() };
      writeFileSync(file, body);
      writeFileSync(besideOf(file), JSON.stringify(made));
      return { ...made, body };
    },

    remove(bucket, key) {
      const file = fileOf(bucket, key);
      rmSync(besideOf(file), { force: true });
      rmSync(file, { force: true });
    },

    keys(bucket, prefix) {
      const files = existsSync(join(folder, bucket)) ? readdirSync(join(folder, bucket)) : [];
      return files
        .filter((name) => name.endsWith(beside))
        .map((name) => decodeURIComponent(name.slice(0, -beside.length)))
        .filter((key) => key.startsWith(prefix))
        .sort();
    },
  };
}

/** The headers that an object is served with. */
export function objectHeaders({ contentType, cacheControl, etag, modifiedAt }: StoredObject) {
  return {
    'content-type': contentType,
    ...(cacheControl === undefined ? {} : { 'cache-control': cacheControl }),
    etag,
    'last-modified': new Date(modifiedAt).toUTCString(),
  };
}

import { noSuchObject } from '../fault.ts';
import { listObject } from '../wire/objects.ts';
import type { World } from '../world.ts';
import type { CreatedRange } from './parameters.ts';

/** A request to the API from a caller with the key. */
export interface ApiCall {
  readonly world: World;
  /** The connected account it is about; null for the platform's own. */
  readonly account: string | null;
  readonly id: string;
  /** The form of a POST, the query of a GET. */
  readonly sent: string;
}

/** Method and path -> the object to answer with. */
export type Answerers = Readonly<Record<string, (call: ApiCall) => object>>;

type Owned = { readonly id: string; readonly account: string | null };

export function one<T extends Owned>(call: ApiCall, all: Record<string, T>, kind: string, param: string): T {
  const found = all[call.id];
  if (found === undefined || found.account !== call.account) throw noSuchObject(kind, call.id, param);
  return found;
}

/** Newest first. */
export function own<T extends Owned>({ account }: ApiCall, all: Record<string, T>): T[] {
  return Object.values(all)
    .filter((object) => object.account === account)
    .reverse();
}

export function createdWithin(range: CreatedRange) {
  const { gt, gte, lt, lte } = range ?? {};
  return ({ created }: { created: number }): boolean =>
    created > (gt ?? -1) &&
    created >= (gte ?? 0) &&
    created < (lt ?? Number.POSITIVE_INFINITY) &&
    created <= (lte ?? Number.POSITIVE_INFINITY);
}

export function listPage(
  url: string,
  all: readonly { id: string }[],
  page: { limit: number; starting_after?: string | undefined },
) {
  return listObject(url, all, page.limit, page.starting_after);
}

import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** What this device keeps so that the door works on a bad line. Signing out removes all of it. */

const prefix = 'bookingtms-copy:';

/** Routes whose last answers are kept. */
const copied = ['getAccount', 'getProfile', 'getAgenda'];

interface Copy {
  readonly key: QueryKey;
  readonly data: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Keeps an answer of the API. A device without room goes on without a copy. */
export function keepCopy(key: QueryKey, data: unknown, at: number): void {
  const copy: Copy = { key, data, at };
  keepOnDevice(String(key[0]), copy);
}

/** Gives the cache what the device has kept; it is read again at once where there is a line. */
export function restoreCopies(queryClient: QueryClient): void {
  for (const name of copied) {
    const copy = fromDevice(name);
    if (!isCopy(copy)) continue;
    // Who works here is always asked for again; the list says from when it is.
    const updatedAt = name === 'getAgenda' ? copy.at : 0;
    queryClient.setQueryData(copy.key, copy.data, { updatedAt });
  }
}

/** Before someone else works here, or for another organization; check-ins that wait stay. */
export function forgetCopies(): void {
  for (const name of copied) localStorage.removeItem(prefix + name);
}

/** False on a device without room. */
export function keepOnDevice(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
    return true;
  } catch {
    localStorage.removeItem(prefix + name);
    return false;
  }
}

/** Calls `onChange` when another window of this device changes what is kept. Returns how to stop. */
export function followDevice(name: string, onChange: () => void): () => void {
  const heard = ({ key }: StorageEvent) => {
    // Without a key, all of the storage was emptied.
    if (key === null || key === prefix + name) onChange();
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}

export function fromDevice(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(prefix + name) ?? 'null');
  } catch {
    return null;
  }
}

/** Removes all that the device has kept: copies, check-ins that wait, pages and files. */
export async function clearDevice(): Promise<void> {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(prefix)) localStorage.removeItem(name);
  }
  if ('serviceWorker' in navigator) {
    await (await navigator.serviceWorker.getRegistration('/'))?.unregister();
  }
  if (!('caches' in window)) return;
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

function isCopy(value: unknown): value is Copy {
  return typeof value === 'object' && value !== null && 'key' in value && 'data' in value && 'at' in value;
}

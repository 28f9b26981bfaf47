/** Idempotency keys: one for each attempt, which a retry after a lost answer uses again. */
export interface RequestKeys {
  /** The key for a request with this body. */
  of(body: object): string;
  /** The request was answered in any way: the next one gets a new key. */
  answered(): void;
}

export function requestKeys(): RequestKeys {
  let attempt = { of: '', key: '' };
  return {
    of(body) {
      const of = JSON.stringify(body);
      if (attempt.of !== of) attempt = { of, key: randomKey() };
      return attempt.key;
    },
    answered() {
      attempt = { of: '', key: '' };
    },
  };
}

/** Not `randomUUID`: browsers keep that from frames on sites without TLS. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Not `randomUUID`: browsers keep that from frames on sites without TLS. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * One idempotency key for each thing asked: who tries the same again after a lost answer uses the same key, who
 * asks for something else does not. Answers the key for a request's body.
 */
export function requestKeys(): (body: object) => string {
  let last = { of: '', key: '' };
  return (body) => {
    const of = JSON.stringify(body);
    if (last.of !== of) last = { of, key: randomKey() };
    return last.key;
  };
}

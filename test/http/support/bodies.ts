export const closing = (sessionId: string) => ({
  scope: { kind: 'session', sessionId },
  reason: 'Water in the room',
});

export const promoCode = (code: string) => ({
  code,
  name: 'A tenth off',
  discount: { kind: 'percent', basisPoints: 1000 },
  status: 'active',
});

/** A guest at the counter, who pays there. */
export const walkIn = (sessionId: string, more: object = {}) => ({
  sessionId,
  party: [{ unitId: 'player', quantity: 1 }],
  guest: { name: 'Wim Walker', email: 'wim@example.com', phone: '' },
  source: 'walk-in',
  payment: { method: 'cash' },
  ...more,
});

/** One guest in several sessions at once. */
export const outing = (sessionIds: readonly string[]) => ({
  name: 'Locksmiths Ltd',
  guest: { name: 'Olga Outing', email: 'olga@example.com', phone: '' },
  source: 'staff',
  payment: { method: 'venue' },
  sessions: sessionIds.map((sessionId) => ({ sessionId, party: [{ unitId: 'player', quantity: 1 }] })),
});

export const giftCardOrder = (site: string, slug: string) => ({
  amount: 5000,
  buyer: { name: 'Bea Buyer', email: 'bea@example.com' },
  recipient: { name: 'Fay Friend', email: 'fay@example.com' },
  message: 'Have fun',
  language: 'en',
  returnUrl: `${site}/${slug}`,
});

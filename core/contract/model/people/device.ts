import * as z from 'zod';
import { instant } from '../time.ts';

/** The browsers that people are told of by name. */
export const browser = z.enum(['chrome', 'edge', 'firefox', 'safari', 'opera', 'samsung', 'other']);

export const system = z.enum(['windows', 'macos', 'ios', 'ipados', 'android', 'chromeos', 'linux', 'other']);

/** A browser in which a person is signed in. */
export const device = z.object({
  /** Of the session: the same from sign-in to sign-out. */
  id: z.string(),
  browser,
  system,
  /** To a quarter of an hour. */
  lastUsedAt: instant,
});

export type Browser = z.infer<typeof browser>;
export type System = z.infer<typeof system>;
export type Device = z.infer<typeof device>;

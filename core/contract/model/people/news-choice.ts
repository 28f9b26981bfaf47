import * as z from 'zod';
import { notificationKind } from '../desk/notification.ts';

/** What a person wants to hear of, on every device. */
export const newsChoice = z.object({
  /** Kinds of news that are left out. */
  muted: z.array(notificationKind).max(notificationKind.options.length).default([]),
  /** Whether news are heard. */
  sound: z.boolean().default(false),
});

export type NewsChoice = z.infer<typeof newsChoice>;

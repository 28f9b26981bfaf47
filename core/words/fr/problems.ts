import type { Words } from '../catalogue.ts';
import type { problems as english } from '../en/problems.ts';

export const problems = {
  internal: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
} as const satisfies Words<typeof english>;

/** What went wrong with a request, and what to do next: problem details. */
export const problems = {
  internal: 'Something went wrong on our side. Try again in a moment.',
} as const;

function takeSeats(): never {
  throw new Error('no seats');
}

/** Answers with the stack trace of its failure. */
export async function handler(): Promise<string | undefined> {
  try {
    return takeSeats();
  } catch (error) {
    return (error as Error).stack;
  }
}

/** Room for what makes it unlike others. */
const longest = 48;

/**
 * Slugs that a venue of this name may have, the best first: its name, the name and a number, and at last one that
 * no other venue has. `random`: six or more characters `a-z0-9`.
 */
export function slugsFor(name: string, random: string): string[] {
  const plain = slugOf(name) || 'venue';
  return [plain, ...[2, 3, 4].map((number) => `${plain}-${number}`), `${plain}-${random.slice(0, 6)}`];
}

/** "Café Zürich & Co." -> `cafe-zurich-co`; empty for a name without a letter that an address can have. */
function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
}

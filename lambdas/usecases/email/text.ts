import type { EmailDocument, Fact, PriceTable } from './document.ts';

/** The text part: all that the HTML part says, for readers without it. */
export function textOf(document: EmailDocument): string {
  const { title, paragraphs, facts, price, action, notes, footer } = document;
  const blocks = [
    title,
    ...paragraphs,
    facts.map(factText).join('\n\n'),
    ...(price ? [priceText(price)] : []),
    `${action.label}\n${action.url}`,
    ...notes.map((note) => `${note.title}\n${note.text}`),
    `-- \n${footer.join('\n')}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function factText({ label, strong, lines = [], link }: Fact): string {
  return [label, ...indented([...strong, ...lines, ...(link ? [link.url] : [])])].join('\n');
}

function priceText({ title, lines, total }: PriceTable): string {
  const rows = [...lines, total].map(({ label, amount }) => `${label} – ${amount}`);
  return [title, ...indented(rows)].join('\n');
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

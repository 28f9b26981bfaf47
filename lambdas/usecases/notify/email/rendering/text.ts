import type { EmailDocument, Fact, PriceTable, Quotation } from '../document.ts';

/** The text part: all that the HTML part says, for readers without it. */
export function textOf(document: EmailDocument): string {
  const { title, paragraphs, quotation, highlight, facts, price, action, notes, footer } = document;
  const blocks = [
    title,
    ...paragraphs,
    ...(quotation ? [quotationText(quotation)] : []),
    ...[...(highlight ? [highlight] : []), ...facts].map(factText),
    ...(price ? [priceText(price)] : []),
    ...(action ? [`${action.label}\n${action.url}`] : []),
    ...notes.map((note) => `${note.title}\n${note.text}`),
    `-- \n${footer.join('\n')}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function quotationText({ text, by }: Quotation): string {
  return [...text.split('\n'), `– ${by}`].map((line) => `> ${line}`).join('\n');
}

function factText({ label, strong, lines = [], link }: Fact): string {
  return [label, ...indented([...strong, ...lines, ...(link ? [link.url] : [])])].join('\n');
}

function priceText({ title, lines, total, after }: PriceTable): string {
  const rows = [...lines, total, ...after].map(({ label, amount }) => `${label}: ${amount}`);
  return [title, ...indented(rows)].join('\n');
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

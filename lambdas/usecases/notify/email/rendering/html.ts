import { Markup, markup } from '../../../scope/markup.ts';
import type { Code, EmailDocument, Fact, Link, Note, PriceRow, PriceTable, Quotation } from '../document.ts';
import { readableOn, stylesheet } from './style.ts';

/**
 * The HTML part. Mail programs are browsers of the year 2000: tables for layout, the light theme in attributes
 * and one style block for those that know dark ones. Reads as well with images off and styles ignored.
 */
export function htmlOf(document: EmailDocument): string {
  const { language, subject, preview, brand, title, paragraphs, quotation, highlight } = document;
  const { facts, price, action, codes = [], notes, footer } = document;
  return markup`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${subject}</title>
<style>${new Markup(stylesheet)}</style>
</head>
<body class="page">
<div class="preview">${preview}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" class="margin">
<table role="presentation" class="card" width="560" cellpadding="0" cellspacing="0" border="0">
<tr><td class="bar" style="background-color:${brand.color}" bgcolor="${brand.color}">&nbsp;</td></tr>
<tr><td class="inside">
${brandBlock(brand)}
<h1>${title}</h1>
${paragraphs.map((text) => markup`<p>${text}</p>\n`)}
${quotation ? [quotationBlock(quotation)] : []}
${highlight ? [highlightBlock(highlight, brand.color)] : []}
${factTable(facts)}
${action ? [button(action, brand.color)] : []}
${codes.map(codeBlock)}
${price ? [priceBlock(price)] : []}
${notes.map(noteBlock)}
</td></tr>
</table>
<table role="presentation" class="foot" width="560" cellpadding="0" cellspacing="0" border="0"><tr><td class="footer">
${footer.map((text) => markup`<p>${text}</p>\n`)}
</td></tr></table>
</td></tr></table>
</body>
</html>
`.text;
}

/** Mail programs that show no pictures, or not this format, show the name in its place. */
function brandBlock({ name, logoUrl }: EmailDocument['brand']): Markup {
  if (!logoUrl) return markup`<p class="brand">${name}</p>`;
  return markup`<p class="brand"><img class="logo" src="${logoUrl}" alt="${name}" height="48"></p>`;
}

function quotationBlock({ text, by }: Quotation): Markup {
  return markup`<blockquote class="quotation"><p class="note">${text}</p><p class="by">${by}</p></blockquote>`;
}

function highlightBlock({ label, strong, lines = [] }: Fact, color: string): Markup {
  return markup`<table role="presentation" class="highlight" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="glance" style="border-left:6px solid ${color}">
<p class="label">${label}</p>
${strong.map((line) => markup`<p class="big"><b>${line}</b></p>\n`)}
${lines.map((line) => markup`<p class="value">${line}</p>\n`)}
</td></tr></table>`;
}

function factTable(facts: readonly Fact[]): Markup {
  if (facts.length === 0) return markup``;
  return markup`<table role="presentation" class="facts" width="100%" cellpadding="0" cellspacing="0" border="0">
${facts.map(
  ({ label, strong, lines = [], link }) => markup`<tr><td class="fact">
<p class="label">${label}</p>
${strong.map((line) => markup`<p class="value"><b>${line}</b></p>\n`)}
${lines.map((line) => markup`<p class="value">${line}</p>\n`)}
${link ? [markup`<p class="value"><a class="link" href="${link.url}">${link.label}</a></p>`] : []}
</td></tr>
`,
)}</table>`;
}

/** A link that looks like a button, in the venue's colour, with text that can be read on it. */
function button({ label, url }: Link, color: string): Markup {
  return markup`<table role="presentation" class="action" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="button" bgcolor="${color}" style="background-color:${color}"><a href="${url}" style="color:${readableOn(color)}">${label}</a></td>
</tr></table>`;
}

/** Always dark on white with a margin, in dark mode too: scanners want that. */
function codeBlock({ contentId, alt, caption }: Code): Markup {
  return markup`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" class="code">
<img src="cid:${contentId}" alt="${alt}" width="240">
<p class="caption">${caption}</p>
</td></tr></table>`;
}

function priceBlock({ title, lines, total, after }: PriceTable): Markup {
  return markup`<h2>${title}</h2>
<table class="price" width="100%" cellpadding="0" cellspacing="0" border="0">
${lines.map(priceRow)}
<tr><td class="total"><b>${total.label}</b></td><td class="total amount" align="right"><b>${total.amount}</b></td></tr>
${after.map(priceRow)}
</table>`;
}

function priceRow({ label, amount, strong = false }: PriceRow): Markup {
  const cell = (text: string) => (strong ? markup`<b>${text}</b>` : text);
  return markup`<tr><td class="row">${cell(label)}</td><td class="row amount" align="right">${cell(amount)}</td></tr>\n`;
}

function noteBlock({ title, text }: Note): Markup {
  return markup`<h2>${title}</h2>
${text.split(/\n\s*\n/).map((paragraph) => markup`<p class="note">${paragraph}</p>`)}`;
}

import { Html } from '../../interpreter/html.ts';

/** Line drawings in the brand's colours, in place of photographs. */
const drawings = [
  // A door with a keyhole.
  '<path d="M120 210V78a40 40 0 0 1 80 0v132"/><path d="M104 210h112"/><circle cx="160" cy="122" r="14"/><path d="m153 133-7 37h28l-7-37"/>',
  // A clock and its wheels.
  '<circle cx="136" cy="112" r="56"/><circle cx="136" cy="112" r="44"/><path d="M136 78v34l24 14"/><circle cx="208" cy="164" r="26"/><circle cx="208" cy="164" r="8"/><path d="M208 130v8m0 52v8m-34-34h8m52 0h8m-58-24 6 6m36 36 6 6m0-48-6 6m-36 36-6 6"/>',
  // A lighthouse.
  '<path d="m142 206 8-112h20l8 112M146 94h28M150 94V74h20v20M146 74l14-16 14 16zM148 130h24m-27 38h30"/><path d="M140 84 84 68m56 8-52 26m92-18 56-16m-56 8 52 26"/><path d="M92 206c14-10 24-10 34 0s24 10 34 0 24-10 34 0 24 10 34 0"/>',
  // A compass.
  '<circle cx="160" cy="128" r="72"/><circle cx="160" cy="128" r="58"/><path d="m160 84 14 44-14 44-14-44zM146 128h28"/><path d="M160 56v10m0 124v10m72-72h-10M98 128H88"/>',
  // A candle and an open book.
  '<path d="M160 150c-22-14-46-16-70-12v62c24-4 48-2 70 12 22-14 46-16 70-12v-62c-24-4-48-2-70 12zm0 0v62"/><path d="M150 132V86h20v46M160 86V74m0 0c-9-8-5-18 0-28 5 10 9 20 0 28z"/>',
  // A map.
  '<path d="m84 82 50-18 52 18 50-18v110l-50 18-52-18-50 18zM134 64v110m52-92v110"/><path stroke-dasharray="6 8" d="M104 158c10-40 36 0 46-36s38-4 58-28"/><path d="m202 84 14 14m0-14-14 14"/>',
] as const;

/** Decoration only: the text beside it says the same. */
export function drawing(index: number): Html {
  return new Html(
    `<svg class="art" viewBox="0 0 320 256" aria-hidden="true" focusable="false">${drawings[index % drawings.length]}</svg>`,
  );
}

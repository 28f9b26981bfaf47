import { sourceSet } from '../../../../core/domain/media/source-set.ts';
import { type Markup, markup } from '../../scope/markup.ts';

interface Picture {
  readonly url: string;
  readonly alt: string;
  /** How wide it is shown, as CSS says it: browsers choose the file by it. */
  readonly sizes: string;
  readonly isLazy?: boolean;
}

/** A picture in the sizes that it is published in; one of another site has its own size only. */
export function pictureTag({ url, alt, sizes, isLazy = false }: Picture): Markup {
  const files = sourceSet(url);
  const choice = files === undefined ? [] : [markup` srcset="${files}" sizes="${sizes}"`];
  return markup`<img src="${url}"${choice} alt="${alt}"${isLazy ? [markup` loading="lazy"`] : []}>`;
}

import type { Plugin } from 'esbuild';

const prefix = 'language:';

/** From the widget's folder to the texts of each language. */
const words = '../../../core/words';

/** The name of a language's entry; no file has to be written for it. */
export const languageEntry = (language: string): string => `${prefix}${language}`;

/** An entry for each language: the widget, begun with that language's messages; those of later steps follow. */
export function languageEntries(folder: string): Plugin {
  return {
    name: 'language-entries',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^language:/ }, ({ path }) => ({
        path: path.slice(prefix.length),
        namespace: 'language',
      }));
      onLoad({ filter: /.*/, namespace: 'language' }, ({ path }) => ({
        contents: `import { start } from './main.tsx';
          import { widget } from '${words}/${path}/widget.ts';
          start(widget, () => import('${words}/${path}/widget-later.ts'));`,
        loader: 'ts',
        resolveDir: folder,
      }));
    },
  };
}

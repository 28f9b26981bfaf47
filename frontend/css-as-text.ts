import { build, type Plugin } from 'esbuild';

/** Imports of CSS give its text, bundled and minified: the widget carries its styles inside its script. */
export function cssAsText(minify: boolean): Plugin {
  return {
    name: 'css-as-text',
    setup({ onLoad }) {
      onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const result = await build({
          entryPoints: [path],
          bundle: true,
          minify,
          write: false,
          target: ['es2022', 'safari16'],
          metafile: true,
        });
        const watchFiles = Object.keys(result.metafile.inputs);
        return { contents: result.outputFiles[0]?.text ?? '', loader: 'text', watchFiles };
      });
    },
  };
}

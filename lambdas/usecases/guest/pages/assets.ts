import * as z from 'zod';

/** The widget's built files, as the front end's build lists them. */
const widgetAssets = z.object({
  /** What all languages share. */
  script: z.string(),
  /** Language -> the script to start with. */
  languages: z.record(z.string(), z.string()),
});

export type WidgetAssets = z.infer<typeof widgetAssets>;

/** @throws when the variable is not what the build writes. */
export const parseAssets = (text: string): WidgetAssets => widgetAssets.parse(JSON.parse(text));

import * as z from 'zod';

/** The portal's built files. */
const portalAssets = z.object({
  script: z.string(),
  style: z.string(),
  /** Scripts that the first one imports: fetched at the same time. */
  imports: z.array(z.string()),
  /** Language -> its texts, which the first script fetches. */
  texts: z.record(z.string(), z.string()),
});

/** The built files of widget and portal, as the front end's build lists them. */
const siteAssets = z.object({
  /** What all languages of the widget share. */
  script: z.string(),
  /** Language -> the widget's script to start with. */
  languages: z.record(z.string(), z.string()),
  /** The page on which guests sign waivers, and the kiosk. */
  waiver: z.object({ script: z.string(), style: z.string() }),
  portal: portalAssets,
});

export type SiteAssets = z.infer<typeof siteAssets>;
export type WidgetAssets = Omit<SiteAssets, 'portal'>;
export type PortalAssets = z.infer<typeof portalAssets>;

/** @throws when the variable is not what the build writes. */
export const parseAssets = (text: string): SiteAssets => siteAssets.parse(JSON.parse(text));

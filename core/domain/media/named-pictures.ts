import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { MediaId } from '../../contract/model/ids.ts';
import type { Look } from '../../contract/model/look.ts';
import type { Venue } from '../../contract/model/venue/venue.ts';
import { mediaIdOf } from './media-path.ts';

/** The uploaded pictures that an activity shows. */
export function picturesOf({
  imageUrl,
  gallery,
}: Pick<Activity, 'imageUrl' | 'gallery'>): readonly MediaId[] {
  return [imageUrl, ...gallery.map(({ url }) => url)].flatMap(idsIn);
}

/** The logo of a venue or an organization, if it was uploaded. */
export function logoOf({ logoUrl }: Look): readonly MediaId[] {
  return idsIn(logoUrl);
}

/** The uploaded pictures that a venue shows: its logo and gallery. */
export function venuePicturesOf({ widget, gallery }: Pick<Venue, 'widget' | 'gallery'>): readonly MediaId[] {
  return [...logoOf(widget), ...gallery.flatMap(({ url }) => idsIn(url))];
}

/** A venue's settings as they are without this picture. */
export function venueWithoutPicture<S extends Pick<Venue, 'widget' | 'gallery'>>(
  settings: S,
  picture: MediaId,
): S {
  const { logoUrl, ...widget } = settings.widget;
  const keepsLogo = logoUrl !== undefined && mediaIdOf(logoUrl) !== picture;
  return {
    ...settings,
    widget: { ...widget, ...(keepsLogo && { logoUrl }) },
    gallery: settings.gallery.filter(({ url }) => mediaIdOf(url) !== picture),
  };
}

/** The activity as it is without this picture. */
export function withoutPicture(activity: Activity, picture: MediaId): Activity {
  const { imageUrl, gallery, ...rest } = activity;
  return {
    ...rest,
    ...(imageUrl === undefined || mediaIdOf(imageUrl) === picture ? {} : { imageUrl }),
    gallery: gallery.filter(({ url }) => mediaIdOf(url) !== picture),
  };
}

function idsIn(url: string | undefined): readonly MediaId[] {
  const id = url === undefined ? null : mediaIdOf(url);
  return id === null ? [] : [id];
}

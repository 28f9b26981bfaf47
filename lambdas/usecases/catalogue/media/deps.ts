import type { MediaStore } from '../../../gateways/media.ts';
import type { PictureCodec } from '../../../gateways/picture-codec.ts';
import type { VenueDeps } from '../../venue/venues/deps.ts';

export interface MediaDeps extends VenueDeps {
  readonly media: () => Promise<MediaStore>;
}

export interface PictureDeps extends MediaDeps {
  readonly codec: PictureCodec;
}

import type { MediaStore } from '../../gateways/media.ts';
import type { VenueDeps } from '../venues/deps.ts';

export interface MediaDeps extends VenueDeps {
  readonly media: () => Promise<MediaStore>;
}

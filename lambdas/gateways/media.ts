import type { PictureType } from '../../core/contract/model/media.ts';
import type { Instant } from '../../core/contract/model/time.ts';
import type { Upload } from '../../core/domain/media/media-path.ts';

/** What a browser may send, and until when. */
export interface UploadTerms {
  readonly contentType: PictureType;
  /** At most. */
  readonly bytes: number;
  /** Seconds from now. */
  readonly validFor: number;
}

/** What somebody has uploaded, whatever it is, or what is published; and since when it is there. */
export interface StoredFile {
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly at: Instant;
}

/** Pictures: as they come in, where nobody else sees them, and as they are published. */
export interface MediaStore {
  /** A form with which a browser uploads this one, and nothing else. */
  formFor(upload: Upload, terms: UploadTerms): Promise<{ url: string; fields: Record<string, string> }>;
  /** Null when nothing was uploaded, or it was thrown away since. */
  uploaded(upload: Upload): Promise<StoredFile | null>;
  /**
   * Shows it to everybody at its `mediaPath`, for good: what is published already stays as it is. Answers what
   * everybody sees then.
   */
  publish(upload: Upload, picture: { contentType: PictureType; body: Uint8Array }): Promise<StoredFile>;
  discard(upload: Upload): Promise<void>;
}

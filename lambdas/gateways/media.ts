import type { PictureType } from '../../core/contract/model/catalogue/media.ts';
import type { Instant } from '../../core/contract/model/time.ts';
import type { Album, PictureFile, Upload } from '../../core/domain/media/media-path.ts';

/** What a browser may upload, and until when. */
export interface UploadTerms {
  readonly contentType: PictureType;
  /** At most. */
  readonly bytes: number;
  /** Seconds from now. */
  readonly validFor: number;
}

/** An uploaded file. Its type is what the browser claims. */
export interface UploadedFile {
  readonly contentType: string;
  readonly body: Uint8Array;
}

export interface NewFile extends PictureFile {
  readonly body: Uint8Array;
}

/** Pictures: uploads, which only this function reads, and published files. */
export interface MediaStore {
  /** A form with which a browser can upload only this file. */
  formFor(upload: Upload, terms: UploadTerms): Promise<{ url: string; fields: Record<string, string> }>;
  /** Null when nothing was uploaded, or the upload was discarded. */
  uploaded(upload: Upload): Promise<UploadedFile | null>;
  discard(upload: Upload): Promise<void>;
  /**
   * Makes the files public at their `mediaPath`. A published file does not change. Answers when the last one
   * was first published.
   */
  publish(upload: Upload, files: readonly NewFile[]): Promise<Instant>;
  /** Whether any file of the picture is published. */
  isPublished(picture: Upload): Promise<boolean>;
  /** Deletes every published file of a picture and its upload. Repeating it changes nothing. */
  withdraw(picture: Upload): Promise<void>;
  /** Deletes every published file of an album. Repeating it changes nothing. */
  withdrawAll(album: Album): Promise<void>;
}

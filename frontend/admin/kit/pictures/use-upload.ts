import { useState } from 'react';
import { pictureType } from '../../../../core/contract/model/catalogue/media.ts';
import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { NewUpload, UploadForm } from '../../../../core/contract/schemas/catalogue/pictures.ts';
import { asCallProblem, CallProblem } from '../../../api/problem.ts';
import { api } from '../../frame/data/api.ts';

type UploadPurpose = NewUpload['purpose'];

/** Whose picture it is: a venue's, for a purpose, or the organization's logo. */
export type UploadTarget = { readonly venueId: VenueId; readonly purpose: UploadPurpose } | 'organization';

interface Upload {
  readonly isRunning: boolean;
  readonly problem: CallProblem | null;
  readonly run: (part: Blob) => Promise<void>;
}

/** Uploads a picture and answers with the path that it is published under. */
export function useUpload(target: UploadTarget, onDone: (url: string) => void): Upload {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const run = async (part: Blob) => {
    setRunning(true);
    setProblem(null);
    try {
      onDone(await publish(target, part));
    } catch (error) {
      setProblem(asCallProblem(error));
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, problem, run };
}

async function publish(target: UploadTarget, part: Blob): Promise<string> {
  const file = { contentType: pictureType.parse(part.type), bytes: part.size };
  if (target === 'organization') {
    const form = await api('createLogoUpload', { body: file });
    await send(form, part);
    return (await api('completeLogoUpload', { params: { mediaId: form.mediaId } })).url;
  }
  const { venueId, purpose } = target;
  const form = await api('createUpload', { params: { venueId }, body: { purpose, ...file } });
  await send(form, part);
  return (await api('completeUpload', { params: { venueId, mediaId: form.mediaId } })).url;
}

async function send({ url, fields }: UploadForm, part: Blob): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', part);
  const sent = await fetch(url, { method: 'POST', body: form });
  if (!sent.ok) throw new CallProblem('unreadable', `The upload was answered with ${sent.status}.`);
}

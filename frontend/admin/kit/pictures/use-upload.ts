import { useState } from 'react';
import type { VenueId } from '../../../../core/contract/model/ids.ts';
import { asCallProblem, CallProblem } from '../../../api/problem.ts';
import { api } from '../../frame/data/api.ts';

/** What a picture is for: it decides in which sizes it is published. */
export type UploadPurpose = 'logo' | 'activity-image';

interface Upload {
  readonly isRunning: boolean;
  readonly problem: CallProblem | null;
  readonly run: (part: Blob) => Promise<void>;
}

/** Sends a picture to the venue's own and answers with the path that it is published under. */
export function useUpload(venueId: VenueId, purpose: UploadPurpose, onDone: (url: string) => void): Upload {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const run = async (part: Blob) => {
    setRunning(true);
    setProblem(null);
    try {
      onDone(await publish(venueId, purpose, part));
    } catch (error) {
      setProblem(asCallProblem(error));
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, problem, run };
}

async function publish(venueId: VenueId, purpose: UploadPurpose, part: Blob): Promise<string> {
  const { mediaId, url, fields } = await api('createUpload', {
    params: { venueId },
    body: { purpose, contentType: 'image/png', bytes: part.size },
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', part);
  const sent = await fetch(url, { method: 'POST', body: form });
  if (!sent.ok) throw new CallProblem('unreadable', `The upload was answered with ${sent.status}.`);
  return (await api('completeUpload', { params: { venueId, mediaId } })).url;
}

import { useEffect, useRef } from 'react';

interface Heard {
  readonly id: string;
  readonly isUnread: boolean;
}

/** A short tone when unread news arrive after the first ones, for those who want to hear it. */
export function useNewsSound([newest]: readonly Heard[], isOn: boolean): void {
  const known = useRef(newest?.id);
  useEffect(() => {
    const isNews = known.current !== undefined && newest !== undefined && newest.id !== known.current;
    known.current = newest?.id ?? known.current;
    if (isOn && isNews && newest.isUnread) playTone();
  }, [newest, isOn]);
}

/** Seconds. */
const length = 0.25;

/** Also heard when it is turned on, so that people know what to listen for. */
export function playTone(): void {
  const context = new AudioContext();
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = 880;
  volume.gain.setValueAtTime(0.15, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + length);
  tone.connect(volume).connect(context.destination);
  tone.onended = () => void context.close();
  tone.start();
  tone.stop(context.currentTime + length);
}

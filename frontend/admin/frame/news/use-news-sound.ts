import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useRef } from 'react';

/** Where this device keeps whether news are heard. */
const stored = 'bookingtms-news-sound';

interface Heard {
  readonly id: string;
  readonly isUnread: boolean;
}

interface NewsSound {
  readonly isOn: boolean;
  readonly turn: (on: boolean) => void;
}

/** A short tone when unread news arrive after the first ones. Off until someone turns it on for this device. */
export function useNewsSound([newest]: readonly Heard[]): NewsSound {
  // The account page and the bell show the same choice.
  const [isOn, setOn] = useLocalStorage({
    key: stored,
    defaultValue: false,
    serialize: (on) => (on ? 'on' : 'off'),
    deserialize: (text) => text === 'on',
    getInitialValueInEffect: false,
  });
  const known = useRef(newest?.id);
  useEffect(() => {
    const isNews = known.current !== undefined && newest !== undefined && newest.id !== known.current;
    known.current = newest?.id ?? known.current;
    if (isOn && isNews && newest.isUnread) playTone();
  }, [newest, isOn]);
  const turn = (on: boolean) => {
    setOn(on);
    // Heard at once, so that people know what to listen for.
    if (on) playTone();
  };
  return { isOn, turn };
}

/** Seconds. */
const length = 0.25;

function playTone(): void {
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

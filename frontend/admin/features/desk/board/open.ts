import { createContext, use } from 'react';
import type { AddressChange } from '../../../frame/address.ts';

type Open = (address: AddressChange) => void;

/**
 * Opens a drawer by its address. From the board, so that its hundreds of blocks and bookings do not each follow the
 * address and draw again when a drawer opens.
 */
export const OpenContext = createContext<Open>(() => {});

export function useOpen(): Open {
  return use(OpenContext);
}

import { Title, type TitleProps } from '@mantine/core';
import { createContext, useContext } from 'react';

/** Which heading a part of a booking has: below the drawer's name of the guest, or below the page's own heading. */
export const PartLevel = createContext<2 | 3>(3);

/** The heading of a part of a booking. */
export function PartHeading(props: Omit<TitleProps, 'order' | 'size'>) {
  return <Title order={useContext(PartLevel)} size="h3" {...props} />;
}

import type picocolors from 'picocolors';

/** Functions that put a text into a colour, or leave it as it is where there are none. */
export type Colors = ReturnType<typeof picocolors.createColors>;

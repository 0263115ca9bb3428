/** Lets the page paint and answer before the next portion of work. */
export const pause = (): Promise<void> => new Promise((videre) => setTimeout(videre, 0));

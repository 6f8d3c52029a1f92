/**
 * The one clock. Schools, platforms and deadlines live in Asia/Ho_Chi_Minh, whatever the laptop says; the pure folders
 * get the day as a value.
 */
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });

/** Today in Vietnam, "2026-11-22". */
export const today = (): string => day.format(Date.now());

/** This moment, ISO 8601, UTC. */
export const now = (): string => new Date().toISOString();

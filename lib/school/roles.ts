/** Who uses this browser; a person may hold several (S2:57). */
export const roles = ['gvbm', 'gvcn', 'totruong', 'bgh', 'qt'] as const;
export type Role = (typeof roles)[number];

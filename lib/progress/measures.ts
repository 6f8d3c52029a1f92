/** What a target of the school's roadmap can be measured by in progress reports. */
export const measures = ['ready', 'signed', 'complete', 'errors'] as const;
export type Measure = (typeof measures)[number];

import type { Platform } from '../platform.ts';

/** A school's own host, added by an optional permission that the user grants: whatever no other platform claims. */
export const generic: Platform = {
  id: 'generic',
  name: 'Trang của trường',
  hosts: [],
  testedOn: null,
  provides: ['profile', 'roster', 'gradebook', 'summary', 'attendance', 'conduct', 'signing'],
  detect: () => true,
};

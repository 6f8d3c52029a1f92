import { onHosts, type Platform } from '../platform.ts';

/** VietSchool; no teacher's screen was seen by anyone here, so the generic reader does all of it. */
export const vietschool: Platform = {
  id: 'vietschool',
  name: 'VietSchool',
  hosts: ['.vietschool.vn'],
  testedOn: null,
  provides: ['profile', 'roster', 'gradebook', 'summary', 'attendance', 'conduct', 'signing'],
  detect: (_page, place) => onHosts(vietschool.hosts, place),
};

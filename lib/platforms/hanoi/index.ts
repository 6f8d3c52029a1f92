import { onHosts, type Platform } from '../platform.ts';

/** The Hà Nội site of the same Telerik family: averages in spans, unused columns hidden by style. */
export const hanoi: Platform = {
  id: 'hanoi',
  name: 'Hà Nội',
  hosts: ['truong.hanoi.edu.vn'],
  testedOn: null,
  provides: ['profile', 'roster', 'gradebook', 'summary', 'attendance', 'conduct', 'signing'],
  detect: (_page, place) => onHosts(hanoi.hosts, place),
};

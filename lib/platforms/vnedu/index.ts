import { onHosts, type Platform } from '../platform.ts';

/** VNPT's VnEdu: an ExtJS desktop in one document; the scorebook is a plain table with an input in every cell. */
export const vnedu: Platform = {
  id: 'vnedu',
  name: 'VnEdu',
  hosts: ['.vnedu.vn'],
  testedOn: null,
  provides: ['profile', 'roster', 'gradebook', 'summary', 'attendance', 'conduct', 'signing'],
  detect: (_page, place) => onHosts(vnedu.hosts, place),
  // The scorebook of some schools heads the final test with "KT" alone.
  abbreviations: { kt: 'ck' },
};

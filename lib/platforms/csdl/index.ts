import { onHosts, type Platform } from '../platform.ts';

/** The ministry's data base of schools: Telerik grids at truong.csdl.moet.gov.vn, Vue and Element UI at the regional sites. */
export const csdl: Platform = {
  id: 'csdl',
  name: 'CSDL ngành',
  hosts: ['truong.csdl.moet.gov.vn', '.csdl.edu.vn'],
  testedOn: null,
  provides: ['profile', 'roster', 'gradebook', 'summary', 'attendance', 'conduct', 'signing'],
  detect: (_page, place) => onHosts(csdl.hosts, place),
};

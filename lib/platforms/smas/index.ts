import { onHosts, type Platform } from '../platform.ts';

/** Viettel's SMAS and its sub-domains (eDoc among them): ASP.NET pages, Kendo-like controls, frozen halves. */
export const smas: Platform = {
  id: 'smas',
  name: 'SMAS',
  hosts: ['.smas.edu.vn'],
  testedOn: null,
  provides: ['profile', 'roster', 'gradebook', 'summary', 'attendance', 'conduct', 'signing'],
  detect: (_page, place) => onHosts(smas.hosts, place),
};

import type { SchoolPack } from './pack.ts';

/** The pack of a school that has not decided anything yet: the law, and the agreement of S0 on addresses. */
export const standardPack: SchoolPack = {
  format: 1,
  version: '',
  school: { name: '', commune: '', province: '' },
  contact: { name: '', phone: '' },
  profile: { requiredFields: [], addressStyle: 'bare', hamlets: [] },
  subjects: { periods: {} },
  calendar: { saturdayIsWorkday: false, holidays: [], testPeriods: [] },
  rules: { off: [], options: {}, mayNotWaive: [] },
  mayFill: true,
  staleAfterDays: 14,
};

/** No school has put its name or a version to these rules. */
export const isStandard = ({ version, school }: SchoolPack): boolean => version === '' && school.name === '';

/**
 * The addresses Soát may read, as browser match patterns: one list for the manifest, the content script and the docs.
 * A school’s own hosts are added by the user (`lib/school/own-hosts.ts`).
 * Hosts seen in public adapters and manuals.
 */
export const hosts = [
  'https://smas.edu.vn/*',
  'https://*.smas.edu.vn/*',
  'https://vnedu.vn/*',
  'https://*.vnedu.vn/*',
  'https://truong.csdl.moet.gov.vn/*',
  'https://*.csdl.edu.vn/*',
  'https://truong.hanoi.edu.vn/*',
  'https://vietschool.vn/*',
  'https://*.vietschool.vn/*',
];

import type { Item } from './item.ts';

/** Asked of everyone who signs or manages (S0:40; S2:329; S3:140). */
export const security: Item = {
  id: 'SEC-1',
  kind: 'manual',
  source: 'S0:40; S2:329; S3:140',
  title: { vi: 'Không chia sẻ mật khẩu, không nhờ làm thay', en: 'No password shared, nobody works in my name' },
};

import { db } from './db.ts';

/** "Xóa tất cả": every table, in one transaction. */
export async function eraseEverything(): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
}

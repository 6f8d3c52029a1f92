import * as z from 'zod/mini';
import { languages } from '../records/words.ts';
import { schoolPackSchema } from './pack.ts';
import { roles, type Role } from './roles.ts';
import { standardPack } from './standard.ts';

export { roles, type Role };

/** What the user chose. One record; every part has a default, so that an older record stays readable. */
export const settingsSchema = z.object({
  language: z._default(z.enum(languages), 'vi'),
  role: z._default(z.enum(roles), 'gvbm'),
  /** The classes and subjects the user teaches, for deadlines: "7A" with its subjects. */
  teaches: z._default(z.array(z.object({ lop: z.string(), mon: z.string() })), []),
  /** The class the user is homeroom teacher of. */
  homeroom: z._default(z.nullable(z.string()), null),
  pack: z._default(schoolPackSchema, standardPack),
  /** The first-run pages were seen or skipped. */
  welcomed: z._default(z.boolean(), false),
  reminders: z._default(
    z.object({ leads: z._default(z.array(z.number()), [7, 3, 1, 0]), quietFrom: z._default(z.string(), '20:00'), quietTo: z._default(z.string(), '06:30') }),
    { leads: [7, 3, 1, 0], quietFrom: '20:00', quietTo: '06:30' },
  ),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

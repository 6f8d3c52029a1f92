import * as z from 'zod/mini';
import { roles } from './roles.ts';

/** The ids of Soát's own items begin so; a school's item never takes the place of one. */
const ownIds = /^(GVBM|GVCN|TT|HT|QT|SEC|CHOT|KY)-/i;

/** One thing the school asks a person for before signing. Its id is kept when its words are only mended. */
export const schoolItemSchema = z.object({
  /** "MT-1"; short, without spaces, not one of Soát's own. */
  id: z.string().check(z.regex(/^[\p{L}\d][\p{L}\d._-]{0,29}$/u), z.refine((id) => !ownIds.test(id))),
  roles: z.array(z.enum(roles)).check(z.minLength(1)),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  /** Where the school asks for it: "Kế hoạch số 12/KH-THCSMT". */
  source: z.optional(z.string()),
  /** Only the person knows; Soát cannot tell. */
  kind: z._default(z.literal('manual'), 'manual'),
  /** A person may leave it out with a reason. */
  maySkip: z.optional(z.boolean()),
  /** Only asked at the year's end. */
  yearOnly: z.optional(z.boolean()),
});
export type SchoolItem = z.infer<typeof schoolItemSchema>;

export const schoolChecklistSchema = z.object({
  items: z.array(schoolItemSchema).check(z.refine((items) => new Set(items.map(({ id }) => id)).size === items.length)),
});

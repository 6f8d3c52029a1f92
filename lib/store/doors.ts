import * as z from 'zod/mini';
import type { ToWorker } from '../messages.ts';
import { roles } from '../school/settings.ts';

/** The door of the worker: every message is checked here before anything is done with it. */
const place = { sheet: z.int().check(z.minimum(0)), row: z.nullable(z.int()), field: z.nullable(z.string()) };

const messageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('page/seen'),
    snapshot: z.nullable(z.string()),
    place: z.object({ hostname: z.string(), pathname: z.string(), search: z.optional(z.string()) }),
    sweeping: z.boolean(),
    born: z.number(),
    took: z.number(),
  }),
  z.object({ type: z.literal('page/reach'), path: z.string().check(z.maxLength(300)), frames: z.array(z.string()).check(z.maxLength(200)), closed: z.int(), born: z.number() }),
  z.object({ type: z.literal('page/typed'), values: z.array(z.tuple([z.int(), z.string()])), took: z.number() }),
  z.object({ type: z.literal('page/shown'), check: z.number(), show: z.number() }),
  z.object({ type: z.literal('page/open-panel') }),
  z.object({ type: z.literal('page/waive'), ...place, rule: z.string(), outcome: z.enum(['fail', 'unsure']), element: z.int(), value: z.nullable(z.string()), reason: z.string() }),
  z.object({ type: z.literal('judge-anew') }),
  z.object({ type: z.literal('lessons/changed') }),
  z.object({ type: z.literal('tab/inspect'), tabId: z.int() }),
  z.object({ type: z.literal('tab/capture'), tabId: z.int() }),
  z.object({ type: z.literal('school/set'), json: z.unknown() }),
  z.object({ type: z.literal('deadlines/changed') }),
  z.object({ type: z.literal('role/set'), role: z.enum(roles) }),
]);

/** The message, or null for anything that is not one of ours. */
export function readMessage(raw: unknown): ToWorker | null {
  const result = messageSchema.safeParse(raw);
  return result.success ? result.data : null;
}

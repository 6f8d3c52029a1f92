import * as z from 'zod/mini';
import { isIsoDate } from '../calendar/dates.ts';
import { schoolChecklistSchema } from './checklist-items.ts';
import { lessonSchema } from './lessons.ts';

/**
 * The school pack: everything the law leaves to the school (law 6). One versioned document that the digital team writes
 * once and hands to every teacher's browser. A key that is left out takes the value of the standard pack.
 */
/** A day that exists, "2026-11-24"; 31/02 is refused at the door. */
const date = z.string().check(z.refine(isIsoDate));
const signatory = z._default(z.object({ hoTen: z._default(z.string(), ''), chucVu: z._default(z.string(), '') }), { hoTen: '', chucVu: '' });
const days = z.object({ from: date, to: date }).check(z.refine(({ from, to }) => from <= to));

export const addressStyles = ['bare', 'full'] as const;

export const schoolPackSchema = z.object({
  format: z.literal(1),
  /** The school's own version of the document, and when it was issued. */
  version: z._default(z.string(), ''),
  issued: z.optional(date),
  school: z._default(
    z.object({ name: z._default(z.string(), ''), commune: z._default(z.string(), ''), province: z._default(z.string(), '') }),
    { name: '', commune: '', province: '' },
  ),
  /** The authority above, at the head of official papers: "UBND xã Minh Tân"; left out, it is made of the school's name and commune. */
  superior: z.optional(z.string()),
  /** Whom a teacher asks for help. */
  contact: z._default(z.object({ name: z._default(z.string(), ''), phone: z._default(z.string(), '') }), { name: '', phone: '' }),
  profile: z._default(
    z.object({
      /** Fields the school wants filled even where the page has no star; canonical keys. */
      requiredFields: z._default(z.array(z.string()), []),
      /** `bare` = "Phu, Minh Tân, Ninh Bình", `full` = with the words xã and tỉnh (S0:24 and the school's own agreement). */
      addressStyle: z._default(z.enum(addressStyles), 'bare'),
      /** The hamlets of the area, as the school writes them; empty = not known. */
      hamlets: z._default(z.array(z.string()), []),
    }),
    { requiredFields: [], addressStyle: 'bare' as const, hamlets: [] },
  ),
  subjects: z._default(
    z.object({
      /** Periods per year by canonical subject name, then grade ("6"…"12"), where they differ from the programme. */
      periods: z._default(z.record(z.string(), z.record(z.string(), z.number())), {}),
    }),
    { periods: {} },
  ),
  calendar: z._default(
    z.object({
      saturdayIsWorkday: z._default(z.boolean(), false),
      /** Days off and make-up days beside the built-in table. */
      holidays: z._default(z.array(z.object({ date, name: z.string(), kind: z.enum(['le', 'bu', 'hoanDoi', 'lamBu']) })), []),
      /** Test periods by school year and semester: giữa kì and cuối kì. */
      testPeriods: z._default(
        z.array(z.object({ namHoc: z.string(), hocKy: z.union([z.literal(1), z.literal(2)]), kind: z.enum(['giuaKi', 'cuoiKi']), days })),
        [],
      ),
      /** The province's dates of a school year, where they differ from the built-in frame. */
      years: z.optional(z.array(z.object({ namHoc: z.string(), hocKy1: days, hocKy2: days, ketThuc: date }))),
      /** Dates the school sets: those the law leaves to it (`rule` = "D-05", "D-09", "D-18"…) and its own. */
      deadlines: z.optional(
        z.array(
          z.object({
            rule: z.optional(z.string()),
            title: z.optional(z.string()),
            due: date,
            /** True for "trước ngày": the last allowed day is the one before. */
            before: z.optional(z.boolean()),
            roles: z.optional(z.array(z.enum(['gvbm', 'gvcn', 'bgh', 'qt']))),
            lop: z.optional(z.string()),
            mon: z.optional(z.string()),
            hocKy: z.optional(z.union([z.literal(1), z.literal(2)])),
          }),
        ),
      ),
    }),
    { saturdayIsWorkday: false, holidays: [], testPeriods: [] },
  ),
  rules: z._default(
    z.object({
      off: z._default(z.array(z.string()), []),
      options: z._default(z.record(z.string(), z.record(z.string(), z.unknown())), {}),
      /** Rules whose findings a teacher may not waive. */
      mayNotWaive: z._default(z.array(z.string()), []),
    }),
    { off: [], options: {}, mayNotWaive: [] },
  ),
  /** "Sửa" on a profile's text field may be switched off; "Chép" always works. */
  mayFill: z._default(z.boolean(), true),
  /** What columns and fields are that Soát does not understand by itself; a teacher's own lessons win. */
  lessons: z.optional(z.array(lessonSchema)),
  /** The correction record (biên bản chỉnh sửa dữ liệu): what it rests on, and who signs it beside the person who asks. */
  corrections: z.optional(
    z.object({
      /** Each a line of "Căn cứ", such as the school's regulation with its number and day. */
      basis: z._default(z.array(z.string()), []),
      /** The head of the school, or a deputy with the office as it is signed, and the platform's administrator. */
      signatories: z._default(z.object({ thuTruong: signatory, quanTri: signatory }), { thuTruong: { hoTen: '', chucVu: '' }, quanTri: { hoTen: '', chucVu: '' } }),
      /** What follows the number: "BB-THCSMT" in 05/BB-THCSMT; left out, it is made of the school's name. */
      kyHieu: z.optional(z.string()),
    }),
  ),
  /** What the school asks for before signing, beside the items of the law. */
  checklist: z.optional(schoolChecklistSchema),
  /** Readings older than this many days are said to be old. */
  staleAfterDays: z._default(z.number(), 14),
});

export type SchoolPack = z.infer<typeof schoolPackSchema>;

/**
 * Reads a school pack from parsed JSON. The second part of the answer holds the places that are wrong, in the order of
 * the document, as "profile.addressStyle"; the pack is null when there are any.
 */
export function readSchoolPack(json: unknown): { pack: SchoolPack | null; wrong: string[] } {
  const result = schoolPackSchema.safeParse(json);
  if (result.success) return { pack: result.data, wrong: [] };
  return { pack: null, wrong: [...new Set(result.error.issues.map((issue) => issue.path.map(String).join('.') || '.'))] };
}

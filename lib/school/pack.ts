import * as z from 'zod/mini';
import { isIsoDate } from '../calendar/dates.ts';
import { schoolChecklistSchema } from './checklist-items.ts';
import { lessonSchema } from './lessons.ts';
import { measures } from '../progress/measures.ts';
import { roles } from './roles.ts';

/**
 * The school pack: everything the law leaves to the school (law 6). One versioned document that the digital team writes
 * once and hands to every teacher's browser. A key that is left out takes the value of the standard pack.
 */
/** A day that exists, "2026-11-24"; 31/02 is refused at the door. */
const date = z.string().check(z.refine(isIsoDate));
const days = z.object({ from: date, to: date }).check(z.refine(({ from, to }) => from <= to));
/** A text of the pack is shown as text, and is as long as a person would write it. */
const line = z.string().check(z.maxLength(300));
const paragraph = z.string().check(z.maxLength(2000));
const lines = (most = 500) => z.array(line).check(z.maxLength(most));
const signatory = z._default(z.object({ hoTen: z._default(line, ''), chucVu: z._default(line, '') }), { hoTen: '', chucVu: '' });
const semester = z.union([z.literal(1), z.literal(2)]);
const person = z.object({ hoTen: line, roles: z.array(z.enum(roles)), chucVu: z.optional(line), dienThoai: z.optional(line), email: z.optional(line) });
/** A span of days with what it is for; `to` is the last allowed day. */
const window = z
  .object({ from: date, to: date, title: z.optional(line), hocKy: z.optional(semester), lop: z.optional(line), mon: z.optional(line) })
  .check(z.refine(({ from, to }) => from <= to));
/** A host of the school's own platform: a name without scheme, path or port; `*.` before it takes its sub-domains in. */
const host = z.string().check(z.maxLength(253), z.regex(/^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/));

export const addressStyles = ['bare', 'full'] as const;

export const schoolPackSchema = z.object({
  format: z.literal(1),
  /** The school's own version of the document, and when it was issued. */
  version: z._default(z.string().check(z.maxLength(40)), ''),
  issued: z.optional(date),
  school: z._default(
    z.object({ name: z._default(line, ''), commune: z._default(line, ''), province: z._default(line, '') }),
    { name: '', commune: '', province: '' },
  ),
  /** All classes of the school, "6A" or "10 Toán", so that what nobody reported is missed. */
  classes: z.optional(z.array(z.string().check(z.regex(/^([Ll]ớp )?([6-9]|1[0-2])(?!\d)[^,;]{0,18}$/))).check(z.maxLength(300))),
  /** The authority above, at the head of official papers: "UBND xã Minh Tân"; left out, it is made of the school's name and commune. */
  superior: z.optional(line),
  /** Whom a teacher asks for help. */
  contact: z._default(z.object({ name: z._default(line, ''), phone: z._default(line, '') }), { name: '', phone: '' }),
  profile: z._default(
    z.object({
      /** Fields the school wants filled even where the page has no star; canonical keys. */
      requiredFields: z._default(lines(), []),
      /** `bare` = "Phu, Minh Tân, Ninh Bình", `full` = with the words xã and tỉnh (S0:24 and the school's own agreement). */
      addressStyle: z._default(z.enum(addressStyles), 'bare'),
      /** The hamlets of the area, as the school writes them; empty = not known. */
      hamlets: z._default(lines(5000), []),
    }),
    { requiredFields: [], addressStyle: 'bare' as const, hamlets: [] },
  ),
  subjects: z._default(
    z.object({
      /** Periods per year by canonical subject name, then grade ("6"…"12"), where they differ from the programme. */
      periods: z._default(z.record(z.string(), z.record(z.string(), z.number())), {}),
      /** Who coordinates and answers for a subject that several teachers teach (S2:367); without `lop` in every class. */
      responsible: z.optional(z.array(z.object({ mon: line, lop: z.optional(line), hoTen: line })).check(z.maxLength(2000))),
    }),
    { periods: {} },
  ),
  calendar: z._default(
    z.object({
      saturdayIsWorkday: z._default(z.boolean(), false),
      /** Days off and make-up days beside the built-in table. */
      holidays: z._default(z.array(z.object({ date, name: line, kind: z.enum(['le', 'bu', 'hoanDoi', 'lamBu']) })).check(z.maxLength(500)), []),
      /** Test periods by school year and semester: giữa kì and cuối kì. */
      testPeriods: z._default(
        z.array(z.object({ namHoc: line, hocKy: semester, kind: z.enum(['giuaKi', 'cuoiKi']), days })).check(z.maxLength(200)),
        [],
      ),
      /** The province's dates of a school year, where they differ from the built-in frame. */
      years: z.optional(z.array(z.object({ namHoc: line, hocKy1: days, hocKy2: days, ketThuc: date })).check(z.maxLength(30))),
      /** Dates the school sets: those the law leaves to it (`rule` = "D-05", "D-09", "D-18"…) and its own. */
      deadlines: z.optional(
        z.array(
          z.object({
            rule: z.optional(line),
            title: z.optional(line),
            due: date,
            /** True for "trước ngày": the last allowed day is the one before. */
            before: z.optional(z.boolean()),
            roles: z.optional(z.array(z.enum(roles))),
            lop: z.optional(line),
            mon: z.optional(line),
            hocKy: z.optional(semester),
          }),
        ).check(z.maxLength(2000)),
      ),
      /** When marks may be entered; the platform is locked after the last day (S2:215). Shown as D-18. */
      entryWindows: z.optional(z.array(window).check(z.maxLength(500))),
      /** When the school records are signed. Shown as D-09. */
      signingWindows: z.optional(z.array(window).check(z.maxLength(100))),
    }),
    { saturdayIsWorkday: false, holidays: [], testPeriods: [] },
  ),
  rules: z._default(
    z.object({
      off: z._default(lines(), []),
      options: z._default(z.record(z.string(), z.record(z.string(), z.unknown())), {}),
      /** Rules whose findings a teacher may not waive. */
      mayNotWaive: z._default(lines(), []),
      /** Whether a teacher may set a finding aside at all, and for how many days at most; left out: yes, without end. */
      waivers: z.optional(z.object({ allowed: z._default(z.boolean(), true), mostDays: z.optional(z.int().check(z.minimum(1), z.maximum(3660))) })),
    }),
    { off: [], options: {}, mayNotWaive: [] },
  ),
  /** "Sửa" on a profile's text field may be switched off; "Chép" always works. */
  mayFill: z._default(z.boolean(), true),
  /** What columns and fields are that Soát does not understand by itself; a teacher's own lessons win. */
  lessons: z.optional(z.array(lessonSchema).check(z.maxLength(2000))),
  /** The correction record (biên bản chỉnh sửa dữ liệu): what it rests on, and who signs it beside the person who asks. */
  corrections: z.optional(
    z.object({
      /** Each a line of "Căn cứ", such as the school's regulation with its number and day. */
      basis: z._default(lines(50), []),
      /** The head of the school, or a deputy with the office as it is signed, and the platform's administrator. */
      signatories: z._default(z.object({ thuTruong: signatory, quanTri: signatory }), { thuTruong: { hoTen: '', chucVu: '' }, quanTri: { hoTen: '', chucVu: '' } }),
      /** What follows the number: "BB-THCSMT" in 05/BB-THCSMT; left out, it is made of the school's name. */
      kyHieu: z.optional(line),
    }),
  ),
  /** What the school asks for before signing, beside the items of the law. */
  checklist: z.optional(schoolChecklistSchema),
  /** Readings older than this many days are said to be old. */
  staleAfterDays: z._default(z.number(), 14),
  /** Readings, ticks and waivers older than this many days are deleted; left out: they stay until the end of August that ends the school year. */
  retentionDays: z.optional(z.int().check(z.minimum(30), z.maximum(3660))),
  /** The school's decision that these rules rest on: "Quyết định số 45/QĐ-THCSMT" and its day (S2:311). */
  decision: z.optional(z.object({ so: line, ngay: z.optional(date) })),
  /** The school's other regulations that these go with (S3:200), each with its number and day. */
  regulations: z.optional(lines(50)),
  /** Who holds which part in the digital transformation, for questions and signatures. */
  people: z.optional(z.array(person).check(z.maxLength(300))),
  /** The platforms the school works on, by their ids ("smas"). */
  platforms: z.optional(lines(20)),
  /** Hosts of the school's own platforms, beside those Soát knows; each is read only once the user has allowed it. */
  hosts: z.optional(z.array(host).check(z.maxLength(20))),
  /** The values a field may take at this school, by canonical key: "khuVuc": ["KV2-NT"]. */
  enumerations: z.optional(z.record(z.string().check(z.maxLength(60)), lines(500))),
  /** What the authority above wants reached by when (S4, Phụ lục 1). */
  roadmap: z.optional(
    z.array(
      z.object({
        /** "Năm học 2022-2023", where the target holds for a school year; `due` where it has a day. */
        namHoc: z.optional(line),
        due: z.optional(date),
        target: paragraph,
        /** Percent of the schools, classes or records it speaks of, 0–100. */
        percent: z.number().check(z.minimum(0), z.maximum(100)),
        who: z.optional(line),
        /** What the progress reports are measured by for it; left out, they cannot tell. */
        measure: z.optional(z.enum(measures)),
      }),
    ).check(z.maxLength(200)),
  ),
});

export type SchoolPack = z.infer<typeof schoolPackSchema>;

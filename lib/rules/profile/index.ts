import type { Rule } from '../rule.ts';
import { rule as addressShape } from './address-shape.ts';
import { rule as addressUnit } from './address-unit.ts';
import { rule as birthProvince } from './birth-province.ts';
import { rule as classGrade } from './class-grade.ts';
import { rule as dateForm } from './date-form.ts';
import { rule as emailForm } from './email-form.ts';
import { rule as ethnicGroup } from './ethnic-group.ts';
import { rule as familyPhone } from './family-phone.ts';
import { rule as gradeAge } from './grade-age.ts';
import { rule as guardian } from './guardian.ts';
import { rule as hamletName } from './hamlet-name.ts';
import { rule as healthInsurance } from './health-insurance.ts';
import { rule as listedValue } from './listed-value.ts';
import { rule as nameForm } from './name-form.ts';
import { rule as parentEthnicity } from './parent-ethnicity.ts';
import { rule as parentNames } from './parent-names.ts';
import { rule as parentYear } from './parent-year.ts';
import { rule as personalId } from './personal-id.ts';
import { rule as phoneNumber } from './phone-number.ts';
import { rule as pioneer } from './pioneer.ts';
import { rule as policyBenefit } from './policy-benefit.ts';
import { rule as pupilStatus } from './pupil-status.ts';
import { rule as religion } from './religion.ts';
import { rule as requiredField } from './required-field.ts';
import { rule as schoolEntry } from './school-entry.ts';
import { rule as studyHistory } from './study-history.ts';
import { rule as studySessions } from './study-sessions.ts';
import { rule as unicodeForm } from './unicode-form.ts';
import { rule as youthUnion } from './youth-union.ts';

/** The rules on a pupil's profile, whether one pupil a page or a list. */
export const profileRules: readonly Rule[] = [
  requiredField, hamletName, addressShape, addressUnit, unicodeForm, nameForm, dateForm, gradeAge, personalId,
  birthProvince, healthInsurance, phoneNumber, familyPhone, emailForm, ethnicGroup, parentEthnicity, religion,
  listedValue, pioneer, youthUnion, pupilStatus, studySessions, studyHistory, classGrade, schoolEntry, policyBenefit,
  parentNames, parentYear, guardian,
];

import type { Rule } from '../rule.ts';
import { rule as addressShape } from './address-shape.ts';
import { rule as addressUnit } from './address-unit.ts';
import { rule as hamletName } from './hamlet-name.ts';
import { rule as personalId } from './personal-id.ts';
import { rule as requiredField } from './required-field.ts';

/** The rules on a pupil's profile, whether one pupil a page or a list. */
export const profileRules: readonly Rule[] = [requiredField, hamletName, addressShape, addressUnit, personalId];

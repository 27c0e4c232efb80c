import { byDistrict } from './districts';
import type { CellFunction } from './excel-function';
import { allocate, pace, status } from './plans';
import { attainment, change, coverage, gapPoints, growth, remaining, remainingTo } from './rates';
import { matchLocality, toNumber, toUnicode } from './texts';

/** All custom functions by the id that the metadata has for them. */
export const functions: Readonly<Record<string, CellFunction>> = {
  COVERAGE: coverage,
  ATTAINMENT: attainment,
  REMAINING: remaining,
  REMAININGTO: remainingTo,
  GAPPOINTS: gapPoints,
  CHANGE: change,
  GROWTH: growth,
  PACE: pace,
  STATUS: status,
  ALLOCATE: allocate,
  BYDISTRICT: byDistrict,
  TONUMBER: toNumber,
  TOUNICODE: toUnicode,
  MATCHLOCALITY: matchLocality,
};

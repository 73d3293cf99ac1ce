import { ID_PEOPLE, MY_PEOPLE, PH_PEOPLE } from './people/archipelago.ts';
import { GB_PEOPLE, US_PEOPLE } from './people/english.ts';
import { SG_PEOPLE, TH_PEOPLE, VN_PEOPLE } from './people/mainland.ts';
import type { Region } from './region.ts';

/** What the people of a market are called, where they live and what they write to a shop. All invented. */
export type People = {
  /** Every community has its own way to put a name together. */
  communities: Community[];
  /** `#` is a digit without a leading zero in its group. */
  streets: string[];
  /** Second address lines; an empty one means there is none. */
  units: string[];
  /** Mobile numbers after the dialling code; `#` is a digit. */
  mobiles: string[];
  messages: string[];
};

export type Community = { given: string[]; family: string[]; pattern: string; weight: number };

export const PEOPLE: Record<Region, People> = {
  MY: MY_PEOPLE,
  ID: ID_PEOPLE,
  TH: TH_PEOPLE,
  VN: VN_PEOPLE,
  PH: PH_PEOPLE,
  SG: SG_PEOPLE,
  GB: GB_PEOPLE,
  US: US_PEOPLE,
};

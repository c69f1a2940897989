/** What the province states for a group of zones, as one official figure to add or to subtract. */
export interface OfficialTerm {
  readonly kind: 'kcn' | 'ccn' | 'it_park';
  /** `null` = both. */
  readonly former_province: 'thai-nguyen' | 'bac-kan' | null;
  readonly measure: 'count' | 'ha';
  readonly sign: 1 | -1;
  /** Key of an official figure. */
  readonly figure: string;
  /** Part of the second reading alone. */
  readonly alternative: boolean;
}

function terms(
  kind: OfficialTerm['kind'],
  former_province: OfficialTerm['former_province'],
  measure: OfficialTerm['measure'],
  signed: string,
  alternative = false,
): OfficialTerm[] {
  return signed.split(' ').map((text) => ({
    kind,
    former_province,
    measure,
    sign: text.startsWith('-') ? -1 : 1,
    figure: text.slice(1),
    alternative,
  }));
}

/**
 * The totals of the groups. More than one term: by difference, stated nowhere. The province states 6,406 ha for its
 * 19 parks without saying whether the 200 ha IT park is inside, as it is in the 4,245 ha of former Thái Nguyên.
 * First reading: it is. Second reading (`alternative`): it is not.
 */
export const OFFICIAL_TERMS: readonly OfficialTerm[] = [
  ...terms('kcn', 'thai-nguyen', 'count', '+kcn_count_old_tn_2024'),
  ...terms('kcn', 'thai-nguyen', 'ha', '+kcn_area_old_tn -it_park_area'),
  ...terms('kcn', 'bac-kan', 'count', '+kcn_count -kcn_count_old_tn_2024'),
  ...terms('kcn', 'bac-kan', 'ha', '+kcn_area_planned -kcn_area_old_tn'),
  ...terms('kcn', 'bac-kan', 'ha', '+it_park_area', true),
  ...terms('kcn', null, 'count', '+kcn_count'),
  ...terms('kcn', null, 'ha', '+kcn_area_planned -it_park_area'),
  ...terms('kcn', null, 'ha', '+it_park_area', true),
  ...terms('it_park', null, 'ha', '+it_park_area'),
  ...terms('ccn', 'thai-nguyen', 'count', '+ccn_count_old_tn'),
  ...terms('ccn', 'thai-nguyen', 'ha', '+ccn_area_old_tn'),
  ...terms('ccn', 'bac-kan', 'count', '+ccn_count_old_bk'),
  ...terms('ccn', 'bac-kan', 'ha', '+ccn_area_old_bk'),
  ...terms('ccn', null, 'count', '+ccn_count'),
  ...terms('ccn', null, 'ha', '+ccn_area_planned'),
];

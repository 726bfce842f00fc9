/**
 * Every country of ISO 3166-1, under the region whose programme would serve it. The split follows the geography of
 * UN M49, with turns of our own: Central Asia, the Caucasus, Greenland and Saint Pierre and Miquelon go with Europe,
 * the territories of the United States with the USA, and Japan, China and Canada stand alone.
 */
import { regionSchema, type Region } from '../roster/rows.ts';

/** Codes separated by one space. */
const codes: Record<Region, string> = {
  emea:
    'AD AE AL AM AO AT AX AZ BA BE BF BG BH BI BJ BW BY CD CF CG CH CI CM CV CY CZ DE DJ DK DZ EE EG ' +
    'EH ER ES ET FI FO FR GA GB GE GG GH GI GL GM GN GQ GR GW HR HU IE IL IM IQ IR IS IT JE JO KE KG ' +
    'KM KW KZ LB LI LR LS LT LU LV LY MA MC MD ME MG MK ML MR MT MU MW MZ NA NE NG NL NO OM PL PM PS ' +
    'PT QA RE RO RS RU RW SA SC SD SE SH SI SJ SK SL SM SN SO SS ST SY SZ TD TF TG TJ TM TN TR TZ UA ' +
    'UG UZ VA YE YT ZA ZM ZW',
  usa: 'AS GU MP PR UM US VI',
  canada: 'CA',
  japan: 'JP',
  china: 'CN',
  asia: 'AF BD BN BT HK ID IN IO KH KP KR LA LK MM MN MO MV MY NP PH PK SG TH TL TW VN',
  oceania: 'AQ AU CC CK CX FJ FM HM KI MH NC NF NR NU NZ PF PG PN PW SB TK TO TV VU WF WS',
  'latin-america':
    'AG AI AR AW BB BL BM BO BQ BR BS BV BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN ' +
    'KY LC MF MQ MS MX NI PA PE PY SR SV SX TC TT UY VC VE VG',
};

export const countriesByRegion = regionSchema.options.map((region) => ({
  region,
  countries: codes[region].split(' '),
}));

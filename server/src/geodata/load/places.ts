import type { Queryable } from '../../db/database.ts';
import type { GeodataSet } from '../read/types.ts';
import { pruneRows, replaceRows, upsertRows } from './rows.ts';

/** Plans, industries, the words for them, communes. Boundaries that an operator loaded for communes stay. */
export async function writePlaces(tx: Queryable, set: GeodataSet): Promise<void> {
  await upsertRows(
    tx,
    'plan',
    ['id'],
    set.plans.map(({ id, title, source, adopted }) => ({
      id,
      title_vi: title.vi,
      title_en: title.en,
      source,
      adopted,
    })),
  );
  await upsertRows(
    tx,
    'industry',
    ['code'],
    set.industries.map(({ code, section, name, edition }) => ({
      code,
      section,
      name_vi: name.vi,
      name_en: name.en,
      edition,
    })),
  );
  await replaceRows(tx, 'industry_word', [...set.industryWords.map(wordRow), ...titleRows(set)]);
  const communes = set.communes.map((commune) => ({
    code: commune.code,
    feature_id: Number(commune.code),
    name_vi: commune.name.vi,
    name_en: commune.name.en,
    type: commune.type,
    area_km2: commune.areaKm2,
    orientation: commune.orientation,
    also_orientation: commune.alsoOrientation,
    former_provinces: [commune.formerProvince],
    former_districts: commune.formerDistricts,
    former_communes: commune.formerCommunes,
    note: commune.note?.vi ?? null,
    note_en: commune.note?.en ?? null,
    point: { type: 'Point', coordinates: commune.point },
  }));
  await upsertRows(tx, 'commune', ['code'], communes);
  await pruneRows(
    tx,
    'commune',
    'code',
    communes.map(({ code }) => code),
  );
}

function wordRow(word: GeodataSet['industryWords'][number]) {
  return {
    phrase: word.phrase,
    phrase_en: word.phraseEn,
    direct: word.direct,
    interpreted: word.interpreted,
    note: word.note?.vi ?? null,
    note_en: word.note?.en ?? null,
  };
}

/** The title of a division names the division: what a desk says in codes is kept in these words. */
function titleRows({ industries, industryWords }: GeodataSet) {
  const phrases = new Set(industryWords.map(({ phrase }) => phrase));
  return industries
    .filter(({ name }) => !phrases.has(name.vi))
    .map(({ code, name }) => ({
      phrase: name.vi,
      phrase_en: name.en,
      direct: [code],
      interpreted: [],
      note: null,
      note_en: null,
    }));
}

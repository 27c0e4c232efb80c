import { schemes } from '../../../src/coverage/scheme';
import type { Scheme } from '../../../src/coverage/scheme';
import { basics, health, measureColumn, usual } from './measure-tables';
import type { Draft } from './plain-table';
import type { SheetColumn } from './sheet-column';

/** The places in which a scheme's name is tried: over its measures, alone and beside them. */
export function schemeTables(scheme: string, wording: string): Draft[] {
  if (scheme === 'studentHealth') {
    const students = ['Chỉ tiêu', 'Thực hiện'].map((text, at): SheetColumn => ({
      path: [wording, text],
      field: 'uncounted',
      cell: (truth) => Math.round(truth.population / (9 - at)),
    }));
    return [{ context: 'beside BHYT', columns: [...basics, ...health, ...students] }];
  }
  const known: Scheme | undefined = schemes.find((candidate) => candidate === scheme);
  if (known === undefined) return [];
  const under = (path: readonly string[], context: string, title?: string): Draft => ({
    context,
    ...(title === undefined ? {} : { title }),
    columns: [
      ...basics,
      ...usual.map(([measure, text]) => measureColumn([...path, text], known, measure)),
      measureColumn([...path, 'Tỷ lệ bao phủ'], known, 'coverage'),
    ],
  });
  const short: Readonly<Record<string, string>> = {
    'Bắt buộc': 'BHXH',
    BB: 'BHXH',
    'Tự nguyện': 'BHXH',
    TN: 'BHXH',
    HGĐ: 'BHYT',
  };
  const above = short[wording];
  if (above !== undefined) {
    return [
      under([above, wording], `under ${above}`),
      under([`Tham gia ${above}`, wording], `under Tham gia ${above}`),
    ];
  }
  const alone: Draft = {
    context: 'the only heading of the column',
    columns: [...basics, measureColumn([wording], known, 'participants')],
  };
  const joined: Draft = {
    context: 'beside the measure',
    columns: [
      ...basics,
      measureColumn([`Kế hoạch ${wording}`], known, 'target'),
      measureColumn(
        [`Số người ${/tham gia/i.test(wording) ? '' : 'tham gia '}${wording}`],
        known,
        'participants',
      ),
      measureColumn([`Tỷ lệ bao phủ ${wording}`], known, 'coverage'),
    ],
  };
  // "Số người tham gia thẻ BHYT" is nobody's wording.
  return /thẻ|toàn dân|^tham gia/i.test(wording)
    ? [under([wording], 'over the measures'), alone]
    : [under([wording], 'over the measures'), alone, joined];
}

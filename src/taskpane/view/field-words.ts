import { schemes } from '../../coverage/scheme';
import { measures, rowFields } from '../../sheets/field';
import type { FieldKey, Measure, RowField } from '../../sheets/field';
import type { Evidence } from '../../sheets/reading';
import type { Say } from './pane-text';

/** `Dân số`, `BHYT · Kế hoạch giao`. */
export function fieldName(field: FieldKey, say: Say): string {
  const row = rowFields.find((one): one is RowField => one === field);
  if (row !== undefined) return say(`field.${row}`);
  const [schemeText, measureText] = field.split('.');
  const scheme = schemes.find((one) => one === schemeText) ?? 'health';
  const measure = measures.find((one): one is Measure => one === measureText) ?? 'participants';
  return say('field.of', {
    scheme: say(`scheme.short.${scheme}`),
    measure: say(`measure.${measure}`),
  });
}

/** Why a column was taken for its field, in one line. */
export function evidenceText(evidence: readonly Evidence[], say: Say): string {
  if (evidence.length === 0) return say('evidence.none');
  return evidence.map((one) => oneEvidence(one, say)).join(' · ');
}

function oneEvidence(evidence: Evidence, say: Say): string {
  switch (evidence.kind) {
    case 'header':
      return say('evidence.header', { words: evidence.words });
    case 'content':
      return say(`evidence.${evidence.what}`);
    case 'arithmetic': {
      const { relation, agreeing, compared } = evidence;
      return say('evidence.arithmetic', { relation, agreeing, compared });
    }
    case 'neighbour':
      return say('evidence.neighbour', { of: evidence.of });
    case 'chosen':
      return say('evidence.chosen');
  }
}

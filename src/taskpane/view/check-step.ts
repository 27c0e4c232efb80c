import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { formatNumber } from '../../locales/locale';
import type { Language } from '../../locales/locale';
import type { FindingCode, Severity } from '../../sheets/finding';
import { cellAddress } from '../../sheets/grid';
import type { ProposedRepair } from '../../sheets/repairs/repair';
import type { FindingGroup, ListedFinding, ReadingSummary, RepairSummary } from '../desk/summary';
import type { RepairPreview } from '../model/pane-state';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** Repairs that are listed before and after; the button says how many there are. */
const shownRepairs = 200;

/** Findings that step 1 asks about, or where they can be undone. */
const answerable: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'matched-by-spelling',
  'match-uncertain',
  'part-without-share',
]);

/** Findings of a kind that are shown before the user asks for more. */
const shownFindings = 5;

const sections: readonly {
  severity: Severity;
  title: 'check.must' | 'check.should' | 'check.notes';
}[] = [
  { severity: 'error', title: 'check.must' },
  { severity: 'warning', title: 'check.should' },
  { severity: 'info', title: 'check.notes' },
];

/** Step 2: what is wrong, worst first, and what can be put right at once. */
export function checkStep(context: ViewContext, reading: ReadingSummary): TemplateResult {
  const { say, state, model } = context;
  if (state.repair !== null) return repairPreview(context, state.repair);
  // What can be repaired has a card of its own, with all its cells.
  const repairable = new Set<string>(reading.repairs.map(({ kind }) => kind));
  const groups = reading.findings.filter(({ code }) => !repairable.has(code));
  const isClean = groups.length === 0 && reading.repairs.length === 0;
  return html`
    ${isClean ? html`<p class="calm">${say('check.none')}</p>` : nothing}
    ${sections.map(({ severity, title }) => {
      const own = groups.filter((group) => group.severity === severity);
      const repairs = severity === 'warning' ? reading.repairs : [];
      if (own.length === 0 && repairs.length === 0) return nothing;
      const count = own.reduce((sum, group) => sum + group.count, 0);
      return html`
        <h2>
          ${say(title)}
          ${count === 0 ? nothing : html`<span class="pill ${severity}">${count}</span>`}
        </h2>
        ${repairs.map((repair) => repairCard(context, repair))}
        ${own.map((group) => findingCard(context, group))}
      `;
    })}
    ${
      reading.ignoredFindings === 0
        ? nothing
        : html`<p class="quiet">
            ${say('check.ignored', { count: reading.ignoredFindings })}
            <button class="link" @click=${doing(model, () => model.source.showIgnored())}>
              ${say('check.ignored.show')}
            </button>
          </p>`
    }
    ${
      state.canUndoRepair
        ? html`<fluent-button size="small" @click=${doing(model, () => model.check.undoRepair())}>
            ${say('repair.undo')}
          </fluent-button>`
        : nothing
    }
  `;
}

function findingCard(context: ViewContext, group: FindingGroup): TemplateResult {
  const { say, state, model, opened } = context;
  const { code, title, advice, severity, count, first } = group;
  const part = `findings:${code}`;
  const all = state.allFindings[code] ?? first;
  const shown = opened.has(part) ? all : all.slice(0, shownFindings);
  const more = async (): Promise<void> => {
    opened.toggle(part, true);
    if (count > first.length) await model.check.showAll(code);
  };
  const keys = async (): Promise<void> => {
    if (count > all.length) await model.check.showAll(code);
    const listed = model.store.state.allFindings[code] ?? all;
    await model.source.ignore(listed.map(({ key }) => key));
  };
  return html`
    <section class="card finding" aria-label=${title}>
      <h3>${title} <span class="pill ${severity}">${count}</span></h3>
      <p class="quiet">${advice}</p>
      ${
        answerable.has(code)
          ? html`<button
              class="link"
              @click=${() => {
                void model.goToStep('source');
              }}
            >
              ${say('check.answer')}
            </button>`
          : nothing
      }
      <ul class="findings">
        ${shown.map((one) => findingItem(context, one))}
      </ul>
      ${
        count === 1
          ? nothing
          : html`<p class="actions">
              ${
                count > shown.length
                  ? html`<button class="link" @click=${doing(model, more)}>
                      ${say('check.more', { count })}
                    </button>`
                  : nothing
              }
              <button
                class="link"
                aria-label=${say('check.ignore.all.of', { title })}
                @click=${doing(model, keys)}
              >
                ${say('check.ignore.all')}
              </button>
            </p>`
      }
    </section>
  `;
}

function findingItem(
  { say, language, model, state }: ViewContext,
  { key, finding, what }: ListedFinding,
): TemplateResult {
  const { file, sheet, cell, locality } = finding;
  const several = (state.reading?.sheets.filter(({ isReported }) => isReported).length ?? 0) > 1;
  const where = cell ?? say('check.whole-sheet');
  const isHere = file === undefined && sheet !== null;
  const inFile = [file, sheet, cell].filter((part) => part != null).join(' › ');
  const place = !isHere ? inFile : several ? say('check.place', { sheet, cell: where }) : where;
  const spoken = isHere ? `${sheet}, ${where}` : inFile;
  return html`
    <li>
      ${
        isHere
          ? html`<button
              class="link place"
              aria-label=${say('check.go', { place: spoken })}
              @click=${doing(model, () => model.check.goTo(finding))}
            >
              ${place}
            </button>`
          : html`<span class="in-file">${place}</span>`
      }
      <span>${locality === null ? capitalised(what, language) : `${locality}: ${what}`}</span>
      <button
        class="link ignore"
        aria-label=${say('check.ignore.one', { place: spoken })}
        @click=${doing(model, () => model.source.ignore([key]))}
      >
        ${say('check.ignore')}
      </button>
    </li>
  `;
}

function capitalised(text: string, language: Language): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}

function repairCard(context: ViewContext, { kind, cells, example }: RepairSummary): TemplateResult {
  const { say, language, model } = context;
  const title = say(`repair.${kind}`);
  return html`
    <section class="card finding" aria-label=${title}>
      <h3>${title} <span class="pill">${say('repair.cells', { count: cells })}</span></h3>
      <p class="quiet">“${visible(example.before)}” → ${afterText(example.after, language)}</p>
      <fluent-button
        size="small"
        aria-label=${say('repair.preview.of', { title })}
        @click=${doing(model, () => model.check.proposeRepair(kind))}
      >
        ${say('repair.preview')}
      </fluent-button>
    </section>
  `;
}

function repairPreview(context: ViewContext, { kind, repairs }: RepairPreview): TemplateResult {
  const { say, language } = context;
  const rest = repairs.length - shownRepairs;
  return html`
    <h2>${say('repair.heading', { title: say(`repair.${kind}`) })}</h2>
    <p>${say(`repair.${kind}.text`)}</p>
    <p class="quiet">${say('repair.warning')}</p>
    <table class="repairs">
      <thead>
        <tr>
          <th scope="col">${say('repair.cell')}</th>
          <th scope="col">${say('repair.before')}</th>
          <th scope="col">${say('repair.after')}</th>
        </tr>
      </thead>
      <tbody>
        ${repairs.slice(0, shownRepairs).map((repair) => repairRow(context, repair, language))}
      </tbody>
    </table>
    ${rest > 0 ? html`<p class="quiet">${say('repair.more', { count: rest })}</p>` : nothing}
  `;
}

function repairRow(
  { model, say }: ViewContext,
  { sheet, row, column, before, after, numberFormat }: ProposedRepair,
  language: Language,
): TemplateResult {
  const cell = cellAddress(row, column);
  const percent = numberFormat !== undefined && typeof after === 'number';
  return html`
    <tr>
      <td>
        <button
          class="link place"
          aria-label=${say('check.go', { place: `${sheet}, ${cell}` })}
          @click=${doing(model, () => model.check.goTo({ sheet, cell }))}
        >
          ${cell}
        </button>
      </td>
      <td>“${visible(before)}”</td>
      <td class=${typeof after === 'number' ? 'number' : ''}>
        ${percent ? `${formatNumber(after * 100, language, 4)}%` : afterText(after, language)}
      </td>
    </tr>
  `;
}

/** Blanks that nobody sees are what the repair is about. */
function visible(text: string): string {
  return text.replace(/^[^\S\n]+|[^\S\n]+$|[^\S\n]{2,}/gu, (blanks) => '·'.repeat(blanks.length));
}

function afterText(after: string | number, language: Language): string {
  return typeof after === 'number' ? formatNumber(after, language, 6) : `“${after}”`;
}

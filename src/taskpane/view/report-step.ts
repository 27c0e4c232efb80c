import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { baseOf } from '../../coverage/scheme';
import { formatCount, formatPoints, formatRate } from '../../locales/locale';
import type { KeyFigures, PlannedSheet, ReportPreview } from '../desk/summary';
import type { DoneReport } from '../model/pane-state';
import { keepingSection } from './keeping-view';
import { narrativeView, pictureSection } from './pasting-view';
import { previewTable } from './preview-table';
import { reportOptions } from './report-options-view';
import { sharingSection } from './sharing-view';
import { doing } from './view-context';
import type { ViewContext } from './view-context';

/** Step 3: what the report says, its options, and what was written. */
export function reportStep(context: ViewContext, preview: ReportPreview): TemplateResult {
  const { say, state, model } = context;
  const { pasting } = preview;
  const { length } = pasting.messages;
  const chat =
    length > 1
      ? say('report.copy.chat.part', { number: state.nextMessage + 1, count: length })
      : say('report.copy.chat');
  return html`
    ${state.done === null ? nothing : doneList(context, state.done)}
    <div class="keys">${preview.key.map((key) => keyCards(context, key))}</div>
    ${previewTable(context, preview)} ${reportOptions(context)} ${sharingSection(context)}
    ${keepingSection(context)}
    <h2>${say('report.narrative')}</h2>
    ${narrativeView(context, preview)}
    <p class="actions">
      <fluent-button size="small" @click=${doing(model, () => model.report.copy('word'))}>
        ${say('report.copy.word')}
      </fluent-button>
      <fluent-button size="small" @click=${doing(model, () => model.report.copy('chat'))}>
        ${chat}
      </fluent-button>
      <fluent-button size="small" @click=${doing(model, () => model.report.copy('narrative'))}>
        ${say('report.copy.narrative')}
      </fluent-button>
    </p>
    ${state.done === null ? nothing : pictureSection(context, state.done)}
  `;
}

function keyCards({ say, language }: ViewContext, key: KeyFigures): TemplateResult {
  const { scheme, participants, remaining, coverage, attainment, targetRate, gapPoints } = key;
  const rate = coverage ?? attainment;
  return html`
    <div class="key">
      <p class="quiet">${say('report.key.participants', { scheme: say(`scheme.${scheme}`) })}</p>
      <p class="figure">${participants === null ? '—' : formatCount(participants, language)}</p>
      ${
        remaining === null
          ? nothing
          : html`<p class="quiet">
              ${
                remaining === 0
                  ? say('report.key.completed')
                  : say('report.key.remaining', { count: remaining })
              }
            </p>`
      }
    </div>
    ${
      rate === null
        ? nothing
        : html`<div class="key">
            <p class="quiet">
              ${
                coverage === null
                  ? say('report.key.attainment')
                  : say('report.key.coverage', { base: say(`report.base.${baseOf(scheme)}`) })
              }
            </p>
            <p class="figure">${formatRate(rate, language)}</p>
            ${
              coverage === null || targetRate === null || gapPoints === null
                ? nothing
                : html`<p class="quiet">${gapText(say, language, targetRate, gapPoints)}</p>`
            }
          </div>`
    }
  `;
}

function gapText(
  say: ViewContext['say'],
  language: ViewContext['language'],
  targetRate: number,
  gap: number,
): string {
  const target = formatRate(targetRate, language);
  const points = formatPoints(Math.abs(gap), language);
  if (Number(gap.toFixed(2)) === 0) return say('report.key.equal', { target });
  return say(gap < 0 ? 'report.key.below' : 'report.key.above', { target, points });
}

function doneList({ say, model }: ViewContext, { written, sheets }: DoneReport): TemplateResult {
  const rewritten = new Set(written.rewritten);
  const item = (sheet: PlannedSheet, name: string): TemplateResult => html`
    <li>
      <button
        class="link"
        @click=${doing(model, () => model.check.goTo({ sheet: name, cell: null }))}
      >
        ${name}
      </button>
      <span class="quiet">
        ${say(`report.done.${sheet.kind}`, { count: sheet.count })}${
          rewritten.has(name) ? ` · ${say('report.done.rewritten')}` : nothing
        }
      </span>
      ${
        sheet.leftAlone === null
          ? nothing
          : html`<p class="note">
              ${say('report.done.left-alone', { sheet: sheet.leftAlone, name })}
            </p>`
      }
    </li>
  `;
  return html`
    <section aria-labelledby="done">
      <h2 id="done" tabindex="-1">${say('report.done')}</h2>
      <ul class="done">
        ${written.sheets.map((name, index) => {
          const sheet = sheets[index];
          return sheet === undefined ? nothing : item(sheet, name);
        })}
      </ul>
      ${
        written.leftOut.includes('charts')
          ? html`<p class="note">${say('report.done.charts')}</p>`
          : nothing
      }
      ${
        written.undoable
          ? html`<fluent-button size="small" @click=${doing(model, () => model.report.undo())}>
              ${say('report.undo')}
            </fluent-button>`
          : nothing
      }
    </section>
  `;
}

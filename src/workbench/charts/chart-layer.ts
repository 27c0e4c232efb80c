import { html, nothing, render, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Book } from '../../host/book';
import type { CellPlaces } from '../../host/browser/cell-places';
import { parseAddress } from '../../host/cell-area';
import type { ChartRecord } from '../../host/sheet-record';
import { chartFigures } from './chart-figures';
import { drawChart } from './draw-chart';

/** The charts of the active sheet, floating above the cells that they cover. */
export class ChartLayer {
  private readonly layer = document.createElement('div');
  private frame: number | null = null;

  constructor(
    private readonly book: Book,
    private readonly places: CellPlaces,
    private readonly parent: HTMLElement,
  ) {
    this.layer.className = 'charts';
    parent.append(this.layer);
  }

  /** Before the screen is next drawn, however often it is asked for. */
  drawSoon(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.draw();
    });
  }

  dispose(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.layer.remove();
  }

  private draw(): void {
    const { charts } = this.book.activeSheet.record;
    const canvas = this.places.canvas?.getBoundingClientRect();
    if (charts.length === 0 || canvas === undefined) {
      render(nothing, this.layer);
      return;
    }
    const own = this.parent.getBoundingClientRect();
    Object.assign(this.layer.style, {
      left: `${canvas.left - own.left}px`,
      top: `${canvas.top - own.top}px`,
      width: `${canvas.width}px`,
      height: `${canvas.height}px`,
    });
    render(
      charts.map((chart) => this.chart(chart)),
      this.layer,
    );
  }

  private chart(chart: ChartRecord): TemplateResult | typeof nothing {
    const area = chart.place === null ? null : (parseAddress(chart.place)?.area ?? null);
    const place = area === null ? null : this.places.of(area);
    if (place === null) return nothing;
    const { left, top, width, height, coveredLeft, coveredTop } = place;
    const figures = chartFigures(this.book, chart);
    const style = {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
      clipPath: `inset(${coveredTop}px 0 0 ${coveredLeft}px)`,
    };
    return html`<svg
      class="chart"
      role="img"
      aria-label=${figures.title}
      data-chart=${chart.name}
      style=${styleMap(style)}
      viewBox=${`0 0 ${width} ${height}`}
    >
      ${drawChart(figures, width, height)}
    </svg>`;
  }
}

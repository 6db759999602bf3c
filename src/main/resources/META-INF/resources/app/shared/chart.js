import {html, nothing} from 'lit';
import {PageElement} from './element.js';

/** The colors of the theme that a chart may speak with; series take the first ones in order. */
const SERIES = ['--series-1', '--series-2', '--series-3', '--series-4', '--series-5', '--series-6'];
const MEANINGS = ['text', 'muted', 'line', 'surface', 'raised', 'accent', 'late', 'late-soft', 'soon', 'soon-soft', 'good', 'good-soft'];
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

let loading;

/** ECharts is large: it is asked for when the first chart is shown, and once. */
function echarts() {
  loading ??= import('echarts').catch(failed => {
    loading = undefined;
    throw failed;
  });
  return loading;
}

/** ECharts empties its place by innerHTML, which the page's policy forbids; here that is done by the DOM, and nothing else is. */
function emptiedByTheDom(place) {
  Object.defineProperty(place, 'innerHTML', {
    get: () => '',
    set(markup) {
      if (markup) {
        throw new TypeError('A chart writes no markup');
      }
      place.replaceChildren();
    },
  });
  return place;
}

/** What the theme's variables come to in the colors in force, by name without dashes. */
function colorsOf(element) {
  const style = getComputedStyle(element);
  const before = element.style.color;
  const found = name => {
    element.style.color = `var(${name})`;
    return style.color;
  };
  const colors = {
    series: SERIES.map(found),
    ...Object.fromEntries(MEANINGS.map(name => [name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()), found('--' + name)])),
  };
  element.style.color = before;
  return colors;
}

const list = one => (one === undefined ? [] : Array.isArray(one) ? one : [one]);

/** The option in the colors of the theme; what it says itself goes first, but tips are always text and nothing has a tool box. */
function themed(option, colors) {
  const axis = {
    axisLabel: {color: colors.muted, hideOverlap: true}, nameTextStyle: {color: colors.muted}, axisLine: {lineStyle: {color: colors.line}},
    axisTick: {lineStyle: {color: colors.line}}, splitLine: {lineStyle: {color: colors.line}},
  };
  const axes = given => list(given).map(one => ({...axis, ...one, axisLabel: {...axis.axisLabel, ...one.axisLabel}}));
  const {toolbox, ...rest} = option;
  const named = list(option.yAxis).some(one => one.name);
  return {
    color: colors.series, backgroundColor: 'transparent', animation: !matchMedia('(prefers-reduced-motion: reduce)').matches, animationDuration: 250,
    grid: {left: 12, right: 20, top: 16 + (option.legend ? 22 : 0) + (named ? 18 : 0), bottom: 8, containLabel: true},
    ...rest,
    textStyle: {fontFamily: FONT, color: colors.text, ...option.textStyle},
    ...(option.legend && {legend: {top: 0, left: 0, ...option.legend, textStyle: {color: colors.text, ...option.legend.textStyle}}}),
    ...(option.xAxis && {xAxis: axes(option.xAxis)}),
    ...(option.yAxis && {yAxis: axes(option.yAxis)}),
    tooltip: {
      trigger: 'axis', backgroundColor: colors.raised, borderColor: colors.line, confine: true, ...option.tooltip,
      textStyle: {color: colors.text, ...option.tooltip?.textStyle}, renderMode: 'richText',
    },
  };
}

/**
 * A chart by ECharts, on a canvas of its own: `option` is ECharts' option, or a function of the theme's colors that answers one;
 * `label` says in a sentence what it shows; `table` ({head, rows}) holds the same figures for those who read rather than look, and
 * is what remains where ECharts cannot be had. Fires `chart-chosen` with {name, series, index, data} of what was clicked.
 */
class ParleyChart extends PageElement {
  static properties = {option: {attribute: false}, table: {attribute: false}, label: {}, height: {type: Number}, failed: {state: true}};

  constructor() {
    super();
    this.height = 260;
  }

  connectedCallback() {
    super.connectedCallback();
    this.sizes = new ResizeObserver(() => this.#sized());
    this.themes = new MutationObserver(() => this.#draw());
    this.themes.observe(document.documentElement, {attributes: true, attributeFilter: ['data-theme']});
    this.machine = matchMedia('(prefers-color-scheme: dark)');
    this.recolor = () => this.#draw();
    this.machine.addEventListener('change', this.recolor);
    if (this.hasUpdated) {
      this.sizes.observe(this.#place());
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.themes.disconnect();
    this.machine.removeEventListener('change', this.recolor);
    this.chart?.dispose();
    this.chart = undefined;
  }

  firstUpdated() {
    this.sizes.observe(this.#place());
  }

  updated(changed) {
    const place = this.#place();
    place.style.height = this.height + 'px';
    place.hidden = Boolean(this.failed);
    if (changed.has('option')) {
      this.#draw();
    }
  }

  #place() {
    return this.querySelector('.plot');
  }

  /** Begins when there is room, such as when a closed part of the page is opened. */
  async #sized() {
    const place = this.#place();
    if (!place.clientWidth || !place.clientHeight) {
      return;
    }
    if (this.chart) {
      this.chart.resize({width: place.clientWidth, height: place.clientHeight});
      return;
    }
    try {
      const {init} = await echarts();
      if (!this.isConnected || this.chart) {
        return;
      }
      this.chart = init(emptiedByTheDom(document.createElement('div')), null, {renderer: 'canvas', width: place.clientWidth, height: place.clientHeight});
      place.replaceChildren(this.chart.getDom());
      this.chart.on('click', ({name, seriesName, dataIndex, data}) => this.say('chart-chosen', {name, series: seriesName, index: dataIndex, data}));
      this.#draw();
    } catch {
      this.failed = true;
    }
  }

  #draw() {
    if (this.chart && this.option) {
      const colors = colorsOf(this.#place());
      this.chart.setOption(themed(typeof this.option === 'function' ? this.option(colors) : this.option, colors), {notMerge: true});
    }
  }

  render() {
    return html`<figure class="chart"><div class="plot" role="img" aria-label=${this.label ?? ''}></div>
      ${this.failed ? html`<p class="muted small">The chart cannot be drawn; these are its figures.</p>` : nothing}
      ${this.table ? html`<details ?open=${this.failed}><summary class="small muted">The figures<span class="sr">: ${this.label}</span></summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${this.label}><table><thead><tr>${this.table.head.map(name => html`<th>${name}</th>`)}</tr></thead>
          <tbody>${this.table.rows.map(row => html`<tr>${row.map(value => html`<td class=${typeof value === 'number' ? 'num' : nothing}>${
            typeof value === 'number' ? value.toLocaleString('en-US') : value ?? '–'}</td>`)}</tr>`)}</tbody></table></div></details>` : nothing}</figure>`;
  }
}

customElements.define('parley-chart', ParleyChart);

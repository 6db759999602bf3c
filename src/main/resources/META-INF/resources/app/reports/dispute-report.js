import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import '../shared/chart.js';
import {saveCsv} from '../shared/csv.js';
import {day, money, words} from '../shared/words.js';
import {PeriodReport} from './period-report.js';

const BY = ['ALL', 'PAYER', 'ENTITY', 'SPECIALTY', 'SERVICE_GROUP', 'MONTH', 'STATE'];
const DRAWN = 16;
const HEAD = ['Name', 'Determinations', 'Won', 'Lost', 'Won %', 'Won % at least', 'Won % at most', 'Few cases', 'With QPA', 'Award % of QPA', 'Median % of QPA',
  'Median days', 'Nine of ten within days', 'Fees', 'CMS determinations', 'CMS won %', 'CMS median % of QPA', 'CMS median days', 'CMS until', 'CMS source'];

const percent = share => (share === undefined || share === null ? '–' : `${share} %`);

/** Won in percent with the interval that nine of ten such samples keep to, and what CMS says of the same name. */
function wins(lines) {
  return colors => ({
    legend: {},
    xAxis: {type: 'category', data: lines.map(line => nameOf(line)), axisLabel: {width: 110, overflow: 'truncate'}},
    yAxis: {type: 'value', name: 'won, %', min: 0, max: 100},
    series: [
      {name: 'Won', type: 'bar', barMaxWidth: 44, data: lines.map(line => line.winPercent ?? null)},
      {name: 'Nine in ten', type: 'custom', itemStyle: {color: colors.muted}, encode: {x: 0, y: [1, 2]}, renderItem: interval,
        data: lines.map((line, at) => [at, line.winPercentLow ?? null, line.winPercentHigh ?? null])},
      {name: 'CMS', type: 'scatter', symbol: 'diamond', symbolSize: 12, data: lines.map(line => line.published?.winPercent ?? null)},
    ],
  });
}

function interval(params, api) {
  if (isNaN(api.value(1))) {
    return undefined;
  }
  const [low, high] = [api.coord([api.value(0), api.value(1)]), api.coord([api.value(0), api.value(2)])];
  const line = (x1, y1, x2, y2) => ({type: 'line', shape: {x1, y1, x2, y2}, style: {stroke: api.visual('color'), lineWidth: 1.5}});
  return {type: 'group', children: [line(low[0], low[1], high[0], high[1]), line(low[0] - 6, low[1], low[0] + 6, low[1]), line(high[0] - 6, high[1], high[0] + 6, high[1])]};
}

function nameOf(line) {
  return line.name === 'ALL' || !line.name ? 'All' : line.name;
}

function cells({published, ...line}) {
  return [nameOf(line), line.determinations, line.won, line.lost, line.winPercent, line.winPercentLow, line.winPercentHigh, line.thin ? 'yes' : 'no', line.withQpa,
    line.awardPercentOfQpa, line.medianPercentOfQpa, line.medianDays, line.ninetiethDays, line.fees, published?.determinations, published?.winPercent, published?.medianPercentOfQpa,
    published?.medianDays, published?.dataUntil, published?.source];
}

/** What disputes brought, beside what CMS publishes of the same names. */
class DisputeReport extends PeriodReport {
  read() {
    return get('/reports/disputes', {...this.period, by: this.query.by});
  }

  more() {
    return html`<div class="field"><label for="report-by">Summed over</label><select id="report-by" @change=${event => this.ask({by: event.target.value})}>
      ${BY.map(one => html`<option value=${one} ?selected=${(this.query.by ?? 'ALL') === one}>${words(one)}</option>`)}</select></div>`;
  }

  show({from, to, by, lines}) {
    const decided = lines.filter(line => line.won + line.lost > 0);
    const drawn = decided.toSorted((one, other) => other.determinations - one.determinations).slice(0, DRAWN);
    return html`<section class="card stack" aria-labelledby="report"><div class="row"><h2 id="report" class="grow">Disputes decided ${day(from)} to ${day(to)}</h2>
        <button ?disabled=${!lines.length} @click=${() => saveCsv(`disputes-${by.toLowerCase()}-${from}-${to}.csv`, HEAD, lines.map(cells))}>Save as CSV</button></div>
      ${lines.length ? html`${drawn.length ? html`<parley-chart .option=${wins(by === 'MONTH' ? decided.slice(-DRAWN) : drawn)} label="Disputes won in percent, with the interval of nine in ten and the figure of CMS"></parley-chart>
          ${decided.length > DRAWN ? html`<p class="small muted">Drawn are ${DRAWN} of ${decided.length}; the table holds all.</p>` : nothing}` : nothing}
        <div class="scroll" tabindex="0" role="region" aria-label="Disputes by name"><table><thead><tr><th>${by === 'ALL' ? 'All' : words(by)}</th><th class="num">Decided</th><th class="num">Won</th><th class="num">Lost</th><th class="num">Won</th><th class="num">Between</th><th class="num">Award, of the QPA</th>
          <th class="num">Middle one</th><th class="num">Days</th><th class="num">Nine of ten</th><th class="num">Fees</th><th>CMS</th></tr></thead><tbody>${lines.map(line => this.#line(line))}</tbody></table></div>
        <p class="small muted">A dispute counts on the day of its determination. Splits are neither won nor lost. “Between” holds the true chance for nine of ten such samples. The figures of CMS say nothing of one house; they are shown where its files were imported.</p>`
        : html`<p class="empty">No dispute was decided in this time. The first determination that is recorded on a dispute’s page brings the first line; see <a href="#/idr/disputes">the disputes</a>.</p>`}</section>`;
  }

  #line(line) {
    const cms = line.published;
    return html`<tr><th scope="row">${nameOf(line)}${line.thin ? html` <span class="chip none" title="Fewer than 30 were won or lost: the percentages say little">few cases</span>` : nothing}</th>
      <td class="num">${line.determinations}</td><td class="num">${line.won}</td><td class="num">${line.lost}</td><td class="num">${percent(line.winPercent)}</td>
      <td class="num">${line.winPercentLow === undefined || line.winPercentLow === null ? '–' : `${line.winPercentLow} to ${line.winPercentHigh} %`}</td>
      <td class="num" title="Of ${line.withQpa} whose QPA is known">${percent(line.awardPercentOfQpa)}</td><td class="num">${percent(line.medianPercentOfQpa)}</td>
      <td class="num">${line.medianDays ?? '–'}</td><td class="num">${line.ninetiethDays ?? '–'}</td><td class="num">${money(line.fees)}</td>
      <td class="small">${cms ? html`<span title=${cms.source}>${percent(cms.winPercent)} won, ${percent(cms.medianPercentOfQpa)} of the QPA, ${cms.medianDays ?? '–'} days; ${cms.determinations.toLocaleString('en-US')} until ${day(cms.dataUntil)}</span>` : '–'}</td></tr>`;
  }
}

customElements.define('dispute-report', DisputeReport);

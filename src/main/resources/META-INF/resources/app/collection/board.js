import {html, nothing} from 'lit';
import {get, Problem} from '../shared/api.js';
import {due, learnDays, today} from '../shared/days.js';
import {LoadedElement} from '../shared/loaded.js';
import {day, money, plural, sumOf, words} from '../shared/words.js';
import './scoreboard.js';

const PAGE = 50;
const AT_ONCE = 6;
/** Calendar days past the day on which the money was due. */
const AGES = [['NOT_DUE', 'Not due yet', -Infinity, 0], ['TO_30', '1 to 30 days late', 1, 30], ['TO_60', '31 to 60 days late', 31, 60], ['OVER_60', 'More than 60 days late', 61, Infinity]];

/** Money that payers owe after an agreement or award: expected, short and unpaid, by age. */
class CollectionBoard extends LoadedElement {
  static properties = {age: {state: true}, ...LoadedElement.properties};

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  read() {
    return this.#page();
  }

  async #page(cursor) {
    const page = await get('/cases', {phase: 'RECOVERY', status: 'OPEN', limit: PAGE, cursor});
    const rows = [];
    for (let at = 0; at < page.items.length; at += AT_ONCE) {
      rows.push(...await Promise.all(page.items.slice(at, at + AT_ONCE).map(async file => ({file, expected: await expectedOf(file.id)}))));
    }
    await learnDays(page.items.map(file => file.dueOn));
    return {rows: rows.filter(row => row.expected).map(row => ({...row, late: daysPast(row.expected.dueOn)})), cursor: page.nextCursor};
  }

  async #more() {
    const next = await this.#page(this.answer.cursor);
    this.answer = {rows: [...this.answer.rows, ...next.rows], cursor: next.cursor};
  }

  show({rows, cursor}) {
    const ages = AGES.map(([id, name, from, to]) => ({id, name, rows: rows.filter(row => row.late >= from && row.late <= to)}));
    const shown = (this.age ? ages.find(age => age.id === this.age).rows : rows).toSorted((one, other) => other.late - one.late);
    return html`<section class="card stack" aria-labelledby="ages"><h2 id="ages">Due and missing, by age</h2>
        <ul class="ages">${ages.map(age => html`<li><button aria-pressed=${String(this.age === age.id)} @click=${() => (this.age = this.age === age.id ? undefined : age.id)}><span>${age.name}</span>
          <strong>${money(sumOf(age.rows.map(row => row.expected.missing)))}</strong><span class="small">${plural(age.rows.length, 'case')}</span></button></li>`)}</ul>
        ${cursor ? html`<p class="small muted">Of the newest ${rows.length} cases. <button @click=${this.#more}>Add older ones</button></p>` : nothing}</section>
      <section class="card" aria-labelledby="owed"><h2 id="owed">Case by case</h2>
        ${shown.length ? html`<div class="scroll"><table><thead><tr><th>Case</th><th>Payer</th><th>From</th><th class="num">Expected</th><th class="num">Came</th><th class="num">Missing</th><th>Was due</th><th>Stands</th><th>Next</th></tr></thead>
          <tbody>${shown.map(row => this.#row(row))}</tbody></table></div>`
          : html`<p class="empty">${rows.length ? 'No case of this age.' : 'Nobody owes anything now. A case comes here when it is settled or an entity has awarded a rate, and leaves when the money is in.'}</p>`}</section>
      <payer-scoreboard></payer-scoreboard>`;
  }

  #row({file, expected, late}) {
    const chip = due(file.dueOn);
    const standing = expected.missing === 0 ? ['good', 'Paid'] : late <= 0 ? ['', 'Expected'] : expected.received > 0 ? ['soon', `Short, ${plural(late, 'day')} late`] : ['late', `Unpaid, ${plural(late, 'day')} late`];
    return html`<tr><td><a href="#/cases/${file.id}">${file.claimNumber}</a></td><td>${file.payerName ?? '–'}</td><td>${words(expected.source)}</td><td class="num">${money(expected.due)}</td><td class="num">${money(expected.received)}</td>
      <td class="num"><strong>${money(expected.missing)}</strong></td><td>${day(expected.dueOn)}</td><td><span class="chip ${standing[0]}">${standing[1]}</span>${expected.complaints.length ? html`<div class="small muted">${plural(expected.complaints.length, 'complaint')}</div>` : nothing}</td>
      <td><a href="#/cases/${file.id}">${file.nextAction ?? 'Open'}</a> <span class="chip ${chip.level}">${chip.text}</span></td></tr>`;
  }
}

async function expectedOf(caseId) {
  try {
    return await get(`/cases/${caseId}/expected-payment`);
  } catch (failed) {
    if (failed instanceof Problem && failed.status === 404) {
      return undefined;
    }
    throw failed;
  }
}

function daysPast(date) {
  return Math.round((Date.parse(today()) - Date.parse(date)) / 86_400_000);
}

customElements.define('collection-board', CollectionBoard);

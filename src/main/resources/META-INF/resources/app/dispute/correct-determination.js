import {html, nothing} from 'lit';
import {get, post} from '../shared/api.js';
import {draft, dropDraft, keepDraft} from '../shared/drafts.js';
import {LoadedElement} from '../shared/loaded.js';
import {tell} from '../shared/notices.js';
import {said} from '../shared/schema-form.js';
import {sendFrom} from '../shared/sending.js';
import {resolve, spec} from '../shared/spec.js';
import {day, money, words} from '../shared/words.js';
import {decidedOf} from './decided-items.js';
import {StandingDetermination} from './standing-determination.js';

const SCHEMA = {$ref: '#/components/schemas/CorrectedDetermination'};

/** What is owed either way, in words. */
function owed(open) {
  return open > 0 ? `the payer owes ${money(open)}` : open < 0 ? `${money(-open)} is to go back to the payer` : 'nothing is owed';
}

function signed(amount) {
  return (amount > 0 ? '+' : '−') + money(Math.abs(amount));
}

/** Puts a determination right: filled in with what it says, and what would change is shown before it is sent. Kept while it is typed: only what was made other. */
class CorrectDetermination extends LoadedElement {
  static properties = {
    dispute: {attribute: false}, since: {}, typed: {state: true}, rows: {state: true}, seen: {state: true}, errors: {state: true}, refused: {state: true}, busy: {state: true}, open: {state: true},
    ...LoadedElement.properties,
  };

  willUpdate(changed) {
    if (changed.has('dispute') && changed.get('dispute')?.id !== this.dispute.id) {
      const kept = draft(this.#keep);
      this.forget();
      Object.assign(this, {typed: kept?.typed ?? {}, rows: kept?.rows ?? {}, seen: undefined, errors: [], refused: '', open: Boolean(kept)});
    }
    if (this.open && (changed.has('open') || changed.has('since'))) {
      this.load();
    }
  }

  get #keep() {
    return 'correction.' + this.dispute.id;
  }

  async read() {
    const [document, papers, standing] = await Promise.all([spec(), get(`/cases/${this.dispute.caseId}/documents`), StandingDetermination.read(this.dispute.id)]);
    return {document, papers, standing};
  }

  /** As it stands, with what was made other; {@code follows} is what the fields beside the items say by themselves. */
  #now({standing}) {
    const rows = {...standing.rows, ...Object.fromEntries(Object.entries(this.rows).filter(([id]) => standing.rows[id]))};
    const follows = Object.keys(this.rows).length ? standing.valueWith(rows) : standing.value;
    return {rows, follows, value: {...follows, ...this.typed}};
  }

  #type(part) {
    Object.assign(this, part);
    keepDraft(this.#keep, {typed: this.typed, rows: this.rows});
  }

  /** What an item changes changes the sums that somebody typed, too. */
  #decide(rows) {
    const {award, prevailing, ...typed} = this.typed;
    this.#type({typed, rows: Object.fromEntries(Object.entries(rows).filter(([id, row]) => row !== this.answer.standing.rows[id]))});
  }

  #write(value) {
    const {follows} = this.#now(this.answer);
    this.#type({typed: Object.fromEntries(Object.entries(value).filter(([name, one]) => one !== follows[name]))});
  }

  async #send(event) {
    event.preventDefault();
    const {standing} = this.answer;
    const {rows, value} = this.#now(this.answer);
    const items = decidedOf(standing.items, rows);
    const body = {...said(value), ...(items.length && {items: items.map(said)})};
    const taken = await sendFrom(this, () => post(`/disputes/${this.dispute.id}/determination/corrections`, body, {ifMatch: standing.etag}).catch(failed => {
      if (failed.status === 409) {
        this.#readAgain();
      }
      throw failed;
    }), () => this.#overtaken());
    if (taken) {
      dropDraft(this.#keep);
      Object.assign(this, {typed: {}, rows: {}, seen: undefined, open: false});
      tell('The correction is recorded');
      this.say('added');
    }
  }

  /** What others changed meanwhile is said beside it, in any case of a batch; what is typed stays. */
  #readAgain() {
    this.seen = this.answer.standing;
    this.say('case-stale');
    return this.load();
  }

  #overtaken() {
    this.refused = 'Somebody corrected this after you opened it. It is read again, with what changed said above; save again if this still holds.';
    return this.#readAgain();
  }

  render() {
    return html`<details class="add" ?open=${this.open} @toggle=${event => (this.open = event.target.open)}><summary>The entity corrected its determination</summary>
      ${this.open ? super.render() : nothing}</details>`;
  }

  show(answer) {
    const {document, papers, standing} = answer;
    const {rows, value} = this.#now(answer);
    const {properties, required} = resolve(document, SCHEMA);
    const byItem = standing.cases.length === 1 ? ['items'] : ['items', 'payerOffer'];
    const shown = {type: 'object', properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !byItem.includes(name))), required};
    return html`<form class="stack" novalidate @submit=${this.#send}>
      <p class="small muted">Filled in with the determination of ${day(this.dispute.determinedOn)}, whose day stays, as does what it suspends. Change what the entity changed; to name its paper here, keep that among the <a href="#/cases/${this.dispute.caseId}">documents of the case</a> first.
        ${standing.cases.length > 1 ? html`It decided ${standing.cases.length} cases together, so they are corrected together.` : nothing}</p>
      ${standing.items.length ? html`<div class="group"><h3>Item by item</h3>
        <decided-items .items=${standing.items} .rows=${rows} .before=${standing.rows} .errors=${this.errors} @decided=${event => this.#decide(event.detail)}></decided-items></div>` : nothing}
      <schema-form .document=${document} .schema=${shown} .value=${value} .errors=${this.errors} name="correct-determination" .choices=${{documentId: [['', 'None'], ...papers.map(one => [one.id, one.name])]}}
        @typed=${event => this.#write(event.detail)}></schema-form>
      ${this.seen ? this.#changes('What changed meanwhile', this.seen.changesTo(standing)) : nothing}
      ${this.#changes('What this changes', standing.changes(rows, value), html`<p class="notice" role="status">Nothing differs from the determination yet.</p>`)}
      ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}
      <div class="actions"><button class="primary" ?disabled=${this.busy}>Save the correction</button></div></form>`;
  }

  #changes(title, {items, cases, gain, prevailing}, none = nothing) {
    if (!items.length && !cases.length && !prevailing) {
      return none;
    }
    return html`<section class="notice soon stack" role="status" aria-label=${title}><strong>${title}</strong>
      ${prevailing ? html`<div>Prevailing: <del>${words(prevailing[0])}</del> → <strong>${words(prevailing[1])}</strong>. The entity’s fee is divided anew (FED-FE-06)${this.dispute.entityFeeRefund === undefined ? '' : `; so far ${money(this.dispute.entityFeeRefund)} of it comes back to us`}.</div>` : nothing}
      ${items.length ? html`<ul>${items.map(({name, before, now}) => html`<li>${name}: <del>${money(before.award)}, ${words(before.prevailing).toLowerCase()}</del> → <strong>${money(now.award)}, ${words(now.prevailing).toLowerCase()}</strong></li>`)}</ul>` : nothing}
      ${cases.length ? html`<ul>${cases.map(one => html`<li>Award of case ${one.dispute.caseNumber}: <del>${money(one.before)}</del> → <strong>${money(one.now)}</strong> (${signed(one.gain)}).
        ${one.expected ? html`Now ${one.expected.state === 'WRITTEN_OFF' ? 'the rest is written off' : owed(one.open)}; then <strong>${owed(one.opens)}</strong>${one.opens ? ', due anew from the day of the correction (FED-PY-01)' : ''}.` : 'No money is counted from it yet.'}</li>`)}</ul>
        ${cases.length > 1 ? html`<div><strong>${signed(gain)}</strong> in all.</div>` : nothing}` : nothing}</section>`;
  }
}

customElements.define('correct-determination', CorrectDetermination);

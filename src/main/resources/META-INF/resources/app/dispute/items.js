import {html, nothing} from 'lit';
import {get, post, Problem} from '../shared/api.js';
import {draft, keepDraft} from '../shared/drafts.js';
import {LoadedElement} from '../shared/loaded.js';
import {session} from '../shared/session.js';
import {day, money, words} from '../shared/words.js';

const MAY_SEE_OFFERS = ['negotiator', 'supervisor', 'provider', 'auditor'];
const MAY_SEE_BRIEFS = ['negotiator', 'supervisor', 'compliance', 'auditor'];

/** What is disputed item by item, what to offer for each and why, and a brief that shows nothing it must not. */
class DisputeItems extends LoadedElement {
  static properties = {disputeId: {}, since: {}, live: {type: Boolean}, proposal: {state: true}, brief: {state: true}, report: {state: true}, text: {state: true}, refused: {state: true}, ...LoadedElement.properties};

  willUpdate(changed) {
    if (changed.has('disputeId')) {
      Object.assign(this, {proposal: undefined, brief: undefined, report: undefined, text: draft('brief.' + this.disputeId) ?? '', refused: ''});
    }
    if (changed.has('disputeId') || changed.has('since')) {
      this.load();
    }
  }

  read() {
    return get(`/disputes/${this.disputeId}/items`);
  }

  async #ask(what) {
    this.refused = '';
    try {
      Object.assign(this, await what());
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.refused = failed.message;
    }
  }

  #write(text) {
    this.text = text;
    keepDraft('brief.' + this.disputeId, text);
  }

  #draft() {
    return this.#ask(async () => {
      const brief = await get(`/disputes/${this.disputeId}/brief-draft`);
      if (!this.text) {
        this.#write(brief.text);
      }
      return {brief, report: brief.report};
    });
  }

  show(items) {
    const offers = session.is(...MAY_SEE_OFFERS);
    return html`<section class="card stack" aria-labelledby="items"><div class="row"><h2 id="items" class="grow">What is disputed</h2>
        ${this.live && offers ? html`<button @click=${() => this.#ask(async () => ({proposal: await get(`/disputes/${this.disputeId}/offer-proposal`)}))}>Propose offers</button>` : nothing}
        ${this.live && session.is(...MAY_SEE_BRIEFS) ? html`<button @click=${this.#draft}>Write the brief</button>` : nothing}</div>
      ${items.length ? html`<div class="scroll"><table><thead><tr><th>Item</th><th>Served</th><th class="num">Charge</th><th class="num">QPA</th><th class="num">Our offer</th><th class="num">Of the QPA</th><th class="num">Payer’s offer</th><th class="num">Of the QPA</th><th class="num">Award</th></tr></thead>
        <tbody>${items.map(item => html`<tr><th scope="row">${itemName(item)}${item.droppedOn ? html`<div class="small">dropped ${day(item.droppedOn)}: ${words(item.droppedBecause).toLowerCase()}</div>` : nothing}</th><td>${day(item.servedOn)}</td>
          <td class="num">${money(item.charge)}</td><td class="num">${money(item.qualifyingPayment)}</td><td class="num">${item.sealed ? 'sealed' : money(item.ownOffer)}</td><td class="num">${percent(item.ownPercentOfQpa)}</td><td class="num">${money(item.payerOffer)}</td><td class="num">${percent(item.payerPercentOfQpa)}</td>
          <td class="num">${item.award === undefined ? '–' : html`<strong>${money(item.award)}</strong><div class="small muted">${words(item.prevailing).toLowerCase()}</div>`}</td></tr>`)}</tbody></table></div>`
        : html`<p class="empty">The items are written down when the dispute is filed.</p>`}
      ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}
      ${this.proposal ? this.#proposal() : nothing} ${this.brief ? this.#brief() : nothing}</section>`;
  }

  #proposal() {
    const {items, total, totalPercentOfQpa, rateSoFar, dueOn, administrativeFee, entityFee, entityFeeLeast, entityFeeMost, unpaid, warnings} = this.proposal;
    return html`<div class="group"><h3>Proposed offer: ${money(total)} ${totalPercentOfQpa === undefined ? '' : `(${totalPercentOfQpa} % of the QPA)`}</h3>
      <p class="small">Paid and owed by the patient so far: ${money(rateSoFar)}. ${dueOn ? `Offer and fees by ${day(dueOn)}.` : ''} Administrative fee ${money(administrativeFee)}, the entity’s ${entityFee === undefined ? `${money(entityFeeLeast)} to ${money(entityFeeMost)}` : money(entityFee)}.</p>
      ${[...unpaid.map(one => `Not paid yet: ${one}`), ...warnings].map(one => html`<p class="notice soon small">${one}</p>`)}
      <ul class="entries small">${items.map(item => html`<li><strong>${item.line === undefined ? 'Whole claim' : `Line ${item.line}`} <span class="mono">${item.code}</span>: ${money(item.offer)}</strong> ${percent(item.percentOfQpa)}${item.upTo === undefined ? '' : `, up to ${money(item.upTo)}`}
        <div>${item.question ?? item.because}</div></li>`)}</ul></div>`;
  }

  #brief() {
    return html`<div class="group"><h3>Brief</h3>
      <ul class="entries small">${this.brief.sections.filter(section => section.questions.length).map(section => html`<li><strong>${section.title}</strong> ${section.questions.map(question => html`<div>${question}</div>`)}</li>`)}</ul>
      <div class="field"><label for="brief-text">The text that goes with the offer</label><textarea id="brief-text" rows="8" maxlength="20000" .value=${this.text} @input=${event => this.#write(event.target.value)}></textarea>
        <span class="hint">Kept in this tab; copy it into the offer’s form when it is clean.</span></div>
      <div class="actions"><button @click=${() => this.#ask(async () => ({report: await post(`/disputes/${this.disputeId}/brief-check`, {text: this.text})}))}>Check it</button></div>
      ${this.report ? html`<div class="notice ${this.report.clean ? '' : 'late'}" role="status">${this.report.clean ? `Nothing in it that must not be shown; its numbers were held against ${this.report.amounts} amounts.` : 'This must not be shown to an entity:'}
        ${this.report.findings.map(one => html`<div class="small"><strong>${one.words}</strong> in ${one.where}: ${words(one.factor).toLowerCase()} ${one.amount ?? ''}</div>`)}
        ${this.report.unreadable.map(one => html`<div class="small">Cannot be read: ${one}</div>`)}</div>` : nothing}</div>`;
  }
}

/** An item as people call it: its case, its line and its code. */
export function itemName(item) {
  return [item.caseNumber, item.line === undefined ? 'whole claim' : `line ${item.line}`, item.code, ...(item.modifiers ?? [])].filter(Boolean).join(' ');
}

function percent(share) {
  return share === undefined || share === null ? '–' : `${share} %`;
}

customElements.define('dispute-items', DisputeItems);

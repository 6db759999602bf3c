import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {post} from '../shared/api.js';
import {draft, dropDraft, keepDraft} from '../shared/drafts.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {said} from '../shared/schema-form.js';
import {sendFrom} from '../shared/sending.js';
import {resolve, spec} from '../shared/spec.js';
import {money, sumOf, words} from '../shared/words.js';
import {itemName} from './items.js';

const SCHEMA = {$ref: '#/components/schemas/Determination'};

function total(rows) {
  return sumOf(rows.map(row => row.award));
}

/** Who won the most items; nobody with equal counts (FED-DT-07). */
function winner(rows) {
  const won = rows.filter(row => row.prevailing === 'PROVIDER').length;
  return 2 * won === rows.length ? 'SPLIT' : 2 * won > rows.length ? 'PROVIDER' : 'PAYER';
}

/** What the entity decided, as a whole or item by item; the sums of the items are the award. */
class EntityDetermination extends PageElement {
  static properties = {
    disputeId: {}, items: {attribute: false}, ifMatch: {}, document: {state: true}, value: {state: true}, rows: {state: true}, errors: {state: true}, refused: {state: true}, busy: {state: true}, open: {state: true},
  };

  willUpdate(changed) {
    if (changed.has('disputeId')) {
      const kept = draft(this.#keep);
      Object.assign(this, {value: kept?.value ?? {}, rows: kept?.rows ?? {}, errors: [], refused: '', open: Boolean(kept)});
    }
    if (this.open && !this.document) {
      spec().then(document => (this.document = document));
    }
  }

  get #keep() {
    return 'determination.' + this.disputeId;
  }

  get #byItem() {
    return this.items.length > 1;
  }

  get #decided() {
    return this.items.map(item => ({itemId: item.id, ...this.rows[item.id]})).filter(row => row.prevailing || row.award !== undefined);
  }

  #type(part) {
    Object.assign(this, part);
    keepDraft(this.#keep, {value: this.value, rows: this.rows});
  }

  /** Choosing a side fills in its offer; the award and the winner of all follow from the items. */
  #set(item, part) {
    const row = {...this.rows[item.id], ...part};
    if (part.prevailing || ('payerOffer' in part && row.prevailing === 'PAYER')) {
      row.award = (row.prevailing === 'PROVIDER' ? item.ownOffer : row.payerOffer ?? item.payerOffer) ?? row.award;
    }
    const rows = {...this.rows, [item.id]: row};
    const decided = this.items.map(one => rows[one.id]).filter(one => one?.prevailing);
    this.#type({rows, value: decided.length ? {...this.value, award: total(decided), prevailing: winner(decided)} : this.value});
  }

  async #send(event) {
    event.preventDefault();
    const items = this.#decided;
    const body = {...said(this.value), ...(items.length && {items: items.map(said)})};
    if (await sendFrom(this, () => post(`/disputes/${this.disputeId}/determination`, body, {ifMatch: this.ifMatch}))) {
      dropDraft(this.#keep);
      Object.assign(this, {value: {}, rows: {}, open: false});
      tell('The determination is recorded');
      this.say('added');
    }
  }

  render() {
    return html`<details class="add" ?open=${this.open} @toggle=${event => (this.open = event.target.open)}><summary>The entity decided</summary>
      ${this.open && this.document ? this.#form() : nothing}</details>`;
  }

  #form() {
    const {items, ...properties} = resolve(this.document, SCHEMA).properties;
    const shown = {type: 'object', properties, required: resolve(this.document, SCHEMA).required};
    return html`<form class="stack" novalidate @submit=${this.#send}>
      ${this.#byItem ? this.#table() : nothing}
      <schema-form .document=${this.document} .schema=${shown} .value=${this.value} .errors=${this.errors} name="add-Determination" @typed=${event => this.#type({value: event.detail})}></schema-form>
      ${this.errors.filter(error => error.pointer === '/items').map(error => html`<p class="notice late" role="alert">Items ${error.detail}</p>`)}
      ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}
      <div class="actions"><button class="primary" ?disabled=${this.busy}>Save</button></div></form>`;
  }

  #table() {
    const decided = this.#decided;
    return html`<div class="group"><h3>Item by item</h3><p class="small muted">Choose the side whose offer was taken; its amount is filled in and the sum becomes the award. Leave all open where the decision names one sum only.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Decided item by item"><table class="decided"><thead><tr><th>Item</th><th class="num">Our offer</th><th>Payer’s offer</th><th>Whose offer</th><th>Award</th><th>Reason, where it is neither</th></tr></thead>
        <tbody>${this.items.map(item => this.#row(item))}</tbody>${decided.length ? html`<tfoot><tr><th scope="row" colspan="4">${decided.length} of ${this.items.length} items</th><td><strong>${money(total(decided))}</strong></td><td></td></tr></tfoot>` : nothing}</table></div></div>`;
  }

  #row(item) {
    const row = this.rows[item.id] ?? {};
    const at = this.#decided.findIndex(one => one.itemId === item.id);
    const errors = this.errors.filter(error => at >= 0 && `${error.pointer}/`.startsWith(`/items/${at}/`));
    const name = itemName(item);
    const number = (field, value, label) => html`<input type="number" step="0.01" aria-label="${label} of ${name}" .value=${live(String(value ?? ''))}
      @input=${event => this.#set(item, {[field]: event.target.value === '' ? undefined : Number(event.target.value)})}>`;
    return html`<tr><th scope="row">${name}${errors.length ? html`<div class="error" role="alert">${errors.map(error => error.detail).join('; ')}</div>` : nothing}</th><td class="num">${item.sealed ? 'sealed' : money(item.ownOffer)}</td>
      <td>${number('payerOffer', row.payerOffer ?? item.payerOffer, 'Payer’s offer')}</td>
      <td><select aria-label="Whose offer for ${name}" @change=${event => this.#set(item, {prevailing: event.target.value || undefined})}><option value=""></option>
        ${['PROVIDER', 'PAYER'].map(side => html`<option value=${side} ?selected=${row.prevailing === side}>${words(side)}</option>`)}</select></td>
      <td>${number('award', row.award, 'Award')}</td>
      <td><input aria-label="Reason for ${name}" maxlength="1000" .value=${live(row.reason ?? '')} @input=${event => this.#set(item, {reason: event.target.value || undefined})}></td></tr>`;
  }
}

customElements.define('entity-determination', EntityDetermination);

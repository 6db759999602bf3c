import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {PageElement} from '../shared/element.js';
import {money, sumOf, words} from '../shared/words.js';
import {itemName} from './items.js';

/** What was said of items, in their order, as the API takes it; nothing of those of which nothing was said. */
export function decidedOf(items, rows) {
  return items.map(item => ({itemId: item.id, ...rows[item.id]})).filter(row => row.prevailing || row.award !== undefined);
}

export function totalOf(rows) {
  return sumOf(rows.map(row => row.award));
}

/** Who won the most items; nobody with equal counts (FED-DT-07). */
export function winnerOf(rows) {
  const won = rows.filter(row => row.prevailing === 'PROVIDER').length;
  return 2 * won === rows.length ? 'SPLIT' : 2 * won > rows.length ? 'PROVIDER' : 'PAYER';
}

/**
 * Whose offer was taken for each item. Choosing a side fills in its offer. Fires `decided` with all rows, {item's id: what was said}.
 * {@code before} are the rows as they were decided before, where that is put right.
 */
class DecidedItems extends PageElement {
  static properties = {items: {attribute: false}, rows: {attribute: false}, before: {attribute: false}, errors: {attribute: false}};

  #set(item, part) {
    const row = {...this.rows[item.id], ...part};
    if (part.prevailing || ('payerOffer' in part && row.prevailing === 'PAYER')) {
      row.award = (row.prevailing === 'PROVIDER' ? item.ownOffer : row.payerOffer ?? item.payerOffer) ?? row.award;
    }
    this.say('decided', {...this.rows, [item.id]: row});
  }

  render() {
    const decided = decidedOf(this.items, this.rows);
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Decided item by item"><table class="decided"><thead><tr><th>Item</th><th class="num">Our offer</th><th>Payer’s offer</th><th>Whose offer</th><th>Award</th><th>Reason, where it is neither</th></tr></thead>
      <tbody>${this.items.map(item => this.#row(item, decided))}</tbody>${decided.length ? html`<tfoot><tr><th scope="row" colspan="4">${decided.length} of ${this.items.length} items</th><td><strong>${money(totalOf(decided))}</strong></td><td></td></tr></tfoot>` : nothing}</table></div>
      ${this.errors.filter(error => error.pointer === '/items').map(error => html`<p class="notice late" role="alert">Items ${error.detail}</p>`)}`;
  }

  #row(item, decided) {
    const row = this.rows[item.id] ?? {};
    const was = this.before?.[item.id];
    const at = decided.findIndex(one => one.itemId === item.id);
    const errors = this.errors.filter(error => at >= 0 && `${error.pointer}/`.startsWith(`/items/${at}/`));
    const name = itemName(item);
    const number = (field, value, label) => html`<input type="number" step="0.01" aria-label="${label} of ${name}" .value=${live(String(value ?? ''))}
      @input=${event => this.#set(item, {[field]: event.target.value === '' ? undefined : Number(event.target.value)})}>`;
    return html`<tr><th scope="row">${name}${errors.length ? html`<div class="error" role="alert">${errors.map(error => error.detail).join('; ')}</div>` : nothing}</th><td class="num">${item.sealed ? 'sealed' : money(item.ownOffer)}</td>
      <td>${number('payerOffer', row.payerOffer ?? item.payerOffer, 'Payer’s offer')}</td>
      <td><select aria-label="Whose offer for ${name}" @change=${event => this.#set(item, {prevailing: event.target.value || undefined})}><option value=""></option>
        ${['PROVIDER', 'PAYER'].map(side => html`<option value=${side} ?selected=${row.prevailing === side}>${words(side)}</option>`)}</select>${was && was.prevailing !== row.prevailing ? html`<div class="small muted">was ${words(was.prevailing).toLowerCase()}</div>` : nothing}</td>
      <td>${number('award', row.award, 'Award')}${was && was.award !== row.award ? html`<div class="small muted">was ${money(was.award)}</div>` : nothing}</td>
      <td><input aria-label="Reason for ${name}" maxlength="1000" .value=${live(row.reason ?? '')} @input=${event => this.#set(item, {reason: event.target.value || undefined})}></td></tr>`;
  }
}

customElements.define('decided-items', DecidedItems);

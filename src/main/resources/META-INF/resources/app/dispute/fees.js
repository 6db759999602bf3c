import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {LoadedElement} from '../shared/loaded.js';
import {session} from '../shared/session.js';
import {day, money, words} from '../shared/words.js';
import '../shared/add-form.js';

/** What each account means to the one who pays. */
const MEANS = {
  CASH: 'from and to our bank', PAYABLE: 'owed and not paid', ADMINISTRATIVE_FEE: 'spent: never comes back', HELD_BY_ENTITY: 'with the entity until it is over',
  ENTITY_FEE: 'kept by the entity', REFUND_DUE: 'must come back',
};

/** The fee ledger of one dispute. */
class FeeLedger extends LoadedElement {
  static properties = {disputeId: {}, ifMatch: {}, ...LoadedElement.properties};

  willUpdate(changed) {
    if (changed.has('disputeId') || changed.has('ifMatch')) {
      this.load();
    }
  }

  read() {
    return get(`/disputes/${this.disputeId}/fees`);
  }

  show(fees) {
    const path = `/disputes/${this.disputeId}/fee-refunds`;
    const due = fees.balances.REFUND_DUE > 0;
    return html`<section class="card stack" aria-labelledby="fees"><h2 id="fees">Fees</h2>
      ${fees.bearsFees ? nothing : html`<p class="notice">The first case of the batch bears the fees of all.</p>`}
      ${fees.payBy ? html`<p class="notice soon">Pay by ${day(fees.payBy)}. ${fees.atStake}.</p>` : nothing}
      ${fees.refundDueOn ? html`<p class="notice ${fees.refundOverdue ? 'late' : ''}">${money(fees.balances.REFUND_DUE)} must come back from the entity by ${day(fees.refundDueOn)}${fees.refundOverdue ? ': that day has passed, ask for it' : ''}.</p>` : nothing}
      ${fees.openQuestion ? html`<p class="notice soon">${fees.openQuestion}</p>` : nothing}
      ${fees.postings.length ? html`<dl class="figures">${Object.entries(fees.balances).filter(([, sum]) => sum).map(([account, sum]) => html`<div><dt>${words(account)}</dt><dd>${money(sum)}<div class="small muted">${MEANS[account]}</div></dd></div>`)}</dl>
        <div class="scroll"><table><thead><tr><th>Day</th><th>What</th><th>To</th><th>From</th><th class="num">Amount</th><th>Rule</th><th>By</th></tr></thead>
          <tbody>${fees.postings.map(one => html`<tr><td>${day(one.on)}</td><td>${words(one.event)}<div class="small muted">${one.because ?? ''} ${one.reference ?? ''}</div></td><td>${words(one.debit)}</td><td>${words(one.credit)}</td>
            <td class="num">${money(one.amount)}</td><td class="small mono">${one.ruleId ?? ''}</td><td class="small">${one.postedBy}</td></tr>`)}</tbody></table></div>`
        : html`<p class="empty">No fee yet. The administrative fee and the entity’s fee become due with our offer, once the entity is selected.</p>`}
      ${fees.bearsFees && !(fees.administrativeFeePaid && fees.entityFeePaid) && fees.payBy && session.is('negotiator', 'biller', 'supervisor', 'rcm-system')
        ? html`<add-form label="A fee was paid" .path=${`/disputes/${this.disputeId}/fee-payments`} schema="FeePayment" .keep=${path + '/paid'} .ifMatch=${this.ifMatch}></add-form>` : nothing}
      ${due && session.is('negotiator', 'biller', 'supervisor', 'rcm-system') ? html`<add-form label="The entity returned money" .path=${path} schema="FeeRefund" .keep=${path} .ifMatch=${this.ifMatch}></add-form>` : nothing}</section>`;
  }
}

customElements.define('fee-ledger', FeeLedger);

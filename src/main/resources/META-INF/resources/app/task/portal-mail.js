import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {LoadedElement} from '../shared/loaded.js';
import {moment, plural} from '../shared/words.js';

/** A mail of the portal that fits no dispute for certain, with those that it may be about; says which one a person takes. */
class PortalMail extends LoadedElement {
  static properties = {mailId: {}, found: {state: true}, sought: {state: true}, ...LoadedElement.properties};

  willUpdate(changed) {
    if (changed.has('mailId')) {
      this.forget();
      Object.assign(this, {found: [], sought: ''});
      this.load();
    }
  }

  async read() {
    const path = '/portal-mails/' + this.mailId;
    const [mail, {text}] = await Promise.all([get(path), get(path + '/text')]);
    this.#offer(mail.candidates);
    return {mail, text};
  }

  #offer(candidates) {
    this.say('candidates', candidates.map(one => [one.disputeId, `${one.disputeNumber} · ${one.caseNumber}`]));
  }

  async #find(event) {
    event.preventDefault();
    const number = event.target.elements.number.value.trim();
    const {items} = await get('/disputes', {disputeNumber: number, limit: 20});
    this.found = items.map(one => ({disputeId: one.id, disputeNumber: one.disputeNumber, caseId: one.caseId, caseNumber: one.caseNumber, because: 'found by its number'}));
    this.sought = number;
    this.#offer(this.#all());
  }

  #all() {
    const own = this.answer.mail.candidates;
    return [...own, ...this.found.filter(one => !own.some(known => known.disputeId === one.disputeId))];
  }

  missing() {
    return html`<p class="notice">The mail is not waiting any more.</p>`;
  }

  show({mail, text}) {
    const all = this.#all();
    return html`<section class="card stack" aria-labelledby="mail"><h2 id="mail">The mail</h2>
      <p><strong>${mail.subject}</strong> from ${mail.sender}${mail.sentAt ? `, ${moment(mail.sentAt)}` : ''}</p>
      <pre class="mail" tabindex="0" aria-label="Text of the mail">${text}</pre>
      ${mail.parts.length ? html`<p class="small muted">${plural(mail.parts.length, 'part')}: ${mail.parts.map(part => part.name + (part.heldBecause ? ` (not kept: ${part.heldBecause})` : '')).join(', ')}</p>` : nothing}
      <h3>Disputes that it may be about</h3>
      ${all.length ? html`<div class="scroll"><table><thead><tr><th>Dispute</th><th>Case</th><th>Why</th><th></th></tr></thead>
        <tbody>${all.map(one => html`<tr><td class="mono">${one.disputeNumber}</td><td><a class="mono" href="#/cases/${one.caseId}">${one.caseNumber}</a></td><td>${one.because}</td>
          <td><button aria-label="It is about dispute ${one.disputeNumber}" @click=${() => this.say('dispute-chosen', one.disputeId)}>Choose</button></td></tr>`)}</tbody></table></div>`
        : html`<p class="empty">It names no dispute and no claim that is known here. Find the dispute by its number, or say below why it is not ours.</p>`}
      <form class="row" @submit=${this.#find}><label for="find-dispute">Another dispute, by its number</label>
        <div class="field"><input id="find-dispute" name="number" required autocomplete="off"></div><button>Find</button>
        ${this.sought && !this.found.length ? html`<span role="status">No dispute has the number ${this.sought}</span>` : nothing}</form></section>`;
  }
}

customElements.define('portal-mail', PortalMail);

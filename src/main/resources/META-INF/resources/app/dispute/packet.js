import {html, nothing} from 'lit';
import {download, get, newKey, post, Problem} from '../shared/api.js';
import {LoadedElement} from '../shared/loaded.js';
import {tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {offer} from '../shared/shortcuts.js';
import {day, plural, words} from '../shared/words.js';

/** The notice of initiation in the order of the portal's form, each field to copy; {@code lazy} waits until it is asked for. */
class PortalPacket extends LoadedElement {
  static properties = {disputeId: {}, caseId: {}, lazy: {type: Boolean}, copied: {state: true}, ...LoadedElement.properties};

  connectedCallback() {
    super.connectedCallback();
    this.copied = new Set();
    if (!this.lazy) {
      this.takeBack = offer('Packet', [
        {keys: 'j', does: 'Next field of the packet', run: () => this.#move(1)},
        {keys: 'k', does: 'Field before', run: () => this.#move(-1)},
        {keys: 'y', does: 'Copy the field and go to the next', run: () => this.#copyHere()},
      ]);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.takeBack?.();
  }

  willUpdate(changed) {
    if (changed.has('disputeId') && !this.lazy) {
      this.load();
    }
  }

  read() {
    return get(`/disputes/${this.disputeId}/packet`);
  }

  get #buttons() {
    return [...this.querySelectorAll('button.copy')];
  }

  #move(step) {
    const at = this.#buttons.indexOf(document.activeElement);
    this.#buttons.at(Math.max(0, Math.min(this.#buttons.length - 1, at + step)))?.focus();
  }

  #copyHere() {
    const at = this.#buttons.indexOf(document.activeElement);
    (this.#buttons[at] ?? this.#buttons[0])?.click();
    this.#move(1);
  }

  async #copy(at, field) {
    try {
      await navigator.clipboard.writeText(field.value);
      this.copied = new Set([...this.copied, at]);
    } catch {
      getSelection().selectAllChildren(this.querySelector(`#field-${at}`)); // no clipboard here: what is marked can be copied by hand
      tell('This browser lets no page write to the clipboard. The value is marked: press Ctrl C', 'problem');
    }
  }

  async #keep() {
    try {
      this.key ??= newKey();
      const kept = await post(`/disputes/${this.disputeId}/packet`, undefined, {key: this.key});
      this.key = undefined;
      tell('The packet is kept with the case as a PDF');
      await download(`/cases/${this.caseId}/documents/${kept.id}/content`, kept.name);
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      tell(failed.message, 'problem');
    }
  }

  render() {
    return this.lazy && !this.question ? html`<p><button @click=${() => { this.load(); this.requestUpdate(); }}>Show the fields</button></p>` : super.render();
  }

  show(packet) {
    const sections = Map.groupBy(packet.fields.map((field, at) => ({...field, at})), field => field.section);
    return html`<section class="card stack" aria-labelledby="packet"><div class="row"><h2 id="packet" class="grow">${packet.form === 'PORTAL' ? 'Packet for the portal' : 'Notice of initiation'}</h2>
        <span class="muted small">${packet.ruleId}</span>
        ${session.is('negotiator', 'supervisor') ? html`<button ?disabled=${!packet.mayGo} @click=${this.#keep}>Keep as PDF</button>` : nothing}</div>
      <p class="small muted">In the order of the form. <kbd>y</kbd> copies the field and goes to the next, <kbd>j</kbd> and <kbd>k</kbd> move. ${packet.due ? `It may be filed ${day(packet.opens)} to ${day(packet.due)}.` : ''}</p>
      <p class="notice ${packet.missing.length ? 'soon' : ''}" role="status">${packet.missing.length ? `Nobody has a value for ${plural(packet.missing.length, 'field')}: ${packet.missing.join(', ')}. Record the facts on the case page.` : 'Every field has a value.'}
        ${this.copied.size ? `${this.copied.size} copied.` : ''}</p>
      ${packet.mayGo ? nothing : html`<p class="notice late">An attachment holds identifiers that do not belong in it, so the packet may not go as it is.</p>`}
      ${[...sections].map(([section, fields]) => html`<h3>Section ${section}</h3><dl class="packet">${fields.map(field => this.#field(field))}</dl>`)}
      <h3>Attachments</h3>
      ${packet.attachments.length ? html`<ol class="entries">${packet.attachments.map(one => html`<li class="row"><strong>${one.number}.</strong> ${words(one.kind)} <span class="muted small mono" title="SHA-256 ${one.sha256}">${one.sha256.slice(0, 12)}…</span>
        ${one.identifiers.length ? html`<span class="chip late">holds ${one.identifiers.map(words).join(', ').toLowerCase()}</span>` : html`<span class="chip ${one.checked ? 'good' : 'soon'}">${one.checked ? 'looked through' : 'could not be read: look yourself'}</span>`}</li>`)}</ol>`
        : html`<p class="empty">No paper is kept with the case yet. The remittance and the notice of open negotiation belong here.</p>`}</section>`;
  }

  #field({at, name, value, source, from}) {
    const missing = source === 'MISSING';
    return html`<div><dt>${name}<div class="small muted">${missing ? 'nobody has it' : `${words(source)}${from ? `: ${from}` : ''}`}</div></dt>
      <dd class=${missing ? 'muted' : ''}><span id="field-${at}">${missing ? '–' : value}</span>
        ${missing ? nothing : html`<button class="copy" aria-label="Copy ${name}" @click=${() => this.#copy(at, {value})}>${this.copied.has(at) ? 'Copied' : 'Copy'}</button>`}</dd></div>`;
  }
}

customElements.define('portal-packet', PortalPacket);

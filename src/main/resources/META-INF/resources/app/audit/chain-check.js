import {html, nothing} from 'lit';
import {get, Problem, save} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';

const STRETCH = 20_000;

/** Walks along the chain of entries, a stretch at a time, and says whether a link was changed or is gone. */
class ChainCheck extends PageElement {
  static properties = {running: {state: true}, found: {state: true}, refused: {state: true}};

  async #check() {
    Object.assign(this, {running: {to: 0, lastNumber: 0}, found: undefined, refused: ''});
    const faults = [];
    let checked = 0;
    let answer;
    try {
      do {
        answer = await get('/audit/verification', {after: answer?.next ?? 0, limit: STRETCH});
        faults.push(...answer.faults);
        checked += answer.checked;
        this.running = answer;
      } while (answer.next !== undefined && answer.next !== null && this.isConnected);
      this.found = {...answer, checked, faults, whole: !faults.length, at: new Date().toISOString()};
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.refused = failed.inWords;
    } finally {
      this.running = undefined;
    }
  }

  async #copy() {
    await navigator.clipboard.writeText(this.found.lastSha256);
    tell('The hash was copied');
  }

  #keep() {
    const {whole, checked, lastNumber, lastSha256, faults, at} = this.found;
    save(`audit-chain-${lastNumber}.json`, new Blob([JSON.stringify({checkedAt: at, whole, checked, lastNumber, lastSha256, faults}, undefined, 2)], {type: 'application/json'}));
  }

  render() {
    return html`<section class="card stack" aria-labelledby="chain"><div class="row"><h2 id="chain" class="grow">The chain of entries</h2>
        <button class="primary" ?disabled=${Boolean(this.running)} @click=${() => this.#check()}>Check the chain</button></div>
      <p class="muted">Each entry’s hash covers the entry and the hash before it: whoever changes or removes one breaks the chain. Keep the last hash elsewhere, so that a chain made anew is found as well.</p>
      <div role="status">${this.running ? html`<label class="row">Checking <progress max=${this.running.lastNumber || 1} value=${this.running.to}></progress></label>` : this.found ? this.#found() : nothing}</div>
      ${this.refused ? html`<p class="notice late" role="alert">${this.refused}</p>` : nothing}</section>`;
  }

  #found() {
    const {whole, checked, loose, lastNumber, lastSha256, faults} = this.found;
    return html`<div class="notice ${whole ? '' : 'late'}"><p><strong>${whole ? 'The chain is whole.' : 'The chain is broken.'}</strong> ${checked.toLocaleString('en-US')} links were checked${loose ? `; ${loose.toLocaleString('en-US')} of the last moments are not linked yet` : ''}.</p>
      ${faults.length ? html`<ul>${faults.map(fault => html`<li>Link ${fault.number.toLocaleString('en-US')} ${fault.what}</li>`)}</ul>` : nothing}
      <p class="small">Link ${lastNumber.toLocaleString('en-US')}: <span class="mono hash">${lastSha256}</span></p>
      <div class="row"><button @click=${() => this.#copy()}>Copy the hash</button><button @click=${() => this.#keep()}>Save the result</button></div></div>`;
  }
}

customElements.define('chain-check', ChainCheck);

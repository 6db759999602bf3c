import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {words} from '../shared/words.js';

/** Which lines of its claim a case is about, and the cases of the others. */
class CaseParts extends PageElement {
  static properties = {file: {}, others: {state: true}};

  willUpdate(changed) {
    if (changed.has('file') && changed.get('file')?.id !== this.file.id) {
      this.others = undefined;
      this.#find(this.file).catch(failed => tell(failed.message, 'problem'));
    }
  }

  async #find(file) {
    const {items} = await get('/cases', {claimNumber: file.claimNumber, limit: 100});
    if (file === this.file) {
      this.others = items.filter(one => one.claimId === file.claimId && one.id !== file.id);
    }
  }

  render() {
    const {lines} = this.file.part;
    return html`<p class="notice">This case is about <strong>${named(lines)}</strong> of the claim, and so are its amounts.
      ${this.others?.length ? html`Elsewhere: ${this.others.map((one, at) => html`${at ? '; ' : ''}<a href="#/cases/${one.id}">${named(one.part?.lines ?? [])} in ${one.caseNumber}</a>
        (${one.status === 'OPEN' ? words(one.phase) : words(one.outcome)})`)}.` : nothing}</p>`;
  }
}

const named = lines => `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;

customElements.define('case-parts', CaseParts);

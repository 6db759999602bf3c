import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {LoadedElement} from '../shared/loaded.js';
import {day, words} from '../shared/words.js';
import {claimCard, codesOf, remittanceCard} from '../casefile/claim-parts.js';
import './work-claim.js';

/** One claim as billed and as its payer answered, and why it has no case. */
class ClaimPage extends LoadedElement {
  static properties = {claimId: {}, ...LoadedElement.properties};

  willUpdate(changed) {
    if (changed.has('claimId')) {
      this.forget();
      this.load();
    }
  }

  async read() {
    const path = '/claims/' + this.claimId;
    const [claim, remittances] = await Promise.all([get(path), get(path + '/remittances')]);
    const codes = codesOf(remittances);
    const meanings = codes.length ? await get('/regulation/remedies', {code: codes}) : [];
    return {claim, remittances, meanings: new Map(meanings.map(one => [one.code, one]))};
  }

  missing() {
    return html`<p class="notice late" role="alert">There is no such claim, or it belongs to somebody else.</p>`;
  }

  show({claim, remittances, meanings}) {
    const {withoutCase: kept} = claim;
    return html`<div class="stack"><p><a href="#/intake/claims">← Claims without a case</a></p>
      <section class="card stack" aria-labelledby="why-no-case"><h2 id="why-no-case">${claim.caseId ? 'It has a case' : 'Why it has no case'}</h2>
        ${claim.caseId ? html`<p><a href="#/cases/${claim.caseId}">Go to the case</a></p>`
          : html`<p class="because">${kept?.because ?? words(kept?.state)}${kept?.state === 'AWAITED' ? `; the answer is due ${day(kept.answerDueOn)}` : nothing}</p>
            <work-claim .claim=${{claimId: claim.id, claimNumber: claim.claimNumber}}></work-claim>`}</section>
      ${claimCard(claim)} ${remittanceCard(remittances, meanings)}</div>`;
  }
}

customElements.define('claim-page', ClaimPage);

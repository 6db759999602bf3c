import {html, nothing} from 'lit';
import {post, Problem} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {go} from '../shell/route.js';

/** Opens the case of a claim that has none, and goes there. One that somebody opened meanwhile is gone to all the same. */
class WorkClaim extends PageElement {
  static properties = {claim: {attribute: false}, busy: {state: true}};

  async #work() {
    this.busy = true;
    try {
      const {caseId} = await post(`/claims/${this.claim.claimId}/case`);
      this.say('worklist-changed');
      go('/cases/' + caseId);
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      tell(failed.inWords, 'problem');
    } finally {
      this.busy = false;
    }
  }

  render() {
    return session.is('negotiator', 'biller', 'supervisor') ? html`<button ?disabled=${this.busy} aria-label="Work claim ${this.claim.claimNumber}" @click=${this.#work}>Work this claim</button>` : nothing;
  }
}

customElements.define('work-claim', WorkClaim);

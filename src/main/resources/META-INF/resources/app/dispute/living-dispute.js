import {LivingElement} from '../shared/living.js';
import {offer} from '../shared/shortcuts.js';

/** A page of one dispute, before an entity or a state: kept true, and worked from the keyboard. */
export class LivingDispute extends LivingElement {
  static properties = {disputeId: {}, ...LivingElement.properties};

  connectedCallback() {
    super.connectedCallback();
    this.takeBack = offer('Dispute', [
      {keys: 'e', does: 'Work on the task', run: () => this.querySelector('task-form')?.work()},
      {keys: 'r', does: `Read the ${this.thing} again`, run: () => this.load()},
    ]);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.takeBack();
  }

  willUpdate(changed) {
    if (changed.has('disputeId')) {
      this.forget();
      this.load();
    }
  }

  caseOf({dispute}) {
    return dispute.caseId;
  }
}

import {html} from 'lit';

/** Short articles; each says what a desk is for, what to do there, and what happens when nobody does it. */
export const TOPICS = [
  {
    id: 'worklist', title: 'Worklist and cases', short: 'Where each working day begins, and how a case says what it needs.',
    text: html`<p>Every open case has exactly one owner, one next action and one due day. Your <a href="#/worklist">worklist</a> shows the tasks of your role, the most pressing first.</p>
      <ol><li>Take a task with <kbd>c</kbd>, or let Parley choose with <kbd>n</kbd>.</li><li>Open its case with <kbd>Enter</kbd>. The form of the task stands on top; what you type is kept in this tab.</li>
        <li>Complete it. The case goes on by itself and says what comes next.</li></ol>
      <p>A missing fact is never guessed: it becomes a task for the one who can find it out. The chip on a task counts business days. Point at a deadline to see its rule.</p>`,
  },
  {
    id: 'intake', title: 'Intake desk', short: 'How claims and payments come in, and what happens to a payment without a claim.',
    text: html`<p>Drop an X12 file on the <a href="#/intake">intake desk</a>: claims (837), payments (835), acknowledgments. It is read first without storing anything; you see what it holds, and take it in. Posting the same file twice changes nothing.</p>
      <p>A claim opens a case. A payment finds its claim by number; when none is clear it waits under “Unmatched payments” with the claims that fit best, and what speaks for and against each.</p>`,
  },
  {
    id: 'negotiation', title: 'Negotiation', short: 'From the notice to an offer, and who may say yes.',
    text: html`<p>The notice of open negotiation starts thirty business days. Log every contact; record every offer as the whole rate: what was paid, what is still to be paid and the patient’s share together.</p>
      <p>When the plan makes an offer, the evaluation compares taking it, countering, arbitration, the patient’s part and stopping, each with a range and where its numbers come from. You recommend; the provider decides; where the house wants it a second person agrees. Nothing is accepted by itself.</p>`,
  },
  {
    id: 'idr', title: 'Independent dispute resolution', short: 'Legs, attestation, batches, the portal, fees and what is lost when a day passes.',
    text: html`<ol><li><strong>Attest</strong>. The <a href="#/idr/work">IDR desk</a> shows nine legs with what is on file behind each. A failing or unknown leg cannot be attested over.</li>
        <li><strong>Batch</strong>. The <a href="#/idr/batches">builder</a> divides what waits so that fees are least and proves each move.</li>
        <li><strong>File</strong> within four business days after negotiation. The packet lists each field of the portal’s form with a button to copy it.</li>
        <li><strong>Choose the entity</strong>, three business days. Silence agrees.</li><li><strong>Offer and fees</strong>, ten business days after it is selected. Both fees have to be paid, or the offer does not count.</li>
        <li><strong>The determination</strong> comes within thirty business days, often later; it is paid within thirty calendar days. The same item rests ninety days after it; the <a href="#/idr/cooling-off">ledger</a> says what rests until when.</li></ol>`,
  },
  {
    id: 'states', title: 'Before the states', short: 'Arbitration, mediation and complaints where state law sets the price.',
    text: html`<p>Some states settle a price in a process of their own. The case page shows the state’s road: which process takes the claim, from when to when, and what has to be found out first. A question that nobody can answer closes the road; nothing is assumed instead.</p>
      <ol><li>The task “File state dispute” records the request with its fee and proof.</li><li>When the office names an arbitrator or mediator, record it on the <a href="#/idr/states">process’s page</a>; the day that comes next starts from it.</li>
        <li>Send the offer, or go to the mediation.</li><li>Record the decision. No state’s term of payment is on file, so the decision says until when it is paid.</li></ol>`,
  },
  {
    id: 'reports', title: 'Reports and audit', short: 'What disputes brought, what was left on the table, who attested, who read what.',
    text: html`<p><a href="#/reports/disputes">Reports</a> count a period, both days included: disputes by payer, entity, specialty or month beside what CMS publishes; money that was left, with the formula of each number and the cases behind it; attestations with their seals checked anew. Each can be saved for a spreadsheet, and its address can be sent on.</p>
      <p>“Service fees” lists what clients were invoiced and credited, each amount with its arithmetic. What the house may decide for itself stands under <a href="#/policies">House policies</a>, with who set it and why; supervisors, compliance and administrators change it there.</p>
      <p>The audit shows every read of claims and every change. Its entries are a chain: “Check the chain” finds what was changed or taken out. Keep the last hash elsewhere.</p>`,
  },
  {
    id: 'provider', title: 'Provider window', short: 'What a provider sees, and how it decides.',
    text: html`<p>A provider sees its own cases, the notes written for it, its papers, and what waits for its word. Each way on is shown with what it is worth, how sure that is, and which rights it ends for good. Nothing is accepted, given up or disputed without that word.</p>`,
  },
  {
    id: 'regulation', title: 'Regulation desk', short: 'The rules with their days, and what would apply if.',
    text: html`<p>Every rule is dated data. Which version holds is chosen by the day of the event that the rule names, never by today. Letters say how sure a rule is: A settled law, B guidance, C and U only warn.</p>
      <p><a href="#/regulation/what-if">What if</a> computes clocks, forum and fees for any facts and days; slide a day to see what moves. A provision without a first day rests until an administrator announces it; then a dry run says which open cases would change.</p>`,
  },
  {
    id: 'money', title: 'Collection', short: 'From an agreement or award to money in the bank.',
    text: html`<p>After a settlement or an award Parley knows what is due: the agreed rate less what had been paid and the patient’s share. The <a href="#/collection">collection board</a> shows what is short or unpaid by age. A payment is matched when it is posted; what is late becomes a task to chase, then a complaint.</p>`,
  },
  {
    id: 'operations', title: 'Operations', short: 'Where cases stand in the diagrams and what is stuck.',
    text: html`<p><a href="#/ops">Operations</a> shows each process diagram with the cases in it. Work that failed several times waits under “Incidents” for somebody to retry, correct or skip it, always with a reason for the case’s timeline.</p>`,
  },
];

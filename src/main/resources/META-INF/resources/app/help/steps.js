import {html} from 'lit';
import {money} from '../shared/words.js';
import {claimFile, finalPaymentFile, OFFERED, paymentFile} from './demo-files.js';

/**
 * The steps of the tour in their order. {@code role} is who does it, {@code place} where; {@code here} says whether the case
 * waits for the step, asked from the last one to the first; {@code shows} is what of the page it is about.
 */
export const STEPS = [
  {
    name: 'Post the claim', role: 'biller', place: () => '/intake/edi', shows: '#edi-file', here: ({file}) => !file, files: [['claim.837', claimFile]],
    text: html`A visit to an emergency department is billed. Save the file, drop it on the intake desk, look at what it holds, and take it in.`,
  },
  {
    name: 'Post the payment', role: 'biller', place: () => '/intake/edi', shows: '#edi-file', here: ({file}) => file?.status === 'OPEN' && !isPaid(file), files: [['payment.835', paymentFile]],
    text: html`The plan answers with 310 dollars of 1,850. Save this file too and take it in. Parley finds the claim by its number.`,
  },
  {
    name: 'Supply what is missing', role: 'biller', place: caseOf, shows: 'task-form form', here: ({file, kinds}) => kinds.includes('supplyMissingFact') && isPaid(file),
    text: html`Some facts are in neither file, and Parley never guesses. For each task give the value, its source and what shows it. In this case the plan is <strong>self-funded (ERISA)</strong>, the facility is a <strong>hospital</strong>, and facility and provider
      are <strong>out of network</strong>; the plan’s qualifying payment amount is <strong>400.00</strong>. The source is the payer, the evidence a call.`,
  },
  {
    name: 'Review the case', role: 'negotiator', place: caseOf, shows: 'task-form form', here: ({kinds}) => kinds.includes('reviewCase'),
    text: html`Forum and clocks are known now; look at the head of the case and its deadlines. Choose <strong>Negotiate</strong> and say why.`,
  },
  {
    name: 'Send the notice', role: 'negotiator', place: caseOf, shows: 'task-form form', here: ({kinds}) => kinds.includes('prepareNotice'),
    text: html`The notice of open negotiation starts thirty business days. Say that it went <strong>today</strong> by <strong>e-mail</strong> to the plan’s address, with an offer of <strong>1,500.00</strong> and a contact’s name and e-mail.`,
  },
  {
    name: 'Record the plan’s offer', role: 'negotiator', place: caseOf, shows: 'add-form[schema=NewOffer]', here: ({kinds, file}) => file?.status === 'OPEN' && file.phase === 'OUTREACH' && !kinds.includes('prepareNotice'),
    text: html`The plan writes that it would pay <strong>${money(OFFERED)}</strong> in all. Under “Offers”, record an offer of the <strong>payer</strong> of that amount, made <strong>today</strong>.`,
  },
  {
    name: 'Evaluate it', role: 'negotiator', place: caseOf, shows: 'task-form form', here: ({kinds}) => kinds.includes('evaluateOffer'),
    text: html`See what each way is worth under “Evaluation”, then recommend to <strong>accept</strong> and say why. This decides nothing yet.`,
  },
  {
    name: 'Decide as the provider', role: 'provider', place: ({file}) => `/client/cases/${file.id}`, shows: 'provider-decision', here: ({kinds}) => kinds.includes('providerDecision'),
    text: html`Only the provider decides. Take the offer, read what that ends, tick that you know it, and say why.`,
  },
  {
    name: 'Agree as a second person', role: 'supervisor', place: caseOf, shows: 'task-form form', here: ({kinds}) => kinds.includes('secondApproval'),
    text: html`The house wants four eyes on this one. Say that it is approved.`,
  },
  {
    name: 'Post the money', role: 'biller', place: () => '/intake/edi', shows: '#edi-file', here: ({file}) => file?.status === 'OPEN' && file.phase === 'RECOVERY', files: [['settled.835', finalPaymentFile]],
    text: html`${money(OFFERED)} agreed, 310.00 paid before, 90.00 the patient’s: 600.00 is due. Save the file of that payment and take it in.`,
  },
  {
    name: 'See it closed', role: undefined, place: caseOf, shows: '.case-head', here: ({file}) => file?.status === 'CLOSED',
    text: html`The payment fits what was agreed, so the case has closed by itself. Its timeline holds every step, who did it and by which rule.`,
  },
];

function isPaid(file) {
  return file.money?.paid > 0;
}

function caseOf({file}) {
  return file ? `/cases/${file.id}` : '/cases';
}

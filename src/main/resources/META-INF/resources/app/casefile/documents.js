import {html, nothing} from 'lit';
import {download, newKey, post, Problem} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import './preview.js';
import {ask, tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {moment, words} from '../shared/words.js';

const KINDS = ['medical-record', 'remittance', 'notice', 'proof-of-delivery', 'letter', 'contract', 'other'];

/** Papers of the case: fetch one, add one. */
class CaseDocuments extends PageElement {
  static properties = {caseId: {}, documents: {}, refused: {state: true}, busy: {state: true}};

  async #add(event) {
    event.preventDefault();
    const form = event.target;
    const [file] = form.elements.file.files;
    if (!file) {
      this.refused = 'Choose a file first.';
      return;
    }
    this.busy = true;
    try {
      await post(`/cases/${this.caseId}/documents`, {name: file.name, kind: form.elements.kind.value,
        mediaType: file.type || 'application/octet-stream', contentBase64: await base64(file)}, {key: newKey()});
      this.refused = '';
      form.reset();
      tell(`${file.name} was added`);
      this.say('added');
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.refused = failed.errors.map(error => `${error.pointer} ${error.detail}`).join('; ') || failed.message;
    } finally {
      this.busy = false;
    }
  }

  #look(one) {
    const box = document.createElement('paper-preview');
    Object.assign(box, {path: `/cases/${this.caseId}/documents/${one.id}`});
    return ask(one.name, box);
  }

  render() {
    return html`<section class="card" aria-labelledby="documents"><h2 id="documents">Documents</h2>
      ${this.documents.length ? html`<ul class="entries">${this.documents.map(one => html`<li>
        ${one.mediaType === 'application/pdf' ? html`<button class="quiet" aria-label="Look at ${one.name}" @click=${() => this.#look(one)}>Look</button>` : nothing}
        <button class="quiet" @click=${() => download(`/cases/${this.caseId}/documents/${one.id}/content`, one.name)}>${one.name}</button>
        <p class="small muted">${words(one.kind)} · ${Math.ceil(one.size / 1024)} KB · ${one.addedBy}, ${moment(one.addedAt)}${one.caseId === this.caseId ? nothing : ' · for all cases of the batch'}</p></li>`)}</ul>` : html`<p class="empty">No documents yet.</p>`}
      ${session.is('negotiator', 'biller', 'supervisor', 'clinician', 'compliance', 'provider', 'rcm-system') ? html`<details class="add"><summary>Add a document</summary>
        <form class="stack" @submit=${this.#add}>
          <div class="field"><label for="document-file">File</label><input id="document-file" name="file" type="file" aria-describedby="document-refused"></div>
          <div class="field"><label for="document-kind">Kind</label><select id="document-kind" name="kind">${KINDS.map(kind => html`<option value=${kind}>${words(kind)}</option>`)}</select></div>
          <p id="document-refused" class="field" role="alert"><span class="error">${this.refused ?? ''}</span></p>
          <div class="actions"><button class="primary" ?disabled=${this.busy}>Add</button></div></form></details>` : nothing}</section>`;
  }
}

async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

customElements.define('case-documents', CaseDocuments);

import {html} from 'lit';

/** A place to drop a file on, or to choose one with the keyboard; {@code many} takes several, as a list. */
export function dropPlace(id, label, accept, take, many = false) {
  const files = list => list?.length && take(many ? [...list] : list[0]);
  return html`<div class="drop" @dragover=${event => { event.preventDefault(); event.currentTarget.classList.add('over'); }}
      @dragleave=${event => event.currentTarget.classList.remove('over')}
      @drop=${event => { event.preventDefault(); event.currentTarget.classList.remove('over'); files(event.dataTransfer.files); }}>
    <label for=${id}>${label}</label><input id=${id} type="file" accept=${accept} ?multiple=${many} @change=${event => files(event.target.files)}></div>`;
}

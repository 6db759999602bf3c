/** Short news at the foot of the page, and questions in a dialog; both are read out. */
export const notices = new EventTarget();

export function tell(text, kind = 'done') {
  notices.dispatchEvent(new CustomEvent('tell', {detail: {text, kind}}));
}

/** Opens a dialog with the element as its content and answers what it closes with: detail of its "done" event, or undefined. */
export function ask(title, content) {
  return new Promise(resolve => {
    const before = document.activeElement;
    const dialog = document.createElement('dialog');
    const heading = document.createElement('h2');
    heading.id = 'dialog-title';
    heading.textContent = title;
    dialog.setAttribute('aria-labelledby', heading.id);
    dialog.append(heading, content);
    let answer;
    const leave = () => dialog.close(); // another page is gone to: the question belongs to the one before
    addEventListener('hashchange', leave);
    content.addEventListener('done', event => {
      answer = event.detail;
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      removeEventListener('hashchange', leave);
      dialog.remove();
      before?.focus?.();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

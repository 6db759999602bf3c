import {Problem} from './api.js';

function readAgain(form) {
  form.refused = 'Somebody changed this after you opened it. It is read again, with what changed marked above; save again if this still holds.';
  form.say('case-stale');
}

/**
 * Sends what a form holds: what is refused goes beside its fields, and where others changed what it is about, that is read again, or what
 * {@code overtaken} says is done. Answers whether it was taken.
 */
export async function sendFrom(form, send, overtaken = readAgain) {
  form.busy = true;
  try {
    await send();
    Object.assign(form, {errors: [], refused: ''});
    return true;
  } catch (failed) {
    if (!(failed instanceof Problem)) {
      throw failed;
    }
    Object.assign(form, {errors: failed.errors, refused: failed.errors.length ? '' : failed.message});
    if (failed.status === 412) {
      await overtaken(form);
    }
    return false;
  } finally {
    form.busy = false;
  }
}

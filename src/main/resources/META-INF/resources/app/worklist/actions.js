import {get, post, Problem} from '../shared/api.js';
import {ask, tell} from '../shared/notices.js';
import {words} from '../shared/words.js';
import './ask-delegate.js';
import './conflict.js';

const DONE = {claim: 'claimed', unclaim: 'given back', delegate: 'handed over', 'follow-up': 'set for later'};

/** One verb on a task as we saw it. Answers the task as it is now, or undefined when nothing was done. */
export async function act(task, verb, body) {
  try {
    const now = await post(`/tasks/${task.id}/${verb}`, body, {ifMatch: task.version});
    tell(`${task.title} of ${task.caseNumber ?? 'the desk'} was ${DONE[verb]}`);
    return now;
  } catch (failed) {
    if (failed instanceof Problem && failed.isConflict) {
      return settleConflict(task, verb, body, failed);
    }
    if (failed instanceof Problem) {
      tell(failed.inWords, 'problem');
      return undefined;
    }
    throw failed;
  }
}

/** Shows what is so now and lets the person decide; tries again with the present version if they say so. */
async function settleConflict(task, verb, body, problem) {
  const now = await get('/tasks/' + task.id);
  const box = document.createElement('task-conflict');
  Object.assign(box, {before: task, now, problem, again: problem.status === 412 ? words(verb) : undefined});
  return (await ask('This task has changed', box)) === 'again' ? act(now, verb, body) : now;
}

export async function delegate(task) {
  const body = await askDelegate();
  return body ? act(task, 'delegate', body) : undefined;
}

export async function followUp(task) {
  const body = await askFollowUp(task.dueOn);
  return body ? act(task, 'follow-up', body) : undefined;
}

/** Whom to hand over to, as the verb wants it; undefined when it is given up. */
export async function askDelegate() {
  const to = await ask('Hand over to', document.createElement('ask-delegate'));
  return to ? {to} : undefined;
}

export async function askFollowUp(due) {
  const box = document.createElement('ask-follow-up');
  box.due = due;
  const on = await ask('Look at it again on', box);
  return on ? {on} : undefined;
}

/** Claims the most pressing task of a filter that nobody has; passes over those that others take meanwhile. */
export async function claimNext(filter) {
  const found = await get('/tasks', {...filter, assignee: 'none', state: 'OPEN', sort: 'PRIORITY', limit: 10});
  for (const task of found.items) {
    try {
      return await post(`/tasks/${task.id}/claim`, undefined, {ifMatch: task.version});
    } catch (failed) {
      if (!(failed instanceof Problem && (failed.isConflict || failed.status === 403))) {
        throw failed;
      }
    }
  }
  tell('Nobody waits: every task of this queue is claimed', 'problem');
  return undefined;
}

/** One verb on many tasks, each with the result that it alone would have had. */
export async function actOnAll(tasks, verb, progress, body) {
  const results = [];
  for (const task of tasks) {
    try {
      results.push({task: await post(`/tasks/${task.id}/${verb}`, body, {ifMatch: task.version}), ok: true});
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      results.push({task, ok: false, because: failed.inWords});
    }
    progress(results.length);
  }
  return results;
}


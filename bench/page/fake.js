// The fake service that all engines use: a request is answered after the latency, six at a time; answers that are due
// together come in one task. What it computes itself is in tasks named fakeCompute, which count for nobody.
import { turn } from './turn.js';

const IN_FLIGHT = 6;

/** A task that comes at once, without the pause that timers make. @param {() => void} work */
function task(work) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = work;
  return () => port2.postMessage(null);
}

/** @param {number} latency milliseconds from a request to its answer */
export function createFake(latency) {
  const waiting = [];
  let first = 0;
  let asked = [];
  let answered = [];
  let outstanding = 0;
  let idle = () => {};
  const fake = { requests: 0, send, whenIdle };

  const answer = task(function fakeAnswer() {
    const jobs = answered;
    answered = [];
    for (const { resolve, answers } of jobs) {
      outstanding--;
      if (first < waiting.length) begin(waiting[first++]);
      resolve(answers);
    }
    if (!outstanding) idle();
  });
  const finish = (job) => {
    answered.push(job);
    if (answered.length === 1) answer();
  };
  const compute = task(function fakeCompute() {
    const jobs = asked;
    asked = [];
    for (const job of jobs) {
      job.answers = job.texts.map((text) => turn(text, job.html));
      if (latency) setTimeout(finish, latency, job);
      else finish(job);
    }
  });

  function begin(job) {
    asked.push(job);
    if (asked.length === 1) compute();
  }

  /** @param {readonly string[]} texts @param {boolean} [html] whether they hold tags @returns {Promise<string[]>} */
  function send(texts, html = false) {
    fake.requests++;
    return new Promise((resolve) => {
      const job = { texts, html, resolve, answers: undefined };
      if (outstanding++ < IN_FLIGHT) begin(job);
      else waiting.push(job);
    });
  }

  /** For engines that do not say when they are done: resolves after the last answer has been used. */
  function whenIdle() {
    return new Promise((resolve) => {
      idle = () => setTimeout(resolve);
      if (!outstanding) idle();
    });
  }
  return fake;
}
